import { functionRights } from '@lianluo/tables/rights';
import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { prefixOf } from '../names';
import type { Stage } from '../stages';
import { deadLetters } from './dead-letters';
import { OwnFunction } from './own-function';

/** A round of attempts takes 40 seconds and a last answer ten. */
const timeout = Duration.minutes(1);

/** Rounds at once: each is mostly waiting, and a receiver that is failing has one a minute. */
const atOnce = 20;

/**
 * 推送: the queue of rounds of deliveries, and the one function that calls addresses which somebody typed. It stands in no
 * network of ours, reads no work of anybody, and can neither find a user nor read one.
 */
export class Deliveries extends Construct {
  readonly function: OwnFunction;
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { stage, code, memoryMb }: { stage: Stage; code: Code; memoryMb: number }) {
    super(scope, id);
    this.deadLetters = deadLetters(this, 'deliveries', stage);
    this.queue = new Queue(this, 'Queue', {
      queueName: `${prefixOf(stage)}-deliveries`,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Six times the function's time, as Lambda asks for.
      visibilityTimeout: Duration.minutes(6),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 5 },
    });
    this.function = new OwnFunction(this, 'deliveries', {
      stage,
      code,
      entry: 'deliveries',
      memoryMb,
      timeout,
      rights: functionRights.deliveries,
      // What it finds in the feed it sends to itself, round by round.
      environment: { DELIVERIES_QUEUE_URL: this.queue.queueUrl },
    });
    this.function.handler.addEventSource(
      new SqsEventSource(this.queue, { batchSize: 1, maxConcurrency: atOnce, reportBatchItemFailures: true }),
    );
    acknowledge(this.function.handler, {
      'Serverless-LambdaEventSourceMappingDestination':
        'The queue itself hands what fails five times to its dead letters.',
    });
    this.queue.grantSendMessages(this.function.role);
  }
}
