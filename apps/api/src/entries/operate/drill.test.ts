import { afterEach, expect, test } from 'vitest';
import { stageStandIn, type StageFacts } from '../../../test-support/stage-stand-in';
import { commands } from './commands';
import { drillConsumer } from './drill-consumer';
import { noTables } from './tables';

let stop: (() => Promise<void>) | undefined;
afterEach(async () => {
  await stop?.();
  stop = undefined;
});

const alarm = 'lianluo-prod-MappingsDisabled';
const quick = { alarm: { everyMs: 5, mostMs: 300 }, mapping: { everyMs: 1, mostMs: 2000 } };

/** @param isHeard Whether the alarm follows what becomes of a mapping, as the probe has it. */
async function stage({ state = 'OK' as 'OK' | 'ALARM', isHeard = true } = {}) {
  const alarms: NonNullable<StageFacts['alarms']> = { [alarm]: { state } };
  const mappings = Object.fromEntries(
    ['platforms', 'journal'].map((table) => [
      table,
      { function: 'lianluo-prod-archive', source: `arn:…:table/lianluo-prod-${table}/stream/1`, state: 'Enabled' },
    ]),
  );
  const secrets = { 'lianluo/prod/signing': ['the key of this quarter'] };
  const switched = () => {
    const isSilent = Object.values(mappings).some((mapping) => mapping.state === 'Disabled');
    if (isHeard) alarms[alarm] = { state: isSilent ? 'ALARM' : 'OK' };
  };
  stop = (await stageStandIn({ alarms, mappings, secrets, switched })).stop;
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  return {
    said,
    say,
    secrets,
    states: () => Object.values(mappings).map((mapping) => mapping.state),
    run: async (only: string) =>
      commands.drill.run({ tables: await noTables(), options: { stage: 'prod', only, yes: true }, say }),
  };
}

test('a consumer that is stopped raises its alarm, which is over when it runs again', async () => {
  const { say, said, states } = await stage();

  await drillConsumer('prod', say, quick);

  expect(said.map((line) => line.slice(0, 12))).toEqual([
    '已停用 archive，',
    `✓ ${alarm.slice(0, 10)}`,
    `✓ ${alarm.slice(0, 10)}`,
  ]);
  expect(states()).toEqual(['Enabled', 'Enabled']);
});

test('an alarm that nobody hears is a fault, and the consumer runs again', async () => {
  const { say, states } = await stage({ isHeard: false });

  await expect(drillConsumer('prod', say, quick)).rejects.toThrow('没有报警');

  expect(states()).toEqual(['Enabled', 'Enabled']);
});

test('nothing is stopped while the alarm is raised already', async () => {
  const { say, said } = await stage({ state: 'ALARM' });

  await expect(drillConsumer('prod', say, quick)).rejects.toThrow('没有开始演练');

  expect(said).toEqual([]);
});

test('the key of the cursors is rotated, and the one before is still there', async () => {
  const { run, said, secrets } = await stage();

  await run('keys');

  const [now, before] = secrets['lianluo/prod/signing'];
  expect(before).toBe('the key of this quarter');
  expect(now).not.toBe(before);
  expect(said.at(-1)).toContain('旧密钥仍在');
  await expect(run('nothing')).rejects.toThrow('--only 是 consumer、keys、pitr');
});
