import { committeeRow, countyKey } from '../src/floor/committee/committee.store';
import { nowKey } from '../src/engine/scorecard/cards.store';
import type { Storage, Write } from '../src/floor/storage/table';

/** Gives a city so many counties in all, the others with the figures that one of them has counted. */
export async function countiesLike(
  county: string,
  { storage, city, count }: { storage: Storage; city: string; count: number },
): Promise<void> {
  const [counted] = await storage.get([{ table: 'scorecards', key: nowKey(county, 'committee') }]);
  const { rows } = await storage.list({ table: 'platforms', pk: city, from: 'county#', to: 'county#~', limit: 100 });
  const others = Array.from({ length: count - rows.length }, (_, n) => `county-${n}`);
  const cards = [...others, ...rows.map(({ sk }) => sk.slice('county#'.length))].filter((id) => id !== county);
  await storage.write([
    ...others.flatMap((id): Write[] => [
      {
        table: 'platforms',
        put: committeeRow({
          id,
          name: `政协${id}县委员会`,
          level: 'county',
          parent: city,
          regionCode: '610402',
          demo: true,
          pendingBatches: [],
          version: 1,
        }),
      },
      { table: 'platforms', put: { ...countyKey(city, id), version: 1 } },
    ]),
    ...(counted
      ? cards.map((id): Write => ({ table: 'scorecards', put: { ...counted, ...nowKey(id, 'committee') } }))
      : []),
  ]);
}
