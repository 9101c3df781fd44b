import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { bucketNameOf } from '../names';
import type { Stage } from '../stages';

/** The hashed assets of every release; the deployment adds to them and removes none, for pages that are still open. */
export function siteBucket(scope: Construct, stage: Stage): Bucket {
  const bucket = new Bucket(scope, 'Site', {
    bucketName: bucketNameOf(Stack.of(scope).account, stage, 'site'),
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  acknowledge(bucket, {
    'AwsSolutions-S1': 'Public files that the edge serves; who reads them is in the edge’s figures.',
  });
  return bucket;
}
