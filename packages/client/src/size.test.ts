import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const built = readFileSync(join(import.meta.dirname, '../dist/index.js'), 'utf8');

test('it weighs ten kilobytes compressed at most', () => {
  expect(gzipSync(built, { level: 9 }).length).toBeLessThanOrEqual(10_000);
});

test('it rests on nothing but the platform', () => {
  const { dependencies, peerDependencies } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'),
  ) as Record<string, unknown>;

  expect([dependencies, peerDependencies]).toEqual([undefined, undefined]);
  expect(built).not.toMatch(/\bimport\s*[({"']|\brequire\(|\bprocess\.|\bBuffer\b|\bDeno\b/);
});
