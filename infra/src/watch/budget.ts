import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';
import type { Stage } from '../stages';

/** Tells when four fifths of the month's money are spent, and when the month is going to cost more than all of it. */
export function budget(scope: Construct, stage: Stage): CfnBudget {
  const subscribers = [{ subscriptionType: 'EMAIL', address: stage.alarmEmail }];
  const notification = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
    notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE' },
    subscribers,
  });
  return new CfnBudget(scope, 'Budget', {
    budget: {
      budgetName: `lianluo-${stage.name}`,
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: stage.budgetUsd, unit: 'USD' },
    },
    notificationsWithSubscribers: [notification('ACTUAL', 80), notification('FORECASTED', 100)],
  });
}
