import { functionRights } from '@lianluo/tables/rights';
import { Duration, Stack } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import type { Alias, Code } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { versionsVariable, type Facts } from '../facts';
import { bucketNameOf, bucketOriginOf, prefixOf } from '../names';
import type { Stage } from '../stages';
import { deadLetters } from './dead-letters';
import { Deliveries } from './deliveries';
import { live } from './live';
import { Exports } from './exports';
import { letFilesPass } from './files-pass';
import { OwnFunction } from './own-function';
import { probe } from './probe';
import { reservations } from './reservations';
import { StreamConsumer } from './stream-consumer';

/** 1,769 MB is one whole processor: signing in hashes with scrypt, a third of a second of it; Excel takes as long. Peak: 185 MB. */
const wholeProcessorMb = 1769;
/** A batch of changes is mostly waiting for the tables. Measured peak of the heaviest: 98 MB, an import of 1,000 rows counted. */
const consumerMb = 512;

// The SDK gives up after 8 s, the function after 15, the gateway after 29: each can still say why.
const requestTimeout = Duration.seconds(15);

/** Every function of the asset, and what wakes it. */
export class Functions extends Construct {
  readonly http: OwnFunction;
  readonly signIn: OwnFunction;
  /** Where the gateways reach those two: a release moves the alias, at once or bit by bit. */
  readonly entrances: Record<'http' | 'signIn', Alias>;
  readonly consumers: Record<'scorecards' | 'journal' | 'archive' | 'events', StreamConsumer>;
  readonly jobs: OwnFunction;
  readonly clock: OwnFunction;
  readonly probe: OwnFunction;
  readonly jobsQueue: Queue;
  readonly deliveries: Deliveries;
  readonly exports: OwnFunction;
  readonly deadLetters: readonly Queue[];

  constructor(scope: Construct, id: string, { stage, code, facts }: { stage: Stage; code: Code; facts: Facts }) {
    super(scope, id);
    const common = { stage, code };
    const { versions, sandboxes } = facts;
    const reserved = reservations(stage, sandboxes);
    const jobsDead = deadLetters(this, 'jobs', stage);
    const queue = new Queue(this, 'JobsQueue', {
      queueName: `${prefixOf(stage)}-jobs`,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Six times the function's time, as Lambda asks for.
      visibilityTimeout: Duration.minutes(90),
      deadLetterQueue: { queue: jobsDead, maxReceiveCount: 5 },
    });
    this.jobsQueue = queue;
    this.deliveries = new Deliveries(this, 'Deliveries', { ...common, memoryMb: consumerMb });
    const FILES_ORIGIN = bucketOriginOf(Stack.of(this), stage, 'files');
    const queues = { JOBS_QUEUE_URL: queue.queueUrl, DELIVERIES_QUEUE_URL: this.deliveries.queue.queueUrl };
    const { JOBS_QUEUE_URL, DELIVERIES_QUEUE_URL } = queues;

    const answering = {
      ...common,
      entry: 'http',
      memoryMb: wholeProcessorMb,
      timeout: requestTimeout,
      rights: functionRights.http,
      secrets: ['signing', 'origin'],
      environment: {
        ...queues,
        SITE_ORIGIN: `https://${stage.domain}`,
        FILES_ORIGIN,
        // A function reads a secret when it starts: a version that stands here starts it anew when it is turned. Literally,
        // not by a parameter: what is written in the template is what makes a release's new version of the function.
        [versionsVariable.signing]: versions.signing.join(),
        [versionsVariable.origin]: versions.origin.join(),
      },
    } as const;
    this.http = new OwnFunction(this, 'http', { ...answering, concurrency: reserved.http });
    // The same code by another door: a flood of guesses must not take the ledger's sandboxes.
    this.signIn = new OwnFunction(this, 'signIn', {
      ...answering,
      rights: functionRights.signIn,
      concurrency: reserved.signIn,
    });
    this.entrances = { http: live(this.http), signIn: live(this.signIn) };
    this.jobs = new OwnFunction(this, 'jobs', {
      ...common,
      entry: 'jobs',
      memoryMb: wholeProcessorMb,
      timeout: Duration.minutes(15),
      rights: functionRights.jobs,
      environment: { JOBS_QUEUE_URL, FILES_ORIGIN },
    });
    letFilesPass(stage, { http: this.http, jobs: this.jobs });
    this.jobs.handler.addEventSource(
      new SqsEventSource(queue, { batchSize: 1, maxConcurrency: 5, reportBatchItemFailures: true }),
    );
    this.clock = new OwnFunction(this, 'clock', {
      ...common,
      entry: 'clock',
      memoryMb: consumerMb,
      timeout: Duration.minutes(15),
      rights: functionRights.clock,
      secrets: ['seal'],
      environment: queues,
    });
    acknowledge(this.jobs.handler, {
      'Serverless-LambdaEventSourceMappingDestination':
        'The queue itself hands what fails five times to its dead letters.',
    });

    const consuming = { ...common, memoryMb: consumerMb, timeout: Duration.minutes(1) };
    this.consumers = {
      scorecards: new StreamConsumer(this, 'scorecards', {
        ...consuming,
        entry: 'scorecards',
        tables: ['platforms', 'grid', 'ledger'],
        rights: functionRights.scorecards,
        environment: { JOBS_QUEUE_URL },
      }),
      journal: new StreamConsumer(this, 'journal', {
        ...consuming,
        entry: 'journal',
        tables: ['journal'],
        // A seal for what a committee does in a minute, and not one an entry: a night has to read them all.
        batching: { mostRecords: 1000, window: Duration.minutes(1) },
        rights: functionRights.journal,
        secrets: ['seal'],
        environment: { ARCHIVE_BUCKET: this.archiveBucket(stage) },
      }),
      archive: this.archive(consuming),
      events: new StreamConsumer(this, 'events', {
        ...consuming,
        entry: 'events',
        tables: ['journal'],
        // What an office does within ten seconds is numbered together: a head is written for each batch.
        batching: { mostRecords: 100, window: Duration.seconds(10) },
        rights: functionRights.events,
        environment: { DELIVERIES_QUEUE_URL },
      }),
    };
    this.archiving(this.consumers.journal);
    // A count that has no time left goes on as a job of its own.
    for (const { role } of [this.http, this.signIn, this.jobs, this.clock, this.consumers.scorecards.function])
      queue.grantSendMessages(role);
    for (const { role } of [this.http, this.clock, this.consumers.events.function])
      this.deliveries.queue.grantSendMessages(role);
    this.probe = probe(this, { ...common, memoryMb: consumerMb });
    this.exports = new Exports(this, 'Exports', { ...common, memoryMb: wholeProcessorMb }).function;
    const clockDead = deadLetters(this, 'clock', stage);
    this.clockRules(clockDead);
    this.deadLetters = [
      jobsDead,
      clockDead,
      this.deliveries.deadLetters,
      ...Object.values(this.consumers).map((consumer) => consumer.deadLetters),
    ];
  }

