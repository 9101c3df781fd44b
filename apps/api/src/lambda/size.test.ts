import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { httpBudget, httpBudgetCompressed, loadedAtStart } from '../testing/loaded-at-start';

const dist = await mkdtemp(join(tmpdir(), 'lianluo-size-'));
afterAll(() => rm(dist, { recursive: true, force: true }));

test('what answers requests is loaded within its budget', { timeout: 60_000 }, async () => {
  const workspace = join(import.meta.dirname, '../..');
  await promisify(execFile)(process.execPath, ['build.mjs', dist, 'http'], { cwd: workspace });

  const { bytes, compressed } = await loadedAtStart(dist, 'http');

  // The SDK and zod alone are half of it: a smaller figure would be of something else.
  expect(bytes).toBeGreaterThan(httpBudget / 2);
  expect(bytes).toBeLessThanOrEqual(httpBudget);
  expect(compressed).toBeLessThanOrEqual(httpBudgetCompressed);
});
