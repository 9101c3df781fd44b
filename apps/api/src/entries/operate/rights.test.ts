import { commandRights, operatorRights, type CommandName } from '@lianluo/tables/operator-rights';
import { afterEach, expect, test } from 'vitest';
import { stageStandIn, type StageFacts } from '../../../test-support/stage-stand-in';
import { commands } from './commands';
import type { Options } from './command';
import { drillConsumer } from './drill-consumer';
import { smokeAlarm } from './smoke-alarm';
import { noTables } from './tables';

let stop: (() => Promise<void>) | undefined;
afterEach(() => stop?.());

const quick = { everyMs: 1, mostMs: 2000 };
const granted = (name: CommandName): Set<string> =>
  new Set(commandRights[name].flatMap((right) => [...operatorRights[right]]));

function facts(): StageFacts {
  const alarms: NonNullable<StageFacts['alarms']> = {
    'lianluo-prod-Test': { state: 'OK' },
    'lianluo-prod-MappingsDisabled': { state: 'OK' },
  };
  return {
    alarms,
    subscriptions: [{ endpoint: 'operations@city.example', confirmed: true }],
    mappings: {
      one: { function: 'lianluo-prod-archive', source: 'arn:…:table/lianluo-prod-grid/stream/1', state: 'Enabled' },
    },
    released: Object.fromEntries(
      ['http', 'signIn'].map((name) => [
        `lianluo-prod-${name}`,
        { live: '2', versions: { 1: '2026-11-01T02:00:00.000+0000', 2: '2026-11-08T02:00:00.000+0000' } },
      ]),
    ),
    secrets: { 'lianluo/prod/signing': ['of this quarter'] },
    switched: (_, state) => {
      alarms['lianluo-prod-MappingsDisabled'] = { state: state === 'Disabled' ? 'ALARM' : 'OK' };
    },
  };
}

const run = async (name: CommandName, options: Options) =>
  commands[name].run({
    tables: await noTables(),
    options: { stage: 'prod', yes: true, ...options },
    say: () => undefined,
  });

// The calls of tables, buckets and queues are proved where each command is.
test.each<[CommandName, () => Promise<void>]>([
  ['smoke', () => smokeAlarm('prod', () => undefined, quick)],
  ['mapping', () => run('mapping', { function: 'archive', disable: true })],
  ['roll-back', () => run('roll-back', {})],
  [
    'drill',
    async () => {
      await drillConsumer('prod', () => undefined, { alarm: quick, mapping: quick });
      await run('drill', { only: 'keys' });
    },
  ],
])('what %s asks of AWS is what the operator’s role lets it, and all of that', async (name, work) => {
  const stage = await stageStandIn(facts());
  stop = stage.stop;

  await work();

  expect(stage.asked).toEqual(new Set([...granted(name)].filter((action) => !action.startsWith('dynamodb:'))));
});

test('a rotation needs no more than a rotation’s rights', async () => {
  const stage = await stageStandIn(facts());
  stop = stage.stop;

  await run('rotate-keys', { secret: 'signing' });

  expect([...stage.asked].filter((action) => !granted('rotate-keys').has(action))).toEqual([]);
  expect(stage.asked).toContain('secretsmanager:PutSecretValue');
});
