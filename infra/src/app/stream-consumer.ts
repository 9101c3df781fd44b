import type { TableName } from '@lianluo/tables/tables';
import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { streamParameter } from '../names';
import type { Stage } from '../stages';
import { deadLetters } from './dead-letters';
import { OwnFunction, type OwnFunctionProps } from './own-function';

/** How much of a stream is handed over at once. */
export interface Batching {
  mostRecords: number;
  /** So long records are collected where there are fewer; at once without. */
  window?: Duration;
}

/** A function that is handed what changes in some tables, in order, and again where it failed. */
export class StreamConsumer extends Construct {
  readonly function: OwnFunction;
  readonly deadLetters: Queue;
  readonly stage: Stage;

  constructor(
    scope: Construct,
    id: string,
    {
      tables,
      batching = { mostRecords: 100 },
      ...props
    }: OwnFunctionProps & { tables: readonly TableName[]; batching?: Batching },
  ) {
    super(scope, id);
    this.stage = props.stage;
    this.function = new OwnFunction(this, id, props);
    this.deadLetters = deadLetters(this, id, props.stage);
    this.deadLetters.grantSendMessages(this.function.role);
    // Which streams there are cannot be asked of one stream.
    this.function.may(['dynamodb:ListStreams'], ['*']);
    acknowledge(this.function.role, {
      'AwsSolutions-IAM5[Resource::*]': 'dynamodb:ListStreams knows no resources; it tells names and no content.',
    });

    for (const table of tables) {
      const stream = StringParameter.valueForStringParameter(this, streamParameter(props.stage, table));
      this.function.may(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], [stream]);
      new EventSourceMapping(this, `Stream-${table}`, {
        target: this.function.handler,
        eventSourceArn: stream,
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: batching.mostRecords,
        maxBatchingWindow: batching.window,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        retryAttempts: 10,
        // A stream holds a day: what is older is gone, so it must be in the dead letters before that.
        maxRecordAge: Duration.hours(20),
        parallelizationFactor: 1,
        onFailure: new SqsDlq(this.deadLetters),
      });
    }
  }
}
