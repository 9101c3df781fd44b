import { allRows } from '../storage/pages';
import type { Storage } from '../storage/table';

/** Beside the committees stands the list of cities, so that the clock finds every committee without reading everything. */
const citiesPartition = '#cities';
export const cityKey = (city: string) => ({ pk: citiesPartition, sk: city });

/** The ids of 市政协 in this deployment. */
export async function cityIds(storage: Storage): Promise<string[]> {
  // A deployment serves a province at most.
  const question = { table: 'platforms', pk: citiesPartition, limit: 100, consistent: true } as const;
  return (await allRows(storage, question)).map(({ sk }) => sk);
}
