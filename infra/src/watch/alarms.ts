import { tableNames } from '@lianluo/tables/tables';
import { Duration } from 'aws-cdk-lib';
import { Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { metricNamespace } from '@lianluo/metrics/metrics';
import type { Construct } from 'constructs';
import type { Functions } from '../app/functions';
import { tableNameOf } from '../names';
import type { Stage } from '../stages';
import type { Gateway } from '../edge/gateway';
import { AlarmTopic, ownMetric } from './alarm-topic';
import { backupFailures } from './backup-failures';
import { watchFirewall } from './firewall-alarm';
import { ownAlarms } from './own-alarms';

const period = Duration.minutes(5);

export interface AlarmsProps {
  stage: Stage;
  functions: Functions;
  gateway: Gateway;
}

/**
 * What wakes somebody, and whom. CloudWatch takes money for each figure an alarm looks at, summed up or not, so each alarm
 * looks at one: its mail names what it is of, and a figure that is only sent when something happens is not lost in a sum.
 */
export class Alarms extends AlarmTopic {
  constructor(scope: Construct, id: string, { stage, functions, gateway }: AlarmsProps) {
    super(scope, id, { stage });
    this.watchFunctions(functions);
    this.watchQueues(functions);
    this.watchGateway(gateway);
    watchFirewall(this);
    this.watchTables();
    for (const { figure, name = figure, statistic = Stats.SUM, ...facts } of ownAlarms)
      this.alarm(name, { ...facts, metric: ownMetric(stage, figure, statistic) });
    // Only what is kept is backed up.
    if (stage.keepsData) backupFailures(this, { stage, topic: this.topic });
  }

  private watchFunctions({ every, http, signIn, jobs, deliveries, consumers, clock }: Functions): void {
    // What a consumer throws at comes again from its source, and the age of what waits there is told below.
    const fed = [jobs, deliveries.function, ...Object.values(consumers).map(({ function: each }) => each)];
    for (const { handler, node } of every.filter((each) => !fed.includes(each)))
      this.alarm(`Errors-${node.id}`, {
        means: `The function ${node.id} has thrown.`,
        metric: handler.metricErrors({ period }),
        limit: { above: 0 },
      });
    // What is turned away elsewhere comes again from its source, and the age of what waits there is told.
    for (const { handler, node } of [http, signIn])
      this.alarm(`Throttles-${node.id}`, {
        means: `Lambda has turned invocations of ${node.id} away: its concurrency or the account’s is used up.`,
        metric: handler.metricThrottles({ period }),
        limit: { above: 0 },
      });
    // It verifies seals and takes up imports, and one that is not woken says nothing of either.
    this.alarm('ClockStopped', {
      means: 'The clock was not woken for half an hour: nothing verifies seals, or takes up imports that stand still.',
      metric: clock.handler.metricInvocations({ period }),
      limit: { below: 1 },
      periods: 6,
      missing: TreatMissingData.BREACHING,
    });
    this.alarm('ScorecardsBehind', {
      means: 'Figures are more than ten minutes behind what was entered.',
      metric: iteratorAge(consumers.scorecards.function.handler),
      limit: { above: 600_000 },
    });
    this.alarm('ArchiveBehind', {
      means: 'The archive of changes is more than ten minutes behind; after a day it would have a gap.',
      metric: iteratorAge(consumers.archive.function.handler),
      limit: { above: 600_000 },
    });
    this.alarm('EventsBehind', {
      means: 'Feeds of events are more than ten minutes behind what happened: mirrors and webhooks wait.',
      metric: iteratorAge(consumers.events.function.handler),
      limit: { above: 600_000 },
    });
    this.alarm('UnsealedAudit', {
      means: 'Entries of the audit trail have stood unsealed for more than five minutes.',
      metric: iteratorAge(consumers.journal.function.handler),
      limit: { above: 300_000 },
    });
  }

  private watchQueues({ jobsQueue, deliveries, deadLetters }: Functions): void {
    this.alarm('JobsWaiting', {
      means: 'A job has waited for half an hour, twice as long as one may take.',
      metric: jobsQueue.metricApproximateAgeOfOldestMessage({ period, statistic: Stats.MAXIMUM }),
      limit: { above: 1800 },
    });
    this.alarm('DeliveriesWaiting', {
      means: 'A round of deliveries to a webhook has waited for a quarter of an hour; one takes a minute at most.',
      metric: deliveries.queue.metricApproximateAgeOfOldestMessage({ period, statistic: Stats.MAXIMUM }),
      limit: { above: 900 },
    });
    for (const queue of deadLetters)
      this.alarm(`DeadLetters-${queue.node.id.replace('Dead-', '')}`, {
        means: 'Something could not be taken after every retry and waits for the redrive command.',
        metric: queue.metricApproximateNumberOfMessagesVisible({ period, statistic: Stats.MAXIMUM }),
        limit: { above: 0 },
      });
  }

  private watchGateway({ serverErrors, accessLogs }: Gateway): void {
    this.alarm('GatewayFails', {
      means: 'The gateway has answered more than twenty requests with 5xx within five minutes.',
      metric: serverErrors.with({ statistic: Stats.SUM, period }),
      limit: { above: 20 },
    });
    // The gateway counts 4xx, and among them what is 404 or 403 by right: only its log tells who was turned away.
    const filter = new MetricFilter(this, 'TurnedAwayFilter', {
      logGroup: accessLogs,
      filterPattern: FilterPattern.stringValue('$.status', '=', '429'),
      // A filter's dimension would have to be a field of the log.
      metricNamespace: `${metricNamespace}/${this.stage.name}`,
      metricName: 'TurnedAway',
      metricValue: '1',
    });
    this.alarm('TurnedAway', {
      means:
        'More than a hundred requests were answered 429 within five minutes: the throttle, or limits of the application.',
      metric: filter.metric({ statistic: Stats.SUM, period }),
      limit: { above: 100 },
    });
  }

  /** A partition takes a third of the writes that it takes of reads, so these are the first to be turned away. */
  private watchTables(): void {
    for (const table of tableNames)
      this.alarm(`Throttled-${table}`, {
        means: `DynamoDB has turned writes to the table ${table} away.`,
        metric: new Metric({
          namespace: 'AWS/DynamoDB',
          metricName: 'WriteThrottleEvents',
          dimensionsMap: { TableName: tableNameOf(this.stage, table) },
          statistic: Stats.SUM,
          period,
        }),
        limit: { above: 10 },
      });
  }
}

const iteratorAge = (handler: LambdaFunction): Metric =>
  handler.metric('IteratorAge', { statistic: Stats.MAXIMUM, period });
