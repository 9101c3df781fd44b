import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { committeeRow } from '../../floor/committee/committee.store';
import { cityKey } from '../../floor/committee/cities';
import { openClassic } from '../../floor/storage/classic';
import { operated } from '../../../test-support/operated';

let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'lianluo-discard-'));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

let count = 0;
/** A data folder with a city that wears 演示数据, or with an office's own. */
async function dataOf(demo: boolean): Promise<string> {
  const data = join(parent, String((count += 1)));
  const storage = await openClassic(join(data, 'tables'));
  const city = { id: 'c610900', name: '政协临江市委员会', level: 'city', regionCode: '610900', demo } as const;
  await storage.write([
    { table: 'platforms', put: committeeRow({ ...city, pendingBatches: [], version: 1 }) },
    { table: 'platforms', put: { ...cityKey(city.id), version: 1 } },
  ]);
  await storage.close();
  return data;
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
const discarded = (DATA_DIR: string, ...more: string[]) => operated(['discard-demo', '--yes', ...more], { DATA_DIR });

test('a demo world is removed, and so is nothing', async () => {
  const data = await dataOf(true);

  expect(await discarded(data)).toMatchObject({ code: 0 });
  expect(await isThere(data)).toBe(false);
  expect(await discarded(data)).toMatchObject({ code: 0 });
});

test.each([[], ['--damaged']])('an office’s own work stays %s', async (...more) => {
  const data = await dataOf(false);

  const { code, output } = await discarded(data, ...more);

  expect([code, output]).toEqual([1, expect.stringContaining('有正式数据（c610900），没有清除')]);
  expect(await isThere(join(data, 'tables', 'CURRENT'))).toBe(true);
});

test('of a damaged folder nothing is known, and it stays until it is given up as damaged', async () => {
  const data = await dataOf(true);
  await writeFile(join(data, 'tables', 'CURRENT'), 'nonsense');

  expect(await discarded(data)).toMatchObject({
    code: 1,
    output: expect.stringContaining('npm run reset -- --damaged'),
  });
  expect(await isThere(data)).toBe(true);
  expect(await discarded(data, '--damaged')).toMatchObject({ code: 0 });
  expect(await isThere(data)).toBe(false);
});

test('a folder in use stays', async () => {
  const data = await dataOf(true);
  const storage = await openClassic(join(data, 'tables'));

  expect(await discarded(data, '--damaged')).toMatchObject({ code: 1, output: expect.stringContaining('另一个进程') });
  await storage.close();
});

test('no city of an office is begun beside a demo world', async () => {
  const begun = async (demo: boolean) =>
    operated(['bootstrap', '--site', 'https://lianluo.example.gov.cn'], { DATA_DIR: await dataOf(demo) });

  expect(await begun(true)).toMatchObject({ code: 1, output: expect.stringContaining('这里是演示数据') });
  expect(await begun(false)).toMatchObject({ code: 0, output: expect.stringContaining('/setup#') });
});
