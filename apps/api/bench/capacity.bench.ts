import type { ListOf } from '@lianluo/contract/common';
import type { OpinionSummary } from '@lianluo/contract/opinion';
import { addDays } from '@lianluo/domain/calendar/day';
import { openMemory } from '../src/floor/storage/memory';
import { kindNames } from '@lianluo/domain/work/kinds';
import { countiesLike } from '../test-support/counties-like';
import { enter } from '../test-support/enter';
import { openBench, text600, type BenchWorld } from './bench-world';
import { median, timed } from './measure';
import { noMeter, type Meter } from '../test-support/metered';
import { figure, note, section } from './report';

const sizes = [120, 1_200, 12_000];
const tenYears = 3_650;

interface Operation {
  name: string;
  /** Milliseconds of what is measured, which may need something before it. */
  run: (world: BenchWorld) => Promise<number>;
}

const base = '/committees/qindu';
const operations: readonly Operation[] = [
  { name: 'list of 50', run: (world) => secondPage(world, 'limit=50') },
  { name: 'list of 50 by status', run: (world) => secondPage(world, 'limit=50&status=submitted') },
  { name: 'record', run: readOne },
  { name: 'create', run: ({ opinion }) => ms(() => opinion('关于规范西兰路早市的建议')) },
  { name: 'step', run: step },
  { name: 'county desk', run: ({ clerk }) => ms(() => clerk.get(`${base}/overview`)) },
  { name: 'city desk of 16', run: ({ city }) => ms(() => city.get('/committees/demo-city/overview')) },
];

/** P3, P5, P6, P7: calls and capacity of each operation at 1×, 10× and 100× the data. */
export async function capacity(): Promise<void> {
  section('Calls and capacity by the published rule (embedded table), a session read apart');
  const meters: Record<string, Meter[]> = {};
  const times: Record<string, number[]> = {};
  const world = await openBench(({ clock }) => openMemory({ clock, consumers: ['scorecards'] }));
  let filled = 0;
  for (const size of sizes) {
    const { ms } = await timed(() => fill(world, filled, size));
    note(`grown to ${size} opinions and a third as many of each other kind`, `${Math.round(ms)} ms`);
    filled = size;
    await countiesLike('qindu', { storage: world.storage, city: 'demo-city', count: 16 });
    for (const { name, run } of operations) {
      const waits: number[] = [];
      for (let round = 0; round < 9; round++) {
        world.take();
        waits.push(await run(world));
      }
      (meters[name] ??= []).push(world.take());
      (times[name] ??= []).push(median(waits));
    }
    await world.drain();
  }

  const at = (name: string, size = 0) => meters[name]?.[size] ?? noMeter();
  figure('P3', 'table calls of a list', at('list of 50').calls, 1, '');
  figure('P3', 'table calls of a record', at('record').calls, 1, '');
  figure('P3', 'table calls of a step', at('step').calls, 2, '');
  figure('P3', 'table calls of the desk', at('county desk').calls, 3, '');
  figure('P3', 'table calls that know who asks', at('record').asking.calls, 1, '');
  figure('P5', 'read units that know who asks', at('record').asking.readUnits, 2, '');
  figure('P5', 'read units of a list of 50', at('list of 50').readUnits, 2, '');
  figure('P5', 'read units of a record', at('record').readUnits, 1, '');
  const full = sizes.length - 1;
  figure('P5', 'read units of the county desk after ten years', at('county desk', full).readUnits, 15, '');
  figure(
    'P5',
    'read units of a city desk of 16 counties after ten years',
    at('city desk of 16', full).readUnits,
    20,
    '',
  );
  figure('P6', 'write units of a create (600 bytes of text)', at('create').writeUnits, 14, '');
  figure('P6', 'write units of a step', at('step').writeUnits, 14, '');
  for (const { name } of operations) {
    const [one, ten, hundred] = (meters[name] ?? []).map(({ readUnits, writeUnits }) => readUnits + writeUnits);
    const [quick = 1, , slow = 1] = times[name] ?? [];
    figure('P7', `units of ${name}, 10× and 100× over 1×`, Math.max(ten ?? 0, hundred ?? 0) / (one ?? 1), 1);
    figure('P7', `p50 of ${name}, 100× over 1× (${quick.toFixed(2)} → ${slow.toFixed(2)} ms)`, slow / quick, 1.5);
  }
  await world.storage.close();
}

/** What an office does with one more item of each kind: recorded on a day of ten years, and brought as far as most of them come. */
async function fill({ clerk, unit, member, today, drain }: BenchWorld, from: number, to: number): Promise<void> {
  for (let count = from; count < to; count++) {
    const day = addDays(today, -(count % tenYears));
    for (const kind of kindNames) {
      // The first kind is the one that an office has most of.
      if (kind !== kindNames[0] && count % 3 > 0) continue;
      await enter(clerk, 'qindu', kind, { word: `关于改善第${count}号停车位的建议`, text: text600, unit, member, day });
    }
    if (count % 500 === 0) await drain();
  }
  await drain();
}

async function step(world: BenchWorld): Promise<number> {
  const { id } = await world.opinion('关于加装电梯的建议');
  world.take();
  const sending = { version: 1, idempotencyKey: crypto.randomUUID() };
  return ms(() => world.clerk.post(`${base}/opinions/${id}/actions/submit`, {}, sending));
}

async function readOne({ clerk, take }: BenchWorld): Promise<number> {
  const { body } = await clerk.get<ListOf<OpinionSummary>>(`${base}/opinions?limit=1`);
  take();
  return ms(() => clerk.get(`${base}/opinions/${body.items[0]?.id}`));
}

/** The first page also counts, which stands outside these figures. */
async function secondPage({ clerk, take }: BenchWorld, query: string): Promise<number> {
  const { body } = await clerk.get<ListOf<OpinionSummary>>(`${base}/opinions?${query}`);
  take();
  return ms(() => clerk.get(`${base}/opinions?${query}&cursor=${body.nextCursor}`));
}

const ms = async (run: () => Promise<unknown>): Promise<number> => (await timed(run)).ms;
