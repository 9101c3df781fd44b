import {
  CreateTableCommand,
  DescribeTableCommand,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  type GlobalSecondaryIndex,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import {
  expiryAttribute,
  physicalName,
  tables,
  type IndexDefinition,
  type TableDefinition,
} from '@lianluo/tables/tables';

/** Makes the tables that are not there yet, on DynamoDB Local. On AWS the stack makes them from the same definition. */
export async function createTables(client: DynamoDBDocumentClient, prefix: string): Promise<void> {
  await Promise.all(Object.values(tables).map((definition) => createTable(client, definition, prefix)));
}

async function createTable(client: DynamoDBDocumentClient, definition: TableDefinition, prefix: string): Promise<void> {
  const TableName = physicalName(prefix, definition.name);
  const { pk, sk, indexes, streams, lifetime } = definition;
  const attributes = new Set([pk, sk, ...indexes.flatMap((index) => [index.pk, index.sk])]);
  try {
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [...attributes].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
        KeySchema: keySchema(pk, sk),
        ...(indexes.length > 0 && { GlobalSecondaryIndexes: indexes.map(indexOf) }),
        ...(streams && { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } }),
      }),
    );
  } catch (error) {
    if (error instanceof ResourceInUseException) return;
    throw error;
  }
  await active(client, TableName);
  if (lifetime === 'timeToLive') {
    const TimeToLiveSpecification = { Enabled: true, AttributeName: expiryAttribute };
    await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  }
}

async function active(client: DynamoDBDocumentClient, TableName: string): Promise<void> {
  for (;;) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    if (Table?.TableStatus === 'ACTIVE') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const keySchema = (pk: string, sk: string) => [
  { AttributeName: pk, KeyType: 'HASH' as const },
  { AttributeName: sk, KeyType: 'RANGE' as const },
];

function indexOf({ name, pk, sk, project }: IndexDefinition): GlobalSecondaryIndex {
  const Projection =
    project === 'all'
      ? { ProjectionType: 'ALL' as const }
      : { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...project] };
  return { IndexName: name, KeySchema: keySchema(pk, sk), Projection };
}
