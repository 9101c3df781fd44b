import type { Overview } from '@lianluo/contract/overview';
import type { UnitView } from '@lianluo/contract/unit';
import { addDays } from '@lianluo/domain/calendar/day';
import { nothing, type Contribution } from '@lianluo/domain/scorecard/card';
import { factsFor } from '@lianluo/domain/scorecard/fact';
import { stationKeys } from '@lianluo/domain/unit/unit';
import { kindNames, kinds } from '@lianluo/domain/work/kinds';
import { beforeAll, expect, test } from 'vitest';
import { Cards } from '../../engine/scorecard/cards';
import { nowKey } from '../../engine/scorecard/cards.store';
import type { Row, Write } from '../../floor/storage/table';
import { sizeOfRow } from '../../floor/storage/row-size';
import { countiesLike } from '../../../test-support/counties-like';
import { deskOf } from '../../../test-support/desk';
import { metered, type Meter } from '../../../test-support/metered';
import { openWorld, type World } from '../../../test-support/world';

/*
 * Ten busy years, calculated: what 20 groups have done of each thing that any kind proves, counted without the 60,000 items
 * that prove it, and what is open of each kind. A city's 16 counties have all been as busy, and the city has six groups itself.
 */
const years = Array.from({ length: 10 }, (_, index) => 2017 + index);
const [today, instant] = ['2026-11-28', '2026-11-28T09:00:00+08:00'];
const perMonth = 60;
const groups = 20;
const openDays = 20;
const planned = 60;
const counties = 16;
const missing: Row = { pk: '', sk: '', version: 0 };

let world: World;
let meter: Meter;

/** A committee’s card after two years and after ten. */
let afterTwo: Row = missing;
let afterTen: Row = missing;

beforeAll(async () => {
  world = await openWorld({ now: instant });
  afterTwo = await busyYears('xincheng', groups, years.slice(-2));
  afterTen = await busyYears('qindu', groups, years);
  await busyYears('demo-city', 6, years);
  await countiesLike('qindu', { storage: world.storage, city: 'demo-city', count: counties });
}, 120_000);

test('a county’s desk reads at most 15 units in three calls', async () => {
  const { figures, units, waitingTotal } = await read('demo.qindu', 'qindu');

  // Eleven months of this year and as many of the last.
  const year = 11 * perMonth;
  expect(figures.find(({ key }) => key === 'opinions.submitted')).toMatchObject({ value: year, lastYear: year });
  expect(units).toHaveLength(groups);
  expect(units.reduce((sum, { opinions }) => sum + opinions, 0)).toBe(year);
  expect(waitingTotal).toBe(kindNames.length * openDays + 1 + planned);
  expect(meter.calls).toBe(3);
  expect(meter.readUnits).toBeLessThanOrEqual(15);
});

test('a city’s desk reads at most 20 units for 16 counties, one row each', async () => {
  const { counties: shown = [] } = await read('demo.city', 'demo-city');

  expect(shown).toHaveLength(counties);
  for (const { figures } of shown)
    expect(figures.find(({ key }) => key === 'readings.held')?.value).toBe(11 * perMonth);
  expect(meter.readUnits).toBeLessThanOrEqual(20);
});

test('what a desk reads of a committee is as large after ten years as after two', () => {
  const without = ({ version: _version, pk: _pk, card, ...row }: Row): Row => ({
    ...row,
    ...missing,
    card: { ...(card as object), years: [] },
  });
  expect(sizeOfRow(without(afterTen))).toBe(sizeOfRow(without(afterTwo)));
});

/** So many groups, each thing that is proved so often a month, and of each kind an open item for every other day around today. */
async function busyYears(committee: string, groupCount: number, of: readonly number[]): Promise<Row> {
  const office = world.as(committee === 'demo-city' ? 'demo.city' : `demo.${committee}`);
  await office.post(`/committees/${committee}/units`, { name: '尚未建站的联络组', type: 'liaison-group' });
  const units: string[] = [];
  for (let count = 0; count < groupCount; count++) {
    const station = { brand: '秦商量协商议事厅', inCharge: `李伟${count}`, rhythm: { every: 'month' } };
    const stations = Object.fromEntries(stationKeys.map((key) => [key, station]));
    const body = { name: `第${count}街道政协委员联络组`, type: 'liaison-group', stations };
    units.push((await office.post<UnitView>(`/committees/${committee}/units`, body)).body.id);
  }
  await world.deps.settled();

  const keys = ['contacts.held', ...kindNames.flatMap((kind) => Object.keys(kinds[kind].proves))];
  for (const year of of) {
    const facts = Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`)
      .filter((month) => month <= today.slice(0, 7))
      .flatMap((month) =>
        Array.from({ length: perMonth }, (_, n) => ({ on: `${month}-${String((n % 28) + 1).padStart(2, '0')}`, n })),
      )
      .flatMap(({ on, n }) => keys.flatMap((key) => factsFor(key, on, { unit: units[n % units.length] })));
    await count(committee, { ...nothing, facts });
  }
  for (const kind of kindNames)
    for (let n = 0; n < openDays; n++) {
      const dueOn = addDays(today, n * 2 - openDays);
      await count(committee, { ...nothing, open: { kind, unit: units[n % units.length], dueOn } });
    }
  await openItems(committee);
  const [row = missing] = await world.storage.get([{ table: 'scorecards', key: nowKey(committee, 'committee') }]);
  return row;
}

async function count(committee: string, contribution: Contribution): Promise<void> {
  const cards = new Cards(world.storage, committee);
  await cards.load(Cards.keysOf(committee, nothing, contribution, undefined));
  cards.move(nothing, contribution, undefined);
  await world.storage.write(await cards.take());
}

/** What waits on the first page of a busy office: heads like one that was recorded, due on the days around today. */
async function openItems(committee: string): Promise<void> {
  const desk = deskOf(world.as(committee === 'demo-city' ? 'demo.city' : `demo.${committee}`), committee, 'readings');
  const { id } = await desk.record({ title: '关于推进老旧小区加装电梯工作的专题读书活动' });
  const [row = missing] = await world.storage.get([{ table: 'ledger', key: { pk: `${committee}#readings`, sk: id } }]);
  await world.storage.write(
    Array.from({ length: planned }, (_, n): Write => {
      const sk = `${id}${n}`;
      return {
        table: 'ledger',
        put: { ...row, sk, duePk: committee, dueSk: `${addDays(today, n - planned / 2)}#${sk}` },
      };
    }),
  );
  await world.deps.settled();
}

async function read(username: string, committee: string): Promise<Overview> {
  const client = world.as(username);
  await client.get('/session');
  const { storage } = world.deps;
  const { storage: watched, take } = metered(storage);
  world.deps.storage = watched;
  const { body } = await client.get<Overview>(`/committees/${committee}/overview`);
  meter = take();
  world.deps.storage = storage;
  return body;
}
