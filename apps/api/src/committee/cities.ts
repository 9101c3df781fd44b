import type { Storage } from '../storage/table';

/** Beside the committees stands the list of cities, so that the clock finds every committee without reading everything. */
const citiesPartition = '#cities';
export const cityKey = (city: string) => ({ pk: citiesPartition, sk: city });

/** A deployment serves a province at most. */
const most = 100;

/** The ids of 市政协 in this deployment. */
export async function cityIds(storage: Storage): Promise<string[]> {
  const { rows } = await storage.list({ table: 'platforms', pk: citiesPartition, limit: most, consistent: true });
  return rows.map(({ sk }) => sk);
}
