import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { firewallRules, firewallVisibility } from './edge/firewall';
import type { Stage } from './stages';
import { anomalies } from './watch/anomalies';

/** The firewall of the edge, which `aws` keeps in us-east-1 alone. The deployment hands its ARN to the App stack. */
export class WafStack extends Stack {
  constructor(scope: Construct, id: string, { stage, ...props }: StackProps & { stage: Stage }) {
    super(scope, id, props);
    const acl = new CfnWebACL(this, 'Firewall', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      rules: firewallRules,
      visibilityConfig: firewallVisibility,
    });
    if (stage.anomalies) anomalies(this, stage);
    new CfnOutput(this, 'WebAclArn', { value: acl.attrArn });
  }
}
