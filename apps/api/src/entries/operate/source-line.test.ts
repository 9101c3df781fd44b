import { build } from 'esbuild';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceOf } from './source-line';

test('a position of the minified code is a line of the source again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lianluo-source-'));
  await writeFile(
    join(folder, 'handler.ts'),
    'const first: string = process.argv0;\n\nexport function handler(): never {\n  throw new Error(first);\n}\n',
  );
  await build({
    entryPoints: [join(folder, 'handler.ts')],
    outfile: join(folder, 'chunks/http.mjs'),
    format: 'esm',
    minify: true,
    sourcemap: 'linked',
  });
  const code = await readFile(join(folder, 'chunks/http.mjs'), 'utf8');
  // Columns of a stack count from one.
  const column = code.indexOf('new Error') + 1;

  const at = `at handler (file:///var/task/chunks/http.mjs:1:${column})`;
  expect(await sourceOf(at, folder)).toBe('handler.ts:4:9');
  await expect(sourceOf('nowhere', folder)).rejects.toThrow('--at 写日志里的位置');
  await expect(sourceOf('chunks/other.mjs:1:1', folder)).rejects.toThrow('请先检出出错的那个版本');
});
