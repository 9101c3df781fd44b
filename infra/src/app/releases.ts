import { Duration, Stack } from 'aws-cdk-lib';
import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { LambdaApplication, LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { prefixOf } from '../names';
import type { Stage } from '../stages';
import { ownMetric } from '../watch/alarm-topic';
import type { Alarms } from '../watch/alarms';
import type { Functions } from './functions';

export interface ReleasesProps {
  stage: Stage;
  functions: Functions;
  alarms: Alarms;
  serverErrors: Metric;
}

/**
 * 发布: a tenth of the requests goes to the new version for five minutes, then all of them; or none, where the new version
 * throws, a request meets a fault of ours, or the gateway answers 5xx meanwhile. The first deployment has nothing to shift,
 * and a release that leaves a function as it is shifts nothing.
 */
export class Releases extends Construct {
  constructor(scope: Construct, id: string, { stage, functions, alarms, serverErrors }: ReleasesProps) {
    super(scope, id);
    const entrances = Object.entries(functions.entrances);
    const period = Duration.minutes(1);
    const usingMetrics: Record<string, Metric> = {
      failed: ownMetric(stage, 'Failed', Stats.SUM),
      gateway: serverErrors.with({ statistic: Stats.SUM }),
      ...Object.fromEntries(entrances.map(([name, alias]) => [name, errorsOfNewVersion(alias)])),
    };
    const alarm = alarms.alarm('Release', {
      means: 'The version that is being released has thrown, or requests failed while it was; it is taken back.',
      metric: new MathExpression({
        expression: Object.keys(usingMetrics)
          .map((name) => `FILL(${name}, 0)`)
          .join(' + '),
        usingMetrics,
        period,
      }),
      limit: { above: 0 },
    });

    const role = this.role(stage, Object.values(functions.entrances));
    const application = new LambdaApplication(this, 'Application', { applicationName: prefixOf(stage) });
    for (const [name, alias] of entrances) {
      const group = new LambdaDeploymentGroup(this, name, {
        application,
        deploymentGroupName: name,
        alias,
        role: role.withoutPolicyUpdates(),
        deploymentConfig: LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES,
        alarms: [alarm],
        autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: true },
      });
      // Its first act is done with these rights.
      group.node.addDependency(role);
    }
  }

  /** What CodeDeploy's own managed policy allows for a shift without hooks, for these functions alone. */
  private role({ partition, region }: Stage, entrances: readonly Alias[]): Role {
    const service =
      partition === 'aws-cn' ? `codedeploy.${region}.${Stack.of(this).urlSuffix}` : 'codedeploy.amazonaws.com';
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal(service) });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:GetAlias', 'lambda:UpdateAlias', 'lambda:GetProvisionedConcurrencyConfig'],
        resources: entrances.flatMap(({ lambda: { functionArn }, aliasName }) => [
          functionArn,
          `${functionArn}:${aliasName}`,
        ]),
      }),
    );
    role.addToPolicy(new PolicyStatement({ actions: ['cloudwatch:DescribeAlarms'], resources: ['*'] }));
    acknowledge(role, {
      'AwsSolutions-IAM5[Resource::*]': 'CodeDeploy asks for alarms by their names, and CloudWatch for a right to all.',
    });
    return role;
  }
}

/** An alias that two versions share tells which of them threw. */
const errorsOfNewVersion = ({ lambda: { functionName }, aliasName, version }: Alias): Metric =>
  new Metric({
    namespace: 'AWS/Lambda',
    metricName: 'Errors',
    dimensionsMap: {
      FunctionName: functionName,
      Resource: `${functionName}:${aliasName}`,
      ExecutedVersion: version.version,
    },
    statistic: Stats.SUM,
  });
