import { functionRights } from '@lianluo/tables/rights';
import { Duration, Stack } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { bucketNameOf } from '../names';
import type { Stage } from '../stages';
import { OwnFunction } from './own-function';

/** Where `nightlyExport` writes; what else is under `backup/` is the operator's. */
const own = ['backup/daily/*', 'backup/monthly/*', 'backup/newest.json'];

/**
 * 每夜导出: the one function that reads whole tables. It hands every row to the archive bucket and nothing to anybody; it may
 * put and read what is its own under `backup/`, and neither remove anything nor write over an export that an operator made.
 * It is woken every quarter of an hour and does what is next, so an export that takes longer than a function may run, or one
 * that was cut short, needs nobody.
 */
export class Exports extends Construct {
  readonly function: OwnFunction;

  constructor(scope: Construct, id: string, { stage, code, memoryMb }: { stage: Stage; code: Code; memoryMb: number }) {
    super(scope, id);
    const bucket = bucketNameOf(Stack.of(this).account, stage, 'archive');
    this.function = new OwnFunction(this, 'exports', {
      stage,
      code,
      entry: 'exports',
      memoryMb,
      timeout: Duration.minutes(15),
      rights: functionRights.exports,
      environment: { ARCHIVE_BUCKET: bucket },
    });
    const arn = Stack.of(this).formatArn({ service: 's3', region: '', account: '', resource: bucket });
    this.function.may(
      ['s3:GetObject', 's3:PutObject'],
      own.map((place) => `${arn}/${place}`),
    );
    this.function.role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['s3:ListBucket'],
        resources: [arn],
        conditions: { StringLike: { 's3:prefix': own } },
      }),
    );
    for (const place of own.filter((each) => each.endsWith('*')))
      acknowledge(this.function.role, {
        [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::${bucket}/${place}]`]:
          'Pieces of exports are objects of names of their own; the function may put and read them under its own prefixes.',
      });
    // The next quarter of an hour is the next try: two at once would write the same pieces.
    this.function.handler.configureAsyncInvoke({ retryAttempts: 0 });
    acknowledge(this.function.handler, {
      'Serverless-LambdaAsyncFailureDestination':
        'What failed is made again a quarter of an hour later, and told by its age.',
    });
    const rule = new Rule(this, 'EveryQuarterOfAnHour', {
      description: 'Goes on with the export of the day, or verifies it.',
      schedule: Schedule.rate(Duration.minutes(15)),
      targets: [new LambdaTarget(this.function.handler, { retryAttempts: 0 })],
    });
    acknowledge(rule, { 'Serverless-EventBusDLQ': 'A call that was lost is made again a quarter of an hour later.' });
  }
}
