import { openPartition } from '../import/batch.store';
import type { EveryRow } from '../storage/every-row';
import type { Row } from '../storage/table';

/** The ids of every committee there is. */
export async function committeesIn(everyRow: EveryRow): Promise<string[]> {
  const ids: string[] = [];
  for await (const page of everyRow('platforms'))
    ids.push(...page.filter(({ sk }) => sk === 'committee').map(({ pk }) => pk));
  return ids.sort();
}

/**
 * Whose a row is. The committee stands at the head of every key; beside those are the names people sign in with and the list of
 * imports that are under way, which name their committee inside, and the deployment's own rows, which are nobody's.
 */
export function committeeOf(row: Row): string | undefined {
  if (row.pk.startsWith('login#')) return String(row['committee']);
  if (row.pk.startsWith('#')) return undefined;
  // A county's place in its city's list stands and falls with the county.
  if (row.sk.startsWith('county#')) return row.sk.slice('county#'.length);
  if (row.pk === openPartition) return row.sk.split('#')[0];
  return row.pk.split('#')[0];
}
