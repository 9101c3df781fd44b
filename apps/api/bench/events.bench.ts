import type { EventView } from '@lianluo/contract/event';
import { openMemory } from '../src/floor/storage/memory';
import { eventConsumer } from '../src/engine/event/sequence';
import type { Change } from '../src/floor/storage/table';
import { openBench, type BenchWorld } from './bench-world';
import { median, timed } from './measure';
import { figure, note, section } from './report';

const sizes = [120, 1_200, 12_000];
const perPage = 50;
const rounds = 9;

interface Page {
  items: EventView[];
  nextCursor: string;
}

/** P20: a page of events by its cursor, at 1×, 10× and 100× of what is kept. */
export async function events(): Promise<void> {
  section('Events by cursor (embedded table)');
  const world = await openBench(({ clock }) => openMemory({ clock, consumers: ['scorecards'] }));
  const units: number[] = [];
  const times: number[] = [];
  let calls = 0;
  let told = 0;
  for (const size of sizes) {
    const { ms } = await timed(() => tell(world, told, size));
    note(`grown to ${size} events`, `${Math.round(ms)} ms`);
    told = size;
    const waits: number[] = [];
    const cursor = await middleOf(world, size / 2);
    for (let round = 0; round < rounds; round++) {
      world.take();
      const { ms: waited } = await timed(() => pageAfter(world, cursor));
      waits.push(waited);
    }
    const meter = world.take();
    calls = Math.max(calls, meter.calls);
    units.push(meter.readUnits);
    times.push(median(waits));
  }

  const [one = 1, ...more] = units;
  const [quick = 1, , slow = 1] = times;
  figure('P20', 'queries of a page of events by cursor', calls, 1, '');
  figure('P20', 'read units of a page of events, 10× and 100× over 1×', Math.max(...more) / one, 1);
  figure('P20', `p50 of a page, 100× over 1× (${quick.toFixed(2)} → ${slow.toFixed(2)} ms)`, slow / quick, 1.5);
  await world.storage.close();
}

async function pageAfter({ clerk }: BenchWorld, cursor: string): Promise<Page> {
  const { body } = await clerk.get<Page>(`/committees/qindu/events?limit=${perPage}${cursor && `&after=${cursor}`}`);
  return body;
}

/** Behind about so many events. */
async function middleOf(world: BenchWorld, count: number): Promise<string> {
  let cursor = '';
  for (let read = perPage; read <= count; read += perPage) cursor = (await pageAfter(world, cursor)).nextCursor;
  return cursor;
}

/** Entries of a journal, as the stream would bring them. */
async function tell({ storage }: BenchWorld, from: number, to: number): Promise<void> {
  const now = new Date();
  const by = { id: 'u1', name: '经办人', role: 'county-clerk' };
  const changes = Array.from({ length: to - from }, (_, index): Change => {
    const key = { pk: `qindu#topics#t${from + index}`, sk: '000001' };
    const after = { ...key, version: 1, at: now.toISOString(), by, action: 'create', set: {} };
    return { table: 'journal', sequence: key.pk, key, after };
  });
  await eventConsumer({ storage, now: () => now })(changes, async () => undefined);
}
