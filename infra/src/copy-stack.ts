import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge';
import { archiveRules } from './data/archive-rules';
import { bucketNameOf } from './names';
import type { Stage } from './stages';

/**
 * 异地副本: where the archive is copied to in another region. Exports and every change since are enough to stand up the whole
 * city there, minutes old. Copies of AWS Backup would be a day old and of full size each day: 8 GB across regions every night
 * are 22 USD a month, and the archive's share of it is gzipped, 3.
 */
export class CopyStack extends Stack {
  constructor(scope: Construct, id: string, { stage, ...props }: StackProps & { stage: Stage }) {
    super(scope, id, props);
    const bucket = new Bucket(this, 'Archive', {
      bucketName: bucketNameOf(this.account, stage, 'archive-copy'),
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      lifecycleRules: archiveRules,
    });
    acknowledge(bucket, { 'AwsSolutions-S1': 'Nobody reads it but an operator after a disaster; CloudTrail knows.' });
  }
}
