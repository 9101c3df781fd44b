import { physicalName } from '@lianluo/tables/tables';
import { dynamoClient, type DynamoLocation } from './dynamo-client';
import { dynamoStreams } from './dynamo-streams';
import { dynamoStorage } from './dynamo-table';
import { dynamoEveryRow, type EveryRow } from './every-row';
import type { Storage } from './table';

/** Tables as an operator's command sees them: whole ones too. */
export interface OperatorTables {
  storage: Storage;
  everyRow: EveryRow;
}

/** The tables of a deployment, which must be there already. */
export function openOperatorDynamo(location: DynamoLocation & { prefix: string }): OperatorTables {
  const client = dynamoClient(location);
  return {
    storage: dynamoStorage({ client, prefix: location.prefix, changes: (write) => dynamoStreams(location, write) }),
    everyRow: dynamoEveryRow({
      client,
      nameOf: (table) => physicalName(location.prefix, table),
      consistent: true,
    }),
  };
}
