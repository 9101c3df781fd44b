import { hasJava, startDynamoDbLocal } from '@lianluo/dynamodb-local/dynamodb-local';

/** One DynamoDB Local for all test files of a run. Without it a file that needs one starts its own. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['DYNAMODB_ENDPOINT'] !== undefined || !hasJava()) return undefined;
  const { endpoint, stop } = await startDynamoDbLocal({ brief: true, apart: true });
  process.env['DYNAMODB_ENDPOINT'] = endpoint;
  return stop;
}
