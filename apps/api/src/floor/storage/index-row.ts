import type { IndexDefinition } from '@lianluo/tables/tables';
import type { Row } from './table';

/** The row as an index holds it, if it does. */
export function indexRow({ pk, sk, project }: IndexDefinition, row: Row): Row | undefined {
  const [indexPk, indexSk] = [row[pk], row[sk]];
  if (typeof indexPk !== 'string' || typeof indexSk !== 'string') return undefined;
  if (project === 'all') return row;
  const projected: Row = { pk: row.pk, sk: row.sk, version: row.version, [pk]: indexPk, [sk]: indexSk };
  for (const name of project) if (row[name] !== undefined) projected[name] = row[name];
  return projected;
}
