import { dynamoClient } from '../../floor/storage/dynamo-client';
import { dynamoStorage } from '../../floor/storage/dynamo-table';
import type { Storage } from '../../floor/storage/table';
import { ownCredentials, region, tablePrefix } from './environment';

/** The tables of this stage. What changes in them is brought by their streams. */
export function openTables(): Storage {
  const credentials = ownCredentials();
  const client = dynamoClient({ region: region(), ...(credentials && { credentials }) });
  return dynamoStorage({ client, prefix: tablePrefix() });
}
