import type { StateValue } from '@aws-sdk/client-cloudwatch';
import { stateOf } from './alarm-state';
import { alarmOf, cloudWatchClient, functionOf, lambdaClient } from './clients';
import { OperatorFault } from './command';
import { whileStopped } from './mappings';
import { until, type Patience } from './until';

/** The probe looks every five minutes, and the alarm judges what it saw in the five after. */
const patience: Patience = { everyMs: 15_000, mostMs: 20 * 60_000 };

/**
 * 演练：消费函数停用. Stops the consumer whose absence nobody sees, the archive’s, until the alarm for it is raised, and starts it
 * again until that is over. What changes meanwhile waits in the streams.
 */
export async function drillConsumer(
  stage: string,
  say: (line: string) => void,
  { alarm, mapping }: { alarm: Patience; mapping?: Patience } = { alarm: patience },
): Promise<void> {
  const cloudWatch = await cloudWatchClient();
  const name = alarmOf(stage, 'MappingsDisabled');
  if ((await stateOf(cloudWatch, name)) === 'ALARM')
    throw new OperatorFault(`${name} 已在报警，没有开始演练。`, 'It is raised already: start what is stopped first.');

  const reaches = (wanted: StateValue) =>
    until(async () => ((await stateOf(cloudWatch, name)) === wanted ? wanted : undefined), alarm);
  const raised = await whileStopped(
    await lambdaClient(),
    functionOf(stage, 'archive'),
    () => {
      say('已停用 archive，等待告警（约十分钟） archive is stopped, and the alarm is waited for …');
      return reaches('ALARM');
    },
    mapping,
  );
  if (!raised)
    throw new OperatorFault(
      `archive 停用后 ${name} 没有报警；已重新启用。`,
      'Nothing told that a consumer was stopped; it runs again.',
    );
  say(`✓ ${name} 已报警，archive 已重新启用 raised, and the consumer runs again`);
  if (!(await reaches('OK')))
    throw new OperatorFault(`${name} 没有恢复正常。`, 'The alarm is not over: look with the mapping command.');
  say(`✓ ${name} 已恢复正常 over`);
}
