import { DescribeAlarmHistoryCommand, DescribeAlarmsCommand, SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch';
import { paginateListSubscriptionsByTopic } from '@aws-sdk/client-sns';
import { alarmOf, cloudWatchClient, snsClient } from './clients';
import { OperatorFault } from './command';
import { until, type Patience } from './until';

/** CloudWatch acts within seconds of a change of state, and writes down how it went. */
const patience: Patience = { everyMs: 2000, mostMs: 120_000 };

/**
 * 试报警: raises the alarm that is there for it and sees that it was handed on to an address that has confirmed. Whether the
 * mail has arrived is for whoever reads it.
 */
export async function smokeAlarm(stage: string, say: (line: string) => void, wait: Patience = patience): Promise<void> {
  const cloudWatch = await cloudWatchClient();
  const name = alarmOf(stage, 'Test');
  const { MetricAlarms: [alarm] = [] } = await cloudWatch.send(new DescribeAlarmsCommand({ AlarmNames: [name] }));
  const topic = alarm?.AlarmActions?.[0];
  if (topic === undefined)
    throw new OperatorFault(`没有告警 ${name}，或它不通知任何人。`, 'There is no such alarm, or it tells nobody.');
  const addresses = await confirmedOf(topic);

  const set = (StateValue: 'OK' | 'ALARM', StateReason: string) =>
    cloudWatch.send(new SetAlarmStateCommand({ AlarmName: name, StateValue, StateReason }));
  // Only a change of state is handed on.
  if (alarm?.StateValue === 'ALARM') await set('OK', 'Before a test.');
  // CloudWatch's clock is not this one's.
  const started = new Date(Date.now() - 60_000);
  const known = await actionsOf(started);
  await set('ALARM', '部署检查 A test of the operator.');
  const done = await until(async () => (await actionsOf(started))[known.length], wait);
  await set('OK', 'After a test.');
  if (!done?.startsWith('Successfully'))
    throw new OperatorFault(
      `告警 ${name} 没有送达主题。`,
      done ?? 'CloudWatch has not handed it on; look at the policy of the topic.',
    );
  say(`✓ 试报警已送往 alarm handed on to: ${addresses.join('、')}（请确认收到邮件 look for the mail）`);

  /** Of this alarm, the oldest first. */
  async function actionsOf(StartDate: Date): Promise<string[]> {
    const { AlarmHistoryItems = [] } = await cloudWatch.send(
      new DescribeAlarmHistoryCommand({
        AlarmName: name,
        HistoryItemType: 'Action',
        StartDate,
        ScanBy: 'TimestampAscending',
      }),
    );
    return AlarmHistoryItems.map(({ HistorySummary = '' }) => HistorySummary);
  }
}

async function confirmedOf(topic: string): Promise<string[]> {
  const addresses: string[] = [];
  const waiting: string[] = [];
  for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic(
    { client: await snsClient() },
    { TopicArn: topic },
  ))
    for (const { Endpoint = '', SubscriptionArn = '' } of Subscriptions)
      (SubscriptionArn.startsWith('arn:') ? addresses : waiting).push(Endpoint);
  if (addresses.length === 0)
    throw new OperatorFault(
      `没有人收得到告警：${waiting.join('、') || '没有地址'} 还没有点开确认邮件里的链接。`,
      'No address of the alarms has confirmed: open the link of the mail that SNS has sent.',
    );
  return addresses;
}
