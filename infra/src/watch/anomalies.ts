import { CfnAnomalyMonitor, CfnAnomalySubscription } from 'aws-cdk-lib/aws-ce';
import type { Construct } from 'constructs';
import { tagsOf } from '../names';
import type { Stage } from '../stages';

/** A day that costs so much more than such days do is told. Below it is a figure that moves, and no fault. */
const leastUsd = 5;

/**
 * Tells within a day what the budget would tell at the month's end. By the tag of the stage: an account may have one monitor of
 * its services only, and a new account has it already. Cost Explorer lives in us-east-1, and China has none.
 */
export function anomalies(scope: Construct, stage: Stage): CfnAnomalySubscription {
  const name = `lianluo-${stage.name}`;
  const monitor = new CfnAnomalyMonitor(scope, 'Anomalies', {
    monitorName: name,
    monitorType: 'CUSTOM',
    monitorSpecification: JSON.stringify({ Tags: { Key: 'Stage', Values: [tagsOf(stage).Stage] } }),
  });
  return new CfnAnomalySubscription(scope, 'AnomalyMail', {
    subscriptionName: name,
    frequency: 'DAILY',
    monitorArnList: [monitor.attrMonitorArn],
    subscribers: [{ type: 'EMAIL', address: stage.alarmEmail }],
    thresholdExpression: JSON.stringify({
      Dimensions: {
        Key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE',
        MatchOptions: ['GREATER_THAN_OR_EQUAL'],
        Values: [String(leastUsd)],
      },
    }),
  });
}
