import { Stack } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { AlarmTopic } from './alarm-topic';

/** Watches the firewall of this stack, where it has one: it counts in its own region, which for the edge is us-east-1. */
export function watchFirewall(alarms: AlarmTopic): void {
  const { node, region } = Stack.of(alarms);
  const firewall = node.findAll().find((each) => each instanceof CfnWebACL);
  if (!firewall) return;
  const { metricName } = firewall.visibilityConfig as CfnWebACL.VisibilityConfigProperty;
  alarms.alarm('FirewallBlocks', {
    means: 'The firewall has turned more than a thousand requests away within five minutes.',
    metric: new Metric({
      namespace: 'AWS/WAFV2',
      metricName: 'BlockedRequests',
      dimensionsMap: {
        WebACL: metricName,
        Rule: 'ALL',
        // What stands before the edge is in no region.
        ...(firewall.scope === 'REGIONAL' && { Region: region }),
      },
      statistic: Stats.SUM,
    }),
    // Whoever scans the whole net stays below it.
    limit: { above: 1000 },
  });
}
