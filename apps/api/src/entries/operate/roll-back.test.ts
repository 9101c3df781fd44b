import { afterEach, expect, test } from 'vitest';
import { stageStandIn, type StageFacts } from '../../../test-support/stage-stand-in';
import { commands } from './commands';
import { noTables } from './tables';

let stop: (() => Promise<void>) | undefined;
afterEach(() => stop?.());

// Ten comes after nine, whatever their letters say.
const versions = {
  '8': '2026-11-01T02:00:00.000+0000',
  '9': '2026-11-08T02:00:00.000+0000',
  '10': '2026-11-15T02:00:00.000+0000',
};

async function rollBack(released: NonNullable<StageFacts['released']>, options = {}) {
  stop = (await stageStandIn({ released })).stop;
  const said: string[] = [];
  await commands['roll-back'].run({
    tables: await noTables(),
    options: { stage: 'prod', yes: true, ...options },
    say: (line) => void said.push(line),
  });
  return said;
}

const both = (live: string, more = {}) => ({
  'lianluo-prod-http': { live, versions, ...more },
  // Versions are counted by function.
  'lianluo-prod-signIn': { live: '3', versions: { '2': versions[9], '3': versions[10] } },
});

test('both doors go back to the version before, each to its own', async () => {
  const released = both('10');

  const said = await rollBack(released);

  expect([released['lianluo-prod-http'].live, released['lianluo-prod-signIn'].live]).toEqual(['9', '2']);
  expect(said.slice(0, 2)).toEqual([
    `lianluo-prod-http: 10 → 9（${versions[9]}）`,
    `lianluo-prod-signIn: 3 → 2（${versions[9]}）`,
  ]);
});

test('or to the newest that was published before an instant', async () => {
  const released = both('9');

  await rollBack(released, { 'published-before': '2026-11-20T00:00:00+08:00' });

  expect([released['lianluo-prod-http'].live, released['lianluo-prod-signIn'].live]).toEqual(['10', '3']);
});

test.each([
  ['there is nothing before', both('8'), {}, '没有更早的版本'],
  ['a release is under way', both('10', { shifting: true }), {}, '正在发布'],
  ['the instant is none', both('10'), { 'published-before': 'yesterday' }, '须是时刻'],
])('nothing is moved where %s', async (_, released, options, fault) => {
  const before = structuredClone(released);

  await expect(rollBack(released, options)).rejects.toThrow(fault);

  expect(released).toEqual(before);
});
