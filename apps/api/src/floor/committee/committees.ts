import type { Committee } from '@lianluo/domain/committee/committee';
import { readCommitteeRow } from './committee.store';
import { openPartition } from '../storage/partitions';
import type { EveryRow } from '../storage/every-row';
import type { Row } from '../storage/table';

/** The ids of every committee there is. */
export async function committeesIn(everyRow: EveryRow): Promise<string[]> {
  const { demo, real } = await worldIn(everyRow);
  return [...demo, ...real].sort();
}

/** Committees by whether they wear 演示数据, each by its id. */
export interface World {
  demo: string[];
  real: string[];
}

/** Whose tables these are. */
export async function worldIn(everyRow: EveryRow): Promise<World> {
  const world: World = { demo: [], real: [] };
  for await (const page of everyRow('platforms'))
    for (const row of page.filter(isCommittee)) world[isDemo(row) ? 'demo' : 'real'].push(row.pk);
  return world;
}

export async function holdsCommittee(everyRow: EveryRow): Promise<boolean> {
  for await (const page of everyRow('platforms')) if (page.some(isCommittee)) return true;
  return false;
}

const isCommittee = ({ sk }: Row): boolean => sk === 'committee';
/** What says nothing is taken for an office's own. */
export const isDemo = (row: Row): boolean => (readCommitteeRow(row) as Partial<Committee>).demo === true;

/**
 * Whose a row is. The committee stands at the head of every key; beside those are the names people sign in with and the list of
 * imports that are under way, which name their committee inside, and the deployment's own rows, which are nobody's.
 */
export function committeeOf(row: Row): string | undefined {
  if (row.pk.startsWith('login#')) return String(row['committee']);
  if (row.pk.startsWith('#')) return undefined;
  // A county's place in its city's list stands and falls with the county.
  if (row.sk.startsWith('county#')) return row.sk.slice('county#'.length);
  if (row.sk === 'rehearsal-county') return String(row['county']);
  if (row.pk === openPartition) return row.sk.split('#')[0];
  return row.pk.split('#')[0];
}
