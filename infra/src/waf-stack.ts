import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Firewall } from './edge/firewall';
import type { Stage } from './stages';
import { AlarmTopic } from './watch/alarm-topic';
import { anomalies } from './watch/anomalies';
import { watchFirewall } from './watch/firewall-alarm';

/** The firewall of the edge, which `aws` keeps in us-east-1 alone. The deployment hands its ARN to the App stack. */
export class WafStack extends Stack {
  constructor(scope: Construct, id: string, { stage, ...props }: StackProps & { stage: Stage }) {
    super(scope, id, props);
    const { arn } = new Firewall(this, 'Firewall', { stage, stands: 'CLOUDFRONT' });
    watchFirewall(new AlarmTopic(this, 'Alarms', { stage }));
    if (stage.anomalies) anomalies(this, stage);
    new CfnOutput(this, 'WebAclArn', { value: arn });
  }
}
