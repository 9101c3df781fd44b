import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Functions } from '../app/functions';
import type { Stage } from '../stages';

const width = 8;

/** One page that says how the deployment is. */
export function dashboard(scope: Construct, stage: Stage, functions: Functions): Dashboard {
  const period = Duration.minutes(5);
  const own = (metricName: string, statistic: string) =>
    new Metric({ namespace: 'Lianluo', metricName, dimensionsMap: { Stage: stage.name }, statistic, period });
  const { http, signIn, jobs, clock, consumers } = functions;
  const every = [http, signIn, jobs, clock, ...Object.values(consumers).map((consumer) => consumer.function)];

  return new Dashboard(scope, 'Dashboard', {
    dashboardName: `lianluo-${stage.name}`,
    widgets: [
      [
        new GraphWidget({ title: '请求 Requests', width, left: [own('Requests', Stats.SUM)] }),
        new GraphWidget({
          title: '时延 Latency (ms)',
          width,
          left: [own('Latency', Stats.percentile(50)), own('Latency', Stats.percentile(95))],
        }),
        new GraphWidget({
          title: '拒绝与故障 Refused and failed',
          width,
          left: ['Denied', 'Busy', 'Failed', 'AuditBroken'].map((name) => own(name, Stats.SUM)),
        }),
      ],
      [
        new GraphWidget({
          title: '函数错误 Errors',
          width,
          left: every.map(({ handler }) => handler.metricErrors({ period })),
        }),
        new GraphWidget({
          title: '函数用时 Duration p95',
          width,
          left: every.map(({ handler }) => handler.metricDuration({ period, statistic: Stats.percentile(95) })),
        }),
        new GraphWidget({
          title: '积压 Behind (ms), dead letters',
          width,
          left: Object.values(consumers).map((consumer) =>
            consumer.function.handler.metric('IteratorAge', { statistic: Stats.MAXIMUM, period }),
          ),
          right: functions.deadLetters.map((queue) => queue.metricApproximateNumberOfMessagesVisible({ period })),
        }),
      ],
    ],
  });
}
