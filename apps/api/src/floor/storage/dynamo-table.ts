import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { physicalName, type TableName } from '@lianluo/tables/tables';
import { dynamoReader, type Meter } from './dynamo-read';
import { writeTransaction } from './dynamo-write';
import type { Clock } from './expiry';
import { requireWritable } from './limits';
import { busyWhilePassing } from './passing-faults';
import type { ChangeLog, Storage } from './table';

export interface DynamoOptions {
  client: DynamoDBDocumentClient;
  /** Before the name of every table. */
  prefix: string;
  /** Where somebody has to ask for the changes. On AWS the streams bring them. */
  changes?: (write: Storage['write']) => ClosableChangeLog;
  clock?: Clock;
  /** Told what every call consumed. */
  meter?: Meter;
}

export interface ClosableChangeLog extends ChangeLog {
  close: () => void;
}

const broughtByStreams = (): ClosableChangeLog => ({ drain: async () => undefined, close: () => undefined });

/** The tables in DynamoDB: one call for each reading, one transaction for each write. */
export function dynamoStorage(options: DynamoOptions): Storage {
  const { client, prefix, clock = Date.now, meter } = options;
  const nameOf = (table: TableName) => physicalName(prefix, table);

  const write: Storage['write'] = busyWhilePassing(async (writes, token = crypto.randomUUID()) => {
    requireWritable(writes, token);
    if (writes.length === 0) return;
    const measured = meter !== undefined;
    const { ConsumedCapacity = [] } = await writeTransaction(client, { writes, token, nameOf, clock, measured });
    meter?.('write', ConsumedCapacity);
  });
  const changes = (options.changes ?? broughtByStreams)(write);

  const { get, list, count } = dynamoReader({ client, clock, nameOf, meter });

  return {
    get: busyWhilePassing(get),
    list: busyWhilePassing(list),
    count: busyWhilePassing(count),
    write,
    changes,
    async close() {
      changes.close();
      client.destroy();
    },
  };
}
