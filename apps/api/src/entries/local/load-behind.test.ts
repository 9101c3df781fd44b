import type { ListOf } from '@lianluo/contract/common';
import type { CommitteeView } from '@lianluo/contract/committee';
import type { GridView } from '@lianluo/contract/grid-schemas';
import { partsOf } from '@lianluo/schemes/demo/parts';
import { tableNames } from '@lianluo/tables/tables';
import { beforeAll, expect, test } from 'vitest';
import { demoMarkRow } from '../../features/backup/demo-state';
import { committeeOf } from '../../floor/committee/committees';
import { openWorld, tablesOf, type World } from '../../../test-support/world';
import { demoPassword } from '../demo/accounts';
import { cityOfficers, partsIn, writePart } from '../demo/load-part';
import { rowsOfPart } from '../demo/part-rows';
import { loadBehind } from './load-behind';

const today = '2026-11-23';
const now = '2026-11-23T18:00:00+08:00';
const thread = new URL('../../demo-thread.ts', import.meta.url);
const parts = partsOf(['yanchuan']);

let world: World;
const said: string[] = [];
const behind = () =>
  loadBehind({
    deps: world.deps,
    everyRow: tablesOf(world).everyRow,
    parts,
    today,
    thread,
    say: (line) => void said.push(line),
  });
const signsIn = async () =>
  (await world.stranger().post('/session', { username: 'demo.yanchuan', password: demoPassword })).status === 201;
const counties = async () =>
  (await world.as('demo.city').get<ListOf<CommitteeView>>('/committees')).body.items.map(({ id }) => id).toSorted();
/** How many rows are the county's, wherever they stand. */
async function rowsThere(): Promise<number> {
  let count = 0;
  for (const table of tableNames)
    for await (const page of tablesOf(world).everyRow(table))
      count += page.filter((row) => committeeOf(row) === 'yanchuan').length;
  return count;
}

beforeAll(async () => {
  world = await openWorld({ now });
});

test('tables whose demo world came at once, or from elsewhere, get nothing more', async () => {
  await behind().done;

  expect([said, await rowsThere()]).toEqual([[], 0]);
});

// A part is played twice, once of it in a thread.
const timeout = 60_000;

test(
  'half written it is in nobody’s sight; after a kill it is begun anew, and there as a whole',
  { timeout },
  async () => {
    const [part] = parts;
    const known = await cityOfficers(world.storage, part!);
    const cut = async function* () {
      let count = 0;
      for await (const writes of rowsOfPart({ part: part!, today, secret: world.deps.secret, known })) {
        yield writes;
        if ((count += writes.length) > 500) throw new Error('The power went.');
      }
    };
    await world.storage.write([{ table: 'accounts', put: demoMarkRow([]) }]);
    await expect(writePart(world.deps, part!, cut())).rejects.toThrow('The power went.');
    const half = await rowsThere();

    expect([half > 500, await counties(), await signsIn()]).toEqual([true, ['demo-city', 'qindu', 'xincheng'], false]);
    expect((await world.as('demo.city').get('/committees/yanchuan/overview')).status).toBe(404);
    expect(await partsIn(world.storage)).toMatchObject({ missing: expect.arrayContaining([...parts]) });

    await behind().done;

    expect([await counties(), await signsIn()]).toEqual([['demo-city', 'qindu', 'xincheng', 'yanchuan'], true]);
    expect(said.map((line) => line.replace(/\d+\.\d s/, 'n s'))).toEqual([
      '其余演示单位在后台载入 The other demo committees load behind:',
      '1/1 yanchuan 已就绪 ready (n s):',
      expect.stringMatching(/demo\.yanchuan .*延川县政协办公室$/),
      '演示数据全部就绪 All of the demo world is there (n s).',
    ]);
  },
);

test('what is counted and listed of it is what its own load counts', async () => {
  // Row 11: 151 members in five levels.
  const office = world.as('demo.yanchuan');
  const { body: grid } = await office.get<GridView>('/committees/yanchuan/grid');
  const { body: members } = await office.get<ListOf<unknown>>('/committees/yanchuan/members?limit=1');
  const { body: feed } = await office.get<{ items: unknown[] }>('/committees/yanchuan/events');

  expect([grid.nodes.length, members.total, feed.items]).toEqual([151, 151, []]);
  await world.deps.settled();
  const before = await rowsThere();
  await behind().done;
  expect(await rowsThere()).toBe(before);
});
