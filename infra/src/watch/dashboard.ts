import { problems, type Figure, type Problem } from '@lianluo/metrics/metrics';
import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, Stats, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { ownMetric } from './alarm-topic';
import type { AlarmsProps } from './alarms';

const width = 8;

/** One page that says how the deployment is. Up to fifty figures on it are free of charge. */
export function dashboard(scope: Construct, { stage, functions, gateway }: AlarmsProps): Dashboard {
  const period = Duration.minutes(5);
  const own = (metricName: Figure | Problem, statistic: string = Stats.SUM) => ownMetric(stage, metricName, statistic);
  const { every, http, signIn, jobs, jobsQueue, consumers, deadLetters } = functions;
  const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
    new GraphWidget({ title, width, left, right });

  return new Dashboard(scope, 'Dashboard', {
    dashboardName: `lianluo-${stage.name}`,
    widgets: [
      [
        graph('请求 Requests', [gateway.requests.with({ statistic: Stats.SUM, period })]),
        graph(
          '时延 Latency (ms)',
          [50, 95].map((part) => gateway.latency.with({ statistic: Stats.percentile(part), period })),
        ),
        graph('拒绝与繁忙 Refused and busy', [
          own('Denied'),
          own('Busy'),
          gateway.serverErrors.with({ statistic: Stats.SUM, period }),
        ]),
      ],
      [
        graph(
          '故障 Problems taken care of',
          problems.map((problem) => own(problem)),
        ),
        graph(
          '函数错误 Errors',
          every.map(({ handler }) => handler.metricErrors({ period })),
        ),
        graph(
          '函数用时 Duration p95',
          [http, signIn, jobs, consumers.scorecards.function].map(({ handler }) =>
            handler.metricDuration({ period, statistic: Stats.percentile(95) }),
          ),
        ),
      ],
      [
        graph(
          '积压 Behind (ms), dead letters',
          Object.values(consumers).map((consumer) =>
            consumer.function.handler.metric('IteratorAge', { statistic: Stats.MAXIMUM, period }),
          ),
          deadLetters.map((queue) => queue.metricApproximateNumberOfMessagesVisible({ period })),
        ),
        graph(
          '任务 Jobs: age (s), imports resumed',
          [jobsQueue.metricApproximateAgeOfOldestMessage({ period, statistic: Stats.MAXIMUM })],
          [own('ImportsResumed')],
        ),
        graph(
          '拨测 Probe: site down, consumers off, days of the certificate',
          [own('SiteDown'), own('MappingsDisabled', Stats.MAXIMUM)],
          [own('CertificateDays', Stats.MINIMUM)],
        ),
      ],
    ],
  });
}
