import { ArnFormat, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Metric, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal, type Conditions } from 'aws-cdk-lib/aws-iam';
import { metricDimension, metricNamespace, type Figure, type Problem } from '@lianluo/metrics/metrics';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { prefixOf } from '../names';
import type { Stage } from '../stages';

export interface AlarmFacts {
  /** One sentence; what to do stands in docs/operating.md under the alarm’s name. */
  means: string;
  metric: IMetric;
  /** Raised by a figure above this one, or below the other. */
  limit: { above: number } | { below: number };
  /** How many periods in a row it takes. */
  periods?: number;
  /** What no figure means. Most are sent only when something happens, so without one all is well. */
  missing?: TreatMissingData;
}

/** Whom alarms wake, one in each region that has some: CloudWatch tells a topic of its own region alone. */
export class AlarmTopic extends Construct {
  readonly topic: Topic;
  protected readonly stage: Stage;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    this.stage = stage;
    this.topic = new Topic(this, 'Topic', { displayName: `Lianluo ${stage.name}`, enforceSSL: true });
    this.topic.addSubscription(new EmailSubscription(stage.alarmEmail));
    acknowledge(this.topic, {
      'AwsSolutions-SNS2': 'Alarms hold names and figures and nothing else.',
      'Serverless-SNSRedrivePolicy': 'An e-mail address has no queue behind it.',
      'Serverless-SNSEncryptionAtRest': 'Alarms hold names and figures and nothing else.',
    });
    // A topic with a policy has none of what SNS allows the account without one: who may speak is named, or nobody is heard.
    for (const [service, conditions] of Object.entries(publishers(Stack.of(this), stage)))
      this.topic.addToResourcePolicy(
        new PolicyStatement({
          principals: [new ServicePrincipal(service)],
          actions: ['sns:Publish'],
          resources: [this.topic.topicArn],
          conditions,
        }),
      );
    this.alarm('Test', {
      means: 'Raised by hand after a deployment, to see that the mail arrives; it goes back by itself.',
      metric: ownMetric(stage, 'SiteDown', 'Sum'),
      // No count is below nothing.
      limit: { below: 0 },
    });
  }

  alarm(name: string, { means, metric, limit, periods = 1, missing }: AlarmFacts): Alarm {
    const alarm = new Alarm(this, name, {
      alarmName: `${prefixOf(this.stage)}-${name}`,
      alarmDescription: `${means} docs/operating.md, Alarms: ${name.split('-')[0]}.`,
      metric,
      threshold: 'above' in limit ? limit.above : limit.below,
      comparisonOperator:
        'above' in limit ? ComparisonOperator.GREATER_THAN_THRESHOLD : ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: missing ?? TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    return alarm;
  }
}

/** Who tells something of this account, and what of it. Neither budgets nor anomalies of cost are in China. */
function publishers(stack: Stack, { partition }: Stage): Record<string, Conditions> {
  const account = { StringEquals: { 'aws:SourceAccount': stack.account } };
  const from = (service: string, resource: string, resourceName: string, more = {}) => ({
    ArnLike: {
      'aws:SourceArn': stack.formatArn({
        service,
        resource,
        resourceName,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        ...more,
      }),
    },
  });
  return {
    'cloudwatch.amazonaws.com': { ...account, ...from('cloudwatch', 'alarm', '*') },
    // The ARN of a rule holds the account.
    'events.amazonaws.com': from('events', 'rule', '*', { arnFormat: ArnFormat.SLASH_RESOURCE_NAME }),
    ...(partition === 'aws' && {
      'budgets.amazonaws.com': account,
      'costalerts.amazonaws.com': account,
    }),
  };
}

/** A figure that the functions of a stage send (`@lianluo/metrics`), of five minutes each. */
export const ownMetric = ({ name }: Stage, metricName: Figure | Problem, statistic: string): Metric =>
  new Metric({ namespace: metricNamespace, metricName, dimensionsMap: { [metricDimension]: name }, statistic });
