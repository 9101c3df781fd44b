import { addDays } from '@lianluo/domain/calendar/day';
import { openMemory } from '../src/floor/storage/memory';
import { openBench, type BenchWorld } from './bench-world';
import { median, timed } from './measure';
import { figure, note, section } from './report';

const sizes = [30, 300, 3_000];
const inMonth = 60;
const rounds = 9;
const base = '/committees/qindu';

/** P7: a month of the calendar with as much in it, at 1×, 10× and 100× of what stands around it. */
export async function calendar(): Promise<void> {
  section('A month of the calendar (embedded table)');
  const world = await openBench(({ clock }) => openMemory({ clock, consumers: ['scorecards'] }));
  const from = addDays(world.today, 400);
  const span = `from=${from}&to=${addDays(from, 30)}`;
  for (let n = 0; n < inMonth; n++) await plan(world, addDays(from, n % 30));
  const units: number[] = [];
  const times: number[] = [];
  let calls = 0;
  let filled = 0;
  for (const size of sizes) {
    // Ten years before and behind, and nothing within.
    for (let n = filled; n < size; n++) await plan(world, addDays(from, (n % 2 ? -1 : 1) * (40 + (n % 3_600))));
    filled = size;
    await world.drain();
    const waits: number[] = [];
    for (let round = 0; round < rounds; round++) {
      world.take();
      const { ms, result } = await timed(() => world.clerk.get<{ items: unknown[] }>(`${base}/calendar?${span}`));
      if (result.body.items.length !== inMonth) throw new Error(`There are ${result.body.items.length} in the month.`);
      waits.push(ms);
    }
    const meter = world.take();
    note(`${size} around it`, `${meter.readUnits} read units`);
    calls = Math.max(calls, meter.calls);
    units.push(meter.readUnits);
    times.push(median(waits));
  }

  const [one = 1, ...more] = units;
  const [quick = 1, , slow = 1] = times;
  figure('P3', 'table calls of a month of the calendar', calls, 8, '');
  figure('P7', 'read units of a month of the calendar, 10× and 100× over 1×', Math.max(...more) / one, 1);
  figure('P7', `p50 of a month, 100× over 1× (${quick.toFixed(2)} → ${slow.toFixed(2)} ms)`, slow / quick, 1.5);
  await world.storage.close();
}

const plan = ({ clerk, unit }: BenchWorld, plannedOn: string) =>
  clerk.post(`${base}/readings`, { title: '读书会', unit, plannedOn });
