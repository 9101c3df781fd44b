import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pinyin } from 'pinyin-pro';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kinds } from '@lianluo/domain/work/kinds';
import { sourceOf } from '../operate/source-line';
import {
  httpBudget,
  httpBudgetCompressed,
  kindBudget,
  loadedAtStart,
  loadedForKind,
} from '../../../test-support/loaded-at-start';

const dist = await mkdtemp(join(tmpdir(), 'lianluo-size-'));
afterAll(() => rm(dist, { recursive: true, force: true }));

beforeAll(async () => {
  const workspace = join(import.meta.dirname, '../../..');
  await promisify(execFile)(process.execPath, ['build.mjs', dist, 'http'], { cwd: workspace });
}, 60_000);

test('what answers requests is loaded within its budget', async () => {
  const { bytes, compressed } = await loadedAtStart(dist, 'http');

  // The SDK and zod alone are more than half of it: a smaller figure would be of something else.
  expect(bytes).toBeGreaterThan(httpBudget / 2);
  expect(bytes).toBeLessThanOrEqual(httpBudget);
  expect(compressed).toBeLessThanOrEqual(httpBudgetCompressed);
});

test.each(Object.values(kinds).map(({ words }) => words.page))(
  'all that a request of a %s can reach is within its budget',
  async (page) => {
    const [start, { bytes }] = await Promise.all([
      loadedAtStart(dist, 'http'),
      loadedForKind(dist, `src/engine/kinds/${page}/${page}.work.ts`),
    ]);

    expect(bytes).toBeGreaterThan(start.bytes);
    expect(bytes).toBeLessThanOrEqual(kindBudget);
  },
);

test('the dictionary of pinyin that was shortened says the same', async () => {
  const { outputs } = JSON.parse(await readFile(join(dist, 'lambda.meta.json'), 'utf8')) as {
    outputs: Record<string, { entryPoint?: string }>;
  };
  const [chunk = ''] =
    Object.entries(outputs).find(([, each]) => each.entryPoint?.endsWith('register/pinyin.ts')) ?? [];
  const short = (await import(join(import.meta.dirname, '../../..', chunk))) as { pinyin: typeof pinyin };
  // Every character of 《通用规范汉字表》 and the other unified ones.
  const all = Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('');

  expect(short.pinyin(all, { type: 'array', multiple: false })).toEqual(
    pinyin(all, { type: 'array', multiple: false }),
  );
  const asNames = Array.from(all, (each) => `${each}明`).concat('南宫适', '万俟卨', '尉迟恭', '澹台灭明');
  const read = (by: typeof pinyin) => asNames.map((name) => by(name, { type: 'array', surname: 'all' }));
  expect(read(short.pinyin)).toEqual(read(pinyin));
});

test('what was shortened is still read as its source', async () => {
  const told = 'max-age=31536000';
  const lines = (await readFile(join(dist, 'lambda/http.mjs'), 'utf8')).split('\n');
  const line = lines.findIndex((each) => each.includes(told));
  const column = (lines[line] ?? '').indexOf(`"${told}`);
  const source = await readFile(join(import.meta.dirname, 'http.ts'), 'utf8');
  const written = source.split('\n').findIndex((each) => each.includes(told)) + 1;

  const found = await sourceOf(`http.mjs:${line + 1}:${column + 1}`, join(dist, 'lambda'));
  expect(found).toMatch(new RegExp(`src/entries/lambda/http\\.ts:${written}:\\d+$`));
});
