import type { Committee } from '@lianluo/domain/committee/committee';
import { afterEach, expect, test } from 'vitest';
import { committeeRow } from '../../floor/committee/committee.store';
import { stageStandIn, type StageFacts } from '../../../test-support/stage-stand-in';
import { lambdaClient } from './clients';
import { commands } from './commands';
import { switchMappings, whileStopped } from './mappings';
import { noTables } from './tables';

const functionName = 'lianluo-prod-scorecards';
const qindu: Committee = {
  id: 'qindu',
  name: '政协秦都区委员会',
  level: 'county',
  regionCode: '610402',
  demo: false,
  pendingBatches: [],
  version: 1,
};
const quick = { everyMs: 1, mostMs: 2000 };

let stop: (() => Promise<void>) | undefined;
afterEach(async () => {
  await stop?.();
  stop = undefined;
});

async function stage(state = 'Enabled') {
  const mappings: NonNullable<StageFacts['mappings']> = Object.fromEntries(
    ['platforms', 'grid', 'ledger'].map((table) => [
      table,
      {
        function: functionName,
        source: `arn:aws:dynamodb:local:000000000000:table/lianluo-prod-${table}/stream/2026-11-26T00:00:00.000`,
        state,
      },
    ]),
  );
  mappings['jobs'] = {
    function: 'lianluo-prod-jobs',
    source: 'arn:aws:sqs:local:0:lianluo-prod-jobs',
    state: 'Enabled',
  };
  const said: string[] = [];
  stop = (await stageStandIn({ mappings })).stop;
  return {
    states: () => Object.values(mappings).map((each) => each.state),
    said,
    mappings,
    run: async (options: Record<string, string | boolean>) =>
      commands.mapping.run({
        tables: await noTables(),
        options: { stage: 'prod', function: 'scorecards', ...options },
        say: (line) => void said.push(line),
      }),
  };
}

test('a consumer is stopped with all of its sources, waited for, and started again; no other is', async () => {
  const { states } = await stage();
  const lambda = await lambdaClient();

  const stopped = await switchMappings(lambda, functionName, false, quick);
  expect(stopped.map(({ source, state }) => [source, state])).toEqual([
    ['lianluo-prod-platforms', 'Disabled'],
    ['lianluo-prod-grid', 'Disabled'],
    ['lianluo-prod-ledger', 'Disabled'],
  ]);
  expect(states()).toEqual(['Disabled', 'Disabled', 'Disabled', 'Enabled']);

  await switchMappings(lambda, functionName, true, quick);
  expect(states()).toEqual(['Enabled', 'Enabled', 'Enabled', 'Enabled']);
});

test('one that is on its way is waited for before it gets another order', async () => {
  const { states, mappings } = await stage();
  const [first] = Object.values(mappings);
  if (first) first.state = 'Enabling';

  await switchMappings(await lambdaClient(), functionName, false, quick);

  expect(states()).toEqual(['Disabled', 'Disabled', 'Disabled', 'Enabled']);
});

test('one that never gets there is told, and so is a function that nothing wakes', async () => {
  const { mappings } = await stage();
  const [first] = Object.values(mappings);
  if (first) first.state = 'Failed';
  const lambda = await lambdaClient();
  // An update of it is taken and comes to nothing.
  Object.defineProperty(first, 'state', { get: () => 'Failed', set() {} });

  await expect(switchMappings(lambda, functionName, false, { everyMs: 1, mostMs: 20 })).rejects.toThrow('没有到位');
  await expect(switchMappings(lambda, 'lianluo-prod-http', false, quick)).rejects.toThrow('没有事件源');
});

test('work is done while the consumer is stopped, and it runs again even where the work failed', async () => {
  const { states } = await stage();
  const lambda = await lambdaClient();
  const seen: string[][] = [];

  await whileStopped(lambda, functionName, async () => void seen.push(states()), quick);
  await expect(
    whileStopped(lambda, functionName, () => Promise.reject(new Error('of the work')), quick),
  ).rejects.toThrow('of the work');

  expect(seen).toEqual([['Disabled', 'Disabled', 'Disabled', 'Enabled']]);
  expect(states()).toEqual(['Enabled', 'Enabled', 'Enabled', 'Enabled']);
});

test('a consumer that somebody stopped before stays stopped after the work', async () => {
  const { states } = await stage('Disabled');

  await whileStopped(await lambdaClient(), functionName, async () => undefined, quick);

  expect(states()).toEqual(['Disabled', 'Disabled', 'Disabled', 'Enabled']);
});

test(
  'the command tells how the sources are and changes nothing unless it is told to',
  { timeout: 20_000 },
  async () => {
    const { run, said, states } = await stage();

    await run({});
    expect(said.map((line) => line.split(/ +/))).toEqual(
      ['platforms', 'grid', 'ledger'].map((table) => [`lianluo-prod-${table}`, 'Enabled', 'OK']),
    );
    await expect(run({ disable: true, enable: true })).rejects.toThrow('只写一个');
    expect(states()).toEqual(['Enabled', 'Enabled', 'Enabled', 'Enabled']);

    await run({ disable: true });
    expect(states()).toEqual(['Disabled', 'Disabled', 'Disabled', 'Enabled']);
    expect(said.at(-1)).toContain('最多保留一天');
  },
);

test('scorecards are rebuilt while their consumer is stopped', { timeout: 20_000 }, async () => {
  const { states, said } = await stage();
  const tables = await noTables();
  await tables.storage.write([{ table: 'platforms', put: committeeRow(qindu) }]);
  const seen = new Set<string>();
  const watched = {
    ...tables,
    everyRow: (...asked: Parameters<typeof tables.everyRow>) => {
      seen.add(states().join());
      return tables.everyRow(...asked);
    },
  };

  await commands['rebuild-scorecards'].run({
    tables: watched,
    options: { stage: 'prod', committee: 'qindu', yes: true },
    say: (line) => void said.push(line),
  });

  expect(seen).toEqual(new Set(['Disabled,Disabled,Disabled,Enabled']));
  expect(states()).toEqual(['Enabled', 'Enabled', 'Enabled', 'Enabled']);
  expect(said).toEqual(['qindu ✓']);
});
