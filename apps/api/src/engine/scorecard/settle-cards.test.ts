import { nothing, type Contribution } from '@lianluo/domain/scorecard/card';
import { factsFor, type Fact } from '@lianluo/domain/scorecard/fact';
import { beforeEach, expect, test } from 'vitest';
import { openMemory } from '../../floor/storage/memory';
import { WriteConflict, type Storage } from '../../floor/storage/table';
import { metered } from '../../../test-support/metered';
import { Cards } from './cards';
import { nowKey, readNowCard } from './cards.store';
import { readFigures } from './figures.store';

const committee = 'qindu';
let storage: Storage;

beforeEach(async () => {
  storage = await openMemory({ clock: Date.now, consumers: [] });
});

const held = (...days: string[]): Contribution => ({
  ...nothing,
  facts: days.flatMap((on): Fact[] => factsFor('readings.held', on, { unit: 'weiyang' })),
});

test('the newest day that is undone goes back three years, by one more read however many years there are', async () => {
  await count(nothing, held('2016-05-01', '2018-05-01', '2023-11-20', '2026-03-05'));
  await count(nothing, { ...nothing, facts: factsFor('opinions.submitted', '2025-06-01', { unit: 'weiyang' }) });
  expect((await unitCard()).lasts['readings.held']?.on).toBe('2026-03-05');

  const { storage: watched, take } = metered(storage);
  await count(held('2026-03-05'), nothing, watched);

  expect((await unitCard()).lasts['readings.held']).toEqual({ on: '2023-11-20', inMonth: 1, inYear: 1 });
  expect((await unitCard()).years).toEqual([2016, 2018, 2023, 2025]);
  // Its cards, the unit's years before, the committee's year that its figures begin with now, and what is written.
  expect(take().calls).toBe(4);
});

test('while the day it goes back to is undone beside, one of the two counts again', async () => {
  await count(nothing, held('2020-01-05', '2023-11-20', '2026-03-05'));
  const [newest, former] = [await moving(held('2026-03-05')), await moving(held('2023-11-20'))];
  const writes = [await newest.take(), await former.take()] as const;

  await storage.write(writes[1]);
  await expect(storage.write(writes[0])).rejects.toThrow(WriteConflict);

  await count(held('2026-03-05'), nothing);
  expect((await unitCard()).lasts['readings.held']?.on).toBe('2020-01-05');
});

test('the committee carries the figures of its two newest years, and those further back are read from their cards', async () => {
  await count(nothing, held('2023-11-20', '2025-02-01', '2026-03-05', '2026-03-06'));
  expect(await totals([2026, 2025, 2024, 2023])).toEqual([2, 1, 0, 1]);

  await count(held('2026-03-05', '2026-03-06'), nothing);
  const { storage: watched, take } = metered(storage);
  expect(await totals([2026, 2025, 2023], watched)).toEqual([0, 1, 1]);
  // The card of now alone.
  expect(take().calls).toBe(1);
});

test('cards that everything was taken from are gone', async () => {
  await count(nothing, held('2023-11-20', '2026-03-05'));
  await count(held('2023-11-20', '2026-03-05'), nothing);

  for (const pk of ['now', '2023', '2026'])
    expect((await storage.list({ table: 'scorecards', pk: `${committee}#${pk}`, limit: 10 })).rows).toEqual([]);
});

async function moving(before: Contribution, after = nothing, on = storage): Promise<Cards> {
  const cards = new Cards(on, committee);
  await cards.load(Cards.keysOf(committee, before, after, undefined));
  cards.move(before, after, undefined);
  return cards;
}

const count = async (before: Contribution, after: Contribution, on = storage): Promise<void> =>
  on.write(await (await moving(before, after, on)).take());

async function unitCard() {
  const [row] = await storage.get([{ table: 'scorecards', key: nowKey(committee, 'unit#weiyang') }]);
  return readNowCard(row);
}

async function totals(years: readonly number[], on = storage): Promise<number[]> {
  const [now] = await on.get([{ table: 'scorecards', key: nowKey(committee, 'committee') }]);
  const [figures = []] = await readFigures({ storage: on }, [{ committee, now }], years);
  return figures.map((monthly) => (monthly['readings.held'] ?? []).reduce((sum, each) => sum + each, 0));
}
