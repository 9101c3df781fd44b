import {
  CreateTableCommand,
  DynamoDBClient,
  UpdateTimeToLiveCommand,
  type CreateTableCommandInput,
} from '@aws-sdk/client-dynamodb';

/** As much of a template as the tables need. */
export interface Template {
  Resources: Record<string, { Type: string; Properties: Record<string, unknown> }>;
}

export const clientOf = (endpoint: string) =>
  new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 5,
  });

/** Makes the tables of a stack in DynamoDB Local, from its template and from nothing else. */
export async function createTablesOf({ Resources }: Template, endpoint: string): Promise<string[]> {
  const client = clientOf(endpoint);
  const tables = Object.values(Resources).filter(({ Type }) => Type === 'AWS::DynamoDB::GlobalTable');
  const names = await Promise.all(tables.map(({ Properties }) => createTable(client, Properties)));
  client.destroy();
  return names;
}

async function createTable(client: DynamoDBClient, properties: Record<string, unknown>): Promise<string> {
  const { TableName, AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, StreamSpecification } = properties;
  const name = String(TableName);
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions,
      KeySchema,
      ...(GlobalSecondaryIndexes !== undefined && { GlobalSecondaryIndexes }),
      ...(StreamSpecification !== undefined && {
        StreamSpecification: { ...(StreamSpecification as object), StreamEnabled: true },
      }),
      // CloudFormation and the service's own call use the same names for these.
    } as CreateTableCommandInput),
  );
  const ttl = properties['TimeToLiveSpecification'] as { Enabled: boolean; AttributeName: string } | undefined;
  if (ttl) await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: ttl }));
  return name;
}
