import { definitionOf, type IndexDefinition } from '@lianluo/tables/tables';
import { InvalidPosition, StorageMisused, type Position, type Question, type Row } from './table';

export type Range = Omit<Question, 'limit' | 'after'>;

/** The names of the two attributes a question runs over: the table's keys or those of an index. */
export interface AskedKeys {
  index?: IndexDefinition;
  pk: string;
  sk: string;
}

export function askedKeys({ table, index: name }: Range): AskedKeys {
  if (name === undefined) return { pk: 'pk', sk: 'sk' };
  const index = definitionOf(table).indexes.find((one) => one.name === name);
  if (!index) throw new StorageMisused(`${table} has no index ${name}.`);
  return { index, pk: index.pk, sk: index.sk };
}

/** Bounds that leave no room. DynamoDB refuses to be asked, and an empty text is no key at all. */
export function isEmptyRange({ from, to }: Range): boolean {
  return to === '' || (from !== undefined && to !== undefined && compareKeys(from, to) > 0);
}

export function requirePosition(question: Question): void {
  const { after, pk, from, to } = question;
  if (!after) return;
  const asked = askedKeys(question);
  const names = new Set(['pk', 'sk', asked.pk, asked.sk]);
  const sk = after[asked.sk];
  const fits =
    Object.keys(after).length === names.size &&
    [...names].every((name) => typeof after[name] === 'string' && after[name] !== '') &&
    after[asked.pk] === pk &&
    sk !== undefined &&
    (from === undefined || compareKeys(sk, from) >= 0) &&
    (to === undefined || compareKeys(sk, to) <= 0);
  if (!fits) throw new InvalidPosition('The position belongs to another question.');
}

export function positionOf(row: Row, asked: AskedKeys): Position {
  return Object.fromEntries(['pk', 'sk', asked.pk, asked.sk].map((name) => [name, String(row[name])]));
}

/** The order of UTF-8 bytes, which differs from that of JavaScript beyond the basic plane. */
function compareKeys(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
