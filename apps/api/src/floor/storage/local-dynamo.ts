import { createTables } from './create-tables';
import { dynamoClient, type DynamoLocation } from './dynamo-client';
import { dynamoStreams } from './dynamo-streams';
import { dynamoStorage, type DynamoOptions } from './dynamo-table';
import type { Storage } from './table';

export type LocalDynamoOptions = DynamoLocation & Pick<DynamoOptions, 'prefix' | 'clock' | 'meter'>;

/** The tables in DynamoDB Local, made where they are missing, with the changes read from its streams. */
export async function openLocalDynamo(options: LocalDynamoOptions): Promise<Storage> {
  const client = dynamoClient(options);
  await createTables(client, options.prefix);
  return dynamoStorage({ ...options, client, changes: (write) => dynamoStreams(options, write) });
}