  get every(): readonly OwnFunction[] {
    return this.node.findAll().filter((each) => each instanceof OwnFunction);
  }

  private archive(consuming: { stage: Stage; code: Code; memoryMb: number; timeout: Duration }): StreamConsumer {
    const archive = new StreamConsumer(this, 'archive', {
      ...consuming,
      entry: 'archive',
      // The journal's stream is archived by who seals it: a stream has two readers at most, and events are its other.
      tables: ['platforms', 'grid', 'ledger'],
      // An object for a minute's changes: one for each change would cost as much as all of them do to keep.
      batching: { mostRecords: 1000, window: Duration.minutes(1) },
      rights: functionRights.archive,
      environment: { ARCHIVE_BUCKET: this.archiveBucket(consuming.stage) },
    });
    this.archiving(archive);
    return archive;
  }

  private archiveBucket(stage: Stage): string {
    return bucketNameOf(Stack.of(this).account, stage, 'archive');
  }

  /** Lets a consumer add what it is handed to the archive of changes. */
  private archiving(archive: StreamConsumer): void {
    const bucket = this.archiveBucket(archive.stage);
    const arn = Stack.of(this).formatArn({ service: 's3', region: '', account: '', resource: bucket });
    archive.function.may(['s3:PutObject'], [`${arn}/changes/*`]);
    acknowledge(archive.function.role, {
      [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::${bucket}/changes/*]`]:
        'Each batch is an object of its own name; the function may add them under one prefix and read nothing.',
    });
  }

  /** Times are UTC: China is eight hours ahead and knows no summer time. */
  private clockRules(deadLetterQueue: Queue): void {
    const target = (task: string) =>
      new LambdaTarget(this.clock.handler, {
        event: RuleTargetInput.fromObject({ task }),
        retryAttempts: 2,
        deadLetterQueue,
      });
    new Rule(this, 'EveryFiveMinutes', {
      description: 'Takes up imports and files that stand still.',
      schedule: Schedule.rate(Duration.minutes(5)),
      targets: [target('resume-imports')],
    });
    new Rule(this, 'EveryMinute', {
      description: 'Sends what is due to webhooks again.',
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [target('send-due')],
    });
    new Rule(this, 'EveryNight', {
      description: 'Verifies the seals of the audit trail, at 03:30 in Shanghai.',
      schedule: Schedule.cron({ hour: '19', minute: '30' }),
      targets: [target('verify-audit')],
    });
  }
}
