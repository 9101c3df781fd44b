import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { Functions } from './app/functions';
import { Releases } from './app/releases';
import { ChinaEdge } from './edge/china-edge';
import { WorldEdge } from './edge/world-edge';
import type { Facts } from './facts';
import type { Stage } from './stages';
import { Alarms } from './watch/alarms';
import { budget } from './watch/budget';
import { dashboard } from './watch/dashboard';

/** What every release replaces. */
export class AppStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { stage, code, facts, ...props }: StackProps & { stage: Stage; code: Code; facts: Facts },
  ) {
    super(scope, id, props);

    const functions = new Functions(this, 'Functions', { stage, code, facts });
    const edge =
      stage.partition === 'aws-cn'
        ? new ChinaEdge(this, 'Edge', { stage, facts, functions })
        : new WorldEdge(this, 'Edge', { stage, facts, functions });
    const alarms = new Alarms(this, 'Alarms', { stage, functions, gateway: edge.gateway });
    if (stage.canary)
      new Releases(this, 'Releases', { stage, functions, alarms, serverErrors: edge.gateway.serverErrors });
    dashboard(this, { stage, functions, gateway: edge.gateway });
    // Whether China takes the resource is not certain; docs/operating.md has it made by hand there.
    if (stage.partition === 'aws') budget(this, stage);

    new CfnOutput(this, 'Site', { value: `https://${stage.domain}`, description: 'What people type.' });
    new CfnOutput(this, 'EdgeDomain', { value: edge.domainName, description: 'Point the domain here (CNAME).' });
  }
}
