import { physicalName, type TableName } from '@lianluo/tables/tables';
import { ArnFormat, type Stack } from 'aws-cdk-lib';
import type { Stage } from './stages';

// The stacks know each other by these names alone: an export would lock one to the other.
export const prefixOf = ({ name }: Stage): string => `lianluo-${name}`;
export const tableNameOf = (stage: Stage, table: TableName): string => physicalName(prefixOf(stage), table);
export const streamParameter = ({ name }: Stage, table: TableName): string => `/lianluo/${name}/streams/${table}`;

/** On every resource that takes tags, so that the bill says what a stage costs. */
export const tagsOf = ({ name }: Stage): Record<'Project' | 'Stage', string> => ({ Project: 'lianluo', Stage: name });

/** The operator's commands find a function by it. */
export const functionNameOf = (stage: Stage, id: string): string => `${prefixOf(stage)}-${id}`;
/** Where `aws` keeps what belongs to CloudFront. */
export const firewallRegion = 'us-east-1';

const stackNames = ['Waf', 'Copy', 'Data', 'App'] as const;
export type StackName = (typeof stackNames)[number];
/** The stacks that a stage has, in the order in which they are deployed. */
export const stackNamesOf = ({ partition, copyRegion }: Stage): StackName[] =>
  stackNames.filter(
    (stack) => (stack !== 'Waf' || partition === 'aws') && (stack !== 'Copy' || copyRegion !== undefined),
  );
/** Where a stack of a stage stands. */
export const regionOfStack = ({ region, copyRegion }: Stage, stack: StackName): string =>
  stack === 'Waf' ? firewallRegion : stack === 'Copy' ? (copyRegion ?? region) : region;
export const stackNameOf = ({ name }: Stage, stack: StackName): string => `Lianluo-${name}-${stack}`;

export const secretNames = ['signing', 'origin', 'seal'] as const;
export type SecretName = (typeof secretNames)[number];
export const secretNameOf = ({ name }: Stage, secret: SecretName): string => `lianluo/${name}/${secret}`;

/** Bucket names are one space for everybody, so the account stands in them. */
export const bucketNameOf = (
  account: string,
  stage: Stage,
  bucket: 'files' | 'archive' | 'archive-copy' | 'site',
): string => `${prefixOf(stage)}-${bucket}-${account}`;

/** The bucket's own host, which a browser sends files to and fetches them from. */
export const bucketOriginOf = (stack: Stack, stage: Stage, bucket: 'files'): string =>
  `https://${bucketNameOf(stack.account, stage, bucket)}.s3.${stack.region}.${stack.urlSuffix}`;

export const tableArn = (stack: Stack, stage: Stage, table: TableName): string =>
  stack.formatArn({ service: 'dynamodb', resource: 'table', resourceName: tableNameOf(stage, table) });

/** Secrets Manager puts six characters of its own behind a name. */
export const secretArn = (stack: Stack, stage: Stage, secret: SecretName): string =>
  stack.formatArn({
    service: 'secretsmanager',
    resource: 'secret',
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    resourceName: `${secretNameOf(stage, secret)}-??????`,
  });
