import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { assembleAsset } from '../../src/assets';
import { everyStage, resourcesOf } from './synth';

const folderOf = (files: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'lianluo-built-'));
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
  return folder;
};

test('the asset has the functions and the pages, and no source map, which no function would read', () => {
  const asset = assembleAsset({
    functions: folderOf(['http.mjs', 'http.mjs.map', 'chunks/one.mjs', 'chunks/one.mjs.map']),
    pages: folderOf(['index.html', 'assets/index.js']),
    into: folderOf([]),
  });
  const options = everyStage.flatMap((stage) =>
    resourcesOf(stage).flatMap(([id, { Type, Properties }]) =>
      Type === 'AWS::Lambda::Function' && JSON.stringify(Properties).includes('NODE_OPTIONS') ? [id] : [],
    ),
  );

  expect(new Set(readdirSync(asset, { recursive: true, encoding: 'utf8' }))).toEqual(
    new Set(['chunks', 'chunks/one.mjs', 'http.mjs', 'site', 'site/index.html']),
  );
  expect(options).toEqual([]);
});
