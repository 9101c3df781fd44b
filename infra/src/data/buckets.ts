import { Duration, Stack } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectLockRetention,
  ObjectOwnership,
  type BucketProps,
  type CfnBucket,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { bucketNameOf } from '../names';
import { removalOf, type Stage } from '../stages';
import { archiveRules } from './archive-rules';

/** Files that must last: attachments behind a quarantine, and the archive of changes and exports. */
export class Buckets extends Construct {
  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    const closed: BucketProps = {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      versioned: true,
      removalPolicy: removalOf(stage),
    };
    const logs = new Bucket(this, 'Logs', {
      ...closed,
      versioned: false,
      lifecycleRules: [{ expiration: Duration.days(400) }],
    });
    acknowledge(logs, { 'AwsSolutions-S1': 'It holds the access logs of the others; logging itself would never end.' });

    new Bucket(this, 'Files', {
      ...closed,
      bucketName: bucketNameOf(Stack.of(this).account, stage, 'files'),
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'files/',
      cors: [
        {
          // Pages of the site send what is larger than one request carries, and fetch what is larger than one answer.
          allowedOrigins: [`https://${stage.domain}`],
          allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
          // A redirect carries on the headers of the call that led here; the address itself says which of them count.
          allowedHeaders: ['*'],
          exposedHeaders: ['content-disposition'],
          maxAge: 3600,
        },
      ],
      lifecycleRules: [
        // What was not looked through within a day was given up by who sent it.
        { prefix: 'quarantine/', expiration: Duration.days(1), noncurrentVersionExpiration: Duration.days(1) },
        // Each was led to for a minute.
        { prefix: 'answers/', expiration: Duration.days(1), noncurrentVersionExpiration: Duration.days(1) },
        // What was removed can be brought back so long; then its marker goes as well.
        { prefix: 'files/', noncurrentVersionExpiration: Duration.days(90), expiredObjectDeleteMarker: true },
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
    });
    const copy =
      stage.copyRegion &&
      Bucket.fromBucketName(this, 'Copy', bucketNameOf(Stack.of(this).account, stage, 'archive-copy'));
    const archive = new Bucket(this, 'Archive', {
      ...closed,
      bucketName: bucketNameOf(Stack.of(this).account, stage, 'archive'),
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'archive/',
      lifecycleRules: archiveRules,
      ...(stage.locked && { objectLockDefaultRetention: ObjectLockRetention.governance(lockedFor) }),
      ...(copy && { replicationRules: [{ destination: copy }] }),
    });
    if (!copy) return;
    const own = Stack.of(this).getLogicalId(archive.node.defaultChild as CfnBucket);
    const reason = 'S3 itself copies every object of the one bucket to the other, and reads nothing else.';
    acknowledge(archive, {
      [`AwsSolutions-IAM5[Resource::<${own}.Arn>/*]`]: reason,
      [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::${copy.bucketName}/*]`]: reason,
    });
  }
}

/** What was written stays so long, as the exports of the nights do. */
const lockedFor = Duration.days(35);
