import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export interface DynamoLocation {
  /** Only for DynamoDB Local, which takes any credentials. */
  endpoint?: string;
  region: string;
  /** What the caller knows already, so that the SDK need not look for it. */
  credentials?: NonNullable<DynamoDBClientConfig['credentials']>;
}

/** Timeouts and tries that end well before the function that waits for them. */
export function dynamoConfig({ endpoint, region, credentials }: DynamoLocation) {
  const local = endpoint && { endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };
  return {
    region,
    ...(credentials && { credentials }),
    ...local,
    maxAttempts: 3,
    retryMode: 'standard',
    requestHandler: { connectionTimeout: 1000, requestTimeout: 2000, throwOnRequestTimeout: true },
  } satisfies DynamoDBClientConfig;
}

export function dynamoClient(location: DynamoLocation): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(new DynamoDBClient(dynamoConfig(location)), {
    marshallOptions: { removeUndefinedValues: true },
  });
}
