import type { Overview } from '@lianluo/contract/overview';
import { expect, test } from 'vitest';
import { scorecardConsumer, scorecardsName } from '../../../engine/scorecard/consume';
import { rebuildScorecards } from '../../../engine/scorecard/rebuild';
import type { EmbeddedStorage } from '../../../floor/storage/embedded-table';
import { openMemory } from '../../../floor/storage/memory';
import type { Client } from '../../../../test-support/client';
import { openWorld, tablesOf, type World } from '../../../../test-support/world';
import {
  addStreets,
  committee,
  csv,
  imports,
  read,
  totalOf,
  undo,
  upload,
} from '../../../../test-support/import/importing';

const count = 400;
const ledger = () =>
  csv([
    ['序号', '标题', '报送单位', '反映人', '报送日期'],
    ...Array.from({ length: count }, (_, n) => [String(n), `关于第${n}件事的建议`, '古渡街道', '张一', '2026-03-01']),
  ]);

/** Tables on which counting takes its time, so that others have theirs meanwhile. */
async function slowFigures(options: { clock: () => number }): Promise<EmbeddedStorage> {
  const tables = await openMemory(options);
  return {
    ...tables,
    async write(writes, token) {
      if (writes.some(({ table }) => table === 'scorecards')) await new Promise((resolve) => setTimeout(resolve, 20));
      return tables.write(writes, token);
    },
  };
}

async function opened(): Promise<{ world: World; office: Client; id: string }> {
  const world = await openWorld({ storage: slowFigures });
  const office = world.as('demo.qindu.clerk');
  await addStreets(world.as('demo.qindu'));
  const { id } = await upload(world, office, 'opinions', ledger());
  return { world, office, id };
}

const start = (office: Client, id: string, action: string) =>
  office.post(`${imports}/${id}/actions/${action}`, action === 'commit' ? { mode: 'valid' } : {});
const overviewOf = async (client: Client, of = committee) => (await client.get<Overview>(`${of}/overview`)).body;
const submitted = ({ figures }: Pick<Overview, 'figures'>) =>
  figures.find(({ key }) => key === 'opinions.submitted')?.value;
const qinduIn = ({ counties = [] }: Overview) => counties.find((each) => each.committee.id === 'qindu')!;

test.each(['commit', 'undo'] as const)(
  'while a batch is under way (%s), no figure is behind its list',
  async (action) => {
    const { world, office, id } = await opened();
    const city = world.as('demo.city');
    if (action === 'undo') {
      await start(office, id, 'commit');
      await world.idle();
    }
    const listed = async () => [
      await totalOf(office, 'opinions'),
      await totalOf(office, 'opinions?stage=submitted'),
      submitted(await overviewOf(office)),
      submitted(qinduIn(await overviewOf(city, '/committees/demo-city'))),
    ];
    const [none, all] = action === 'commit' ? [0, count] : [count, 0];
    const seen = new Set<string>();

    await start(office, id, action);
    let working = true;
    const work = world.idle().finally(() => (working = false));
    while (working) {
      seen.add(JSON.stringify(await listed()));
      // The job has its turn too.
      await new Promise((resolve) => setImmediate(resolve));
    }
    await work;
    seen.add(JSON.stringify(await listed()));

    // Each is asked after the one before it: once something has moved, all that is asked later has moved too.
    const moving = [0, 1, 2, 3, 4].map((still) =>
      JSON.stringify(Array.from({ length: 4 }, (_, n) => (n < still ? none : all))),
    );
    expect(moving).toEqual(expect.arrayContaining([...seen]));
    expect([...seen].at(-1)).toBe(JSON.stringify([all, all, all, all]));
  },
  60_000,
);

test('where the figures follow by themselves, they say until when they are true until they have the import', async () => {
  const { world, office, id } = await opened();
  const city = world.as('demo.city');
  const drain = () => world.storage.changes.drain(scorecardConsumer(world.storage), scorecardsName);
  // As on AWS, where a stream hands the changes on.
  world.deps.settled = async () => undefined;
  await start(office, id, 'commit');
  world.setClock(5_000);
  await world.idle();
  const shownAt = world.deps.now().toISOString();
  world.setClock(60_000);

  const [behind, behindCity] = [await overviewOf(office), await overviewOf(city, '/committees/demo-city')];
  await drain();
  const [after, afterCity] = [await overviewOf(office), await overviewOf(city, '/committees/demo-city')];

  expect((await read(office, id)).status).toBe('committed');
  expect(await totalOf(office, 'opinions')).toBe(count);
  expect([submitted(behind), behind.asOf, qinduIn(behindCity).asOf]).toEqual([0, shownAt, shownAt]);
  const now = world.deps.now().toISOString();
  expect([submitted(after), after.asOf, qinduIn(afterCity).asOf]).toEqual([count, now, now]);
  // Nobody else's figures are late.
  expect(behindCity.counties?.find((each) => each.committee.id === 'xincheng')?.asOf).toBe(now);
}, 60_000);

test('figures that were counted again from the ledger are true until now', async () => {
  const { world, office, id } = await opened();
  await start(office, id, 'commit');
  await world.idle();
  await undo(world, office, id);
  world.deps.settled = async () => undefined;

  await rebuildScorecards(tablesOf(world), ['qindu']);

  expect((await overviewOf(office)).asOf).toBe(world.deps.now().toISOString());
}, 60_000);
