import { Duration } from 'aws-cdk-lib';
import { StorageClass, type LifecycleRule } from 'aws-cdk-lib/aws-s3';

/**
 * How long the archive keeps what, here and where it is copied to: changes for thirteen months, the export of each night for
 * five weeks, that of the first of each month for seven years in a class that a restore reads at once. An export that an
 * operator made by hand stays.
 */
export const archiveRules: LifecycleRule[] = [
  { prefix: 'changes/', expiration: Duration.days(400), noncurrentVersionExpiration: Duration.days(35) },
  { prefix: 'backup/', noncurrentVersionExpiration: Duration.days(90) },
  { prefix: 'backup/daily/', expiration: Duration.days(35), noncurrentVersionExpiration: Duration.days(1) },
  {
    prefix: 'backup/monthly/',
    transitions: [{ storageClass: StorageClass.GLACIER_INSTANT_RETRIEVAL, transitionAfter: Duration.days(1) }],
    expiration: Duration.days(7 * 365),
  },
  { abortIncompleteMultipartUploadAfter: Duration.days(1) },
];
