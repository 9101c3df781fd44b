import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { prefixOf } from '../names';
import type { Stage } from '../stages';

/** Where what could not be taken waits two weeks for the operator's `redrive`. */
export function deadLetters(scope: Construct, of: string, stage: Stage): Queue {
  const queue = new Queue(scope, `Dead-${of}`, {
    queueName: `${prefixOf(stage)}-dead-${of}`,
    retentionPeriod: Duration.days(14),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
  });
  const reason = 'It is the end of the line itself.';
  acknowledge(queue, { 'AwsSolutions-SQS3': reason, 'Serverless-SQSRedrivePolicy': reason });
  return queue;
}
