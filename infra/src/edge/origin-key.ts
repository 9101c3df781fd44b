import { SecretValue } from 'aws-cdk-lib';
import type { Distribution, CfnDistribution } from 'aws-cdk-lib/aws-cloudfront';
import type { Functions } from '../app/functions';
import type { Facts } from '../facts';
import { secretNameOf } from '../names';
import type { Stage } from '../stages';

export const originKeyHeader = 'x-origin-key';

/**
 * Resolved by CloudFormation: it stands in no template. Without it a request that goes round the edge finds nothing. Its
 * version is named, because nothing reads a secret again for a resource that has not changed.
 */
export const originKey = (stage: Stage, { versions }: Facts): string =>
  SecretValue.secretsManager(secretNameOf(stage, 'origin'), { versionId: versions.origin[0] }).unsafeUnwrap();

/**
 * Has what answers changed before the edge, all of a canary's steps through. It accepts the new key and the one before by
 * then, so whichever a place of the edge still sends, for the minutes that a distribution takes, is answered.
 */
export function changesAfter(distribution: Distribution | CfnDistribution, { entrances }: Functions): void {
  distribution.node.addDependency(...Object.values(entrances));
}
