import { SecretValue } from 'aws-cdk-lib';
import { secretNameOf } from '../names';
import type { Stage } from '../stages';

export const originKeyHeader = 'x-origin-key';

/** Resolved by CloudFormation: it stands in no template. Without it a request that goes round the edge finds nothing. */
export const originKey = (stage: Stage): string =>
  SecretValue.secretsManager(secretNameOf(stage, 'origin')).unsafeUnwrap();
