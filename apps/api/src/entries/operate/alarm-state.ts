import { DescribeAlarmsCommand, type CloudWatchClient, type StateValue } from '@aws-sdk/client-cloudwatch';
import { OperatorFault } from './command';

/** How an alarm stands, by its whole name. */
export async function stateOf(cloudWatch: CloudWatchClient, name: string): Promise<StateValue | undefined> {
  const { MetricAlarms: [alarm] = [] } = await cloudWatch.send(new DescribeAlarmsCommand({ AlarmNames: [name] }));
  if (!alarm) throw new OperatorFault(`没有告警 ${name}。`, 'There is no such alarm.');
  return alarm.StateValue;
}
