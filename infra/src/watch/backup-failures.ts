import { Stack } from 'aws-cdk-lib';
import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { prefixOf, tableArn } from '../names';
import type { Stage } from '../stages';

/**
 * 备份失败: tells of each backup, or copy of one, of a table of this stage that came to nothing. As events, because AWS Backup's
 * figures are of a vault whose name the stack does not choose.
 */
export function backupFailures(scope: Construct, { stage, topic }: { stage: Stage; topic: Topic }): Rule {
  const prefix = tableArn(Stack.of(scope), stage, 'ledger').replace(/ledger$/, '');
  const field = (name: string) => EventField.fromPath(`$.detail.${name}`);
  const message = RuleTargetInput.fromText(
    `BackupFailed: ${field('resourceArn')} ${field('state')}: ${field('statusMessage')}. docs/operating.md, Alarms: BackupFailed.`,
  );
  const rule = new Rule(scope, 'BackupFailed', {
    ruleName: `${prefixOf(stage)}-BackupFailed`,
    description: 'A backup of a table came to nothing. docs/operating.md, Alarms: BackupFailed.',
    eventPattern: {
      source: ['aws.backup'],
      detailType: ['Backup Job State Change', 'Copy Job State Change'],
      detail: { state: ['ABORTED', 'EXPIRED', 'FAILED', 'PARTIAL'], resourceArn: [{ prefix }] },
    },
    // CDK's own target would let every rule of every account publish; the topic names who may.
    targets: [{ bind: () => ({ arn: topic.topicArn, input: message }) }],
  });
  acknowledge(rule, { 'Serverless-EventBusDLQ': 'It is tried for a day; nobody would read of it in a queue first.' });
  return rule;
}
