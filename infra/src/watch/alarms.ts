import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Metric, Stats, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { tableNames } from '@lianluo/tables/tables';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import type { OwnFunction } from '../app/own-function';
import type { Functions } from '../app/functions';
import { tableNameOf } from '../names';
import type { Stage } from '../stages';

const fiveMinutes = Duration.minutes(5);

interface AlarmFacts {
  /** One sentence; what to do stands in docs/operating.md under the alarm’s name. */
  means: string;
  metric: IMetric;
  above: number;
  periods?: number;
}

/** What wakes somebody, and whom. */
export class Alarms extends Construct {
  private readonly topic: Topic;
  private readonly stage: Stage;

  constructor(scope: Construct, id: string, { stage, functions }: { stage: Stage; functions: Functions }) {
    super(scope, id);
    this.stage = stage;
    this.topic = new Topic(this, 'Topic', { displayName: `Lianluo ${stage.name}`, enforceSSL: true });
    this.topic.addSubscription(new EmailSubscription(stage.alarmEmail));
    acknowledge(this.topic, {
      'AwsSolutions-SNS2': 'Alarms hold names and figures and nothing else.',
      'Serverless-SNSRedrivePolicy': 'An e-mail address has no queue behind it.',
      'Serverless-SNSEncryptionAtRest': 'Alarms hold names and figures and nothing else.',
    });

    const { http, signIn, jobs, clock, consumers } = functions;
    for (const one of [http, signIn, jobs, clock, ...Object.values(consumers).map((consumer) => consumer.function)])
      this.watchFunction(one);
    this.alarm('ScorecardsBehind', {
      means: 'Figures are more than ten minutes behind what was entered.',
      metric: iteratorAge(consumers.scorecards.function.handler),
      above: 600_000,
    });
    this.alarm('ArchiveBehind', {
      means: 'The archive of changes is more than ten minutes behind; after a day it would have a gap.',
      metric: iteratorAge(consumers.archive.function.handler),
      above: 600_000,
    });
    this.alarm('UnsealedAudit', {
      means: 'Entries of the audit trail have stood unsealed for more than five minutes.',
      metric: iteratorAge(consumers.journal.function.handler),
      above: 300_000,
    });
    for (const queue of functions.deadLetters) this.watchDeadLetters(queue);
    this.watchApplication();
    for (const table of tableNames)
      this.alarm(`Throttled-${table}`, {
        means: `DynamoDB has turned calls of the table ${table} away.`,
        metric: new Metric({
          namespace: 'AWS/DynamoDB',
          metricName: 'ThrottledRequests',
          dimensionsMap: { TableName: tableNameOf(stage, table) },
          statistic: Stats.SUM,
          period: fiveMinutes,
        }),
        above: 10,
      });
  }

  private watchFunction({ handler, node: { id } }: OwnFunction): void {
    this.alarm(`Errors-${id}`, {
      means: `The function ${id} has thrown.`,
      metric: handler.metricErrors({ period: fiveMinutes }),
      above: 0,
    });
    this.alarm(`Throttles-${id}`, {
      means: `Lambda has turned invocations of ${id} away: its concurrency or the account’s is used up.`,
      metric: handler.metricThrottles({ period: fiveMinutes }),
      above: 0,
    });
  }

  private watchDeadLetters(queue: Queue): void {
    this.alarm(`DeadLetters-${queue.node.id.replace('Dead-', '')}`, {
      means: 'Something could not be taken after every retry and waits for the redrive command.',
      metric: queue.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes, statistic: Stats.MAXIMUM }),
      above: 0,
    });
  }

  /** What the functions report of themselves, in the embedded metric format of apps/api. */
  private watchApplication(): void {
    const own = (metricName: string) =>
      new Metric({
        namespace: 'Lianluo',
        metricName,
        dimensionsMap: { Stage: this.stage.name },
        statistic: Stats.SUM,
        period: fiveMinutes,
      });
    this.alarm('DenialBurst', {
      means: 'More than fifty calls were denied within five minutes: guessed passwords, or rights tried out.',
      metric: own('Denied'),
      above: 50,
    });
    this.alarm('Failed', { means: 'A request met a fault of ours (500).', metric: own('Failed'), above: 0 });
    this.alarm('Busy', {
      means: 'More than twenty requests were told to come again within five minutes.',
      metric: own('Busy'),
      above: 20,
    });
    this.alarm('AuditUnverified', {
      means: 'Seals have waited two nights for their verification, or old ones longer than the month of their round.',
      metric: own('AuditUnverified'),
      above: 47,
    });
    this.alarm('JournalChanged', {
      means: 'An entry or a seal of the audit trail that was there was changed or removed.',
      metric: own('JournalChanged'),
      above: 0,
    });
    this.alarm('AuditBroken', {
      means: 'The nightly verification found an audit trail that does not match its seals.',
      metric: own('AuditBroken'),
      above: 0,
    });
  }

  alarm(name: string, { means, metric, above, periods = 1 }: AlarmFacts): Alarm {
    const alarm = new Alarm(this, name, {
      alarmName: `lianluo-${this.stage.name}-${name}`,
      alarmDescription: `${means} docs/operating.md, Alarms: ${name.split('-')[0]}.`,
      metric,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    return alarm;
  }
}

const iteratorAge = (handler: LambdaFunction): Metric =>
  handler.metric('IteratorAge', { statistic: Stats.MAXIMUM, period: fiveMinutes });
