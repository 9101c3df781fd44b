import { DeleteTableCommand, DescribeTableCommand, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { physicalName, tableNames } from '@lianluo/tables/tables';
import { dynamoClient, type DynamoLocation } from './dynamo-client';

/** Removes the tables of DynamoDB Local, for a demo world that was only half there. */
export async function dropTables(location: DynamoLocation & { prefix: string }): Promise<void> {
  const client = dynamoClient(location);
  for (const name of tableNames) {
    const TableName = physicalName(location.prefix, name);
    try {
      await client.send(new DeleteTableCommand({ TableName }));
      for (;;) await client.send(new DescribeTableCommand({ TableName }));
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
    }
  }
  client.destroy();
}
