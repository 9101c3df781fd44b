import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
  TrimmedDataAccessException,
  type _Record,
} from '@aws-sdk/client-dynamodb-streams';
import { definitionOf, physicalName, tableNames, type TableName } from '@lianluo/tables/tables';
import { coalesce } from './coalesce';
import { dynamoConfig, type DynamoLocation } from './dynamo-client';
import { changeOf } from './stream-record';
import type { ClosableChangeLog } from './dynamo-table';
import type { Change, Consumer, Storage } from './table';

/** Where a consumer stands in a shard. */
interface Reading {
  table: TableName;
  arn: string;
  shardId: string;
  iterator?: string;
  seen?: string;
  ended?: boolean;
}

const batchSize = 500;

/**
 * Asks DynamoDB Streams for the changes, where no Lambda is there to bring them. Checkpoints live as long as the
 * process: after a start the consumers see once more what the stream still holds, and know it by its versions.
 */
export function dynamoStreams(
  location: DynamoLocation & { prefix: string },
  write: Storage['write'],
): ClosableChangeLog {
  const client = new DynamoDBStreamsClient(dynamoConfig(location));
  const consumers = new Map<string, Reading[]>();
  const join = coalesce();
  let arns: Promise<[TableName, string][]> | undefined;

  return { drain: (consumer, name) => join(name, () => drain(consumer, name)), close: () => client.destroy() };

  async function drain(consumer: Consumer, name: string): Promise<void> {
    for (;;) {
      const readings = consumers.get(name) ?? (await follow([]));
      consumers.set(name, readings);
      const reached = await Promise.all(readings.filter(({ ended }) => !ended).map(readOn));
      const changes = reached.flatMap((one) => one.changes);
      if (changes.length > 0) await consumer(changes, (writes) => write(writes));
      for (const { reading, next } of reached) Object.assign(reading, next);
      const hasEnded = reached.some(({ next }) => next.ended);
      if (hasEnded) consumers.set(name, await follow(readings));
      // Records are there as soon as their write is, so a shard that gave less than a batch has no more.
      const isThrough = reached.every(({ changes }) => changes.length < batchSize);
      if (isThrough && !hasEnded) return;
    }
  }

  /** Reads a batch without moving on, so that a consumer that fails meets it again. */
  async function readOn(reading: Reading): Promise<{ reading: Reading; next: Partial<Reading>; changes: Change[] }> {
    const { records, nextIterator } = await fetchRecords(reading);
    const changes = records.map((record) => changeOf(reading.table, record));
    const last = changes.at(-1);
    const next = {
      ...(nextIterator === undefined ? { ended: true } : { iterator: nextIterator }),
      ...(last && { seen: last.sequence }),
    };
    return { reading, next, changes };
  }

  async function fetchRecords(reading: Reading): Promise<{ records: _Record[]; nextIterator: string | undefined }> {
    const ShardIterator = reading.iterator ?? (await newIterator(reading));
    try {
      const answer = await client.send(new GetRecordsCommand({ ShardIterator, Limit: batchSize }));
      return { records: answer.Records ?? [], nextIterator: answer.NextShardIterator };
    } catch (error) {
      // DynamoDB Local calls an iterator of an empty shard trimmed as soon as the first record is there.
      const isStale = error instanceof ExpiredIteratorException || error instanceof TrimmedDataAccessException;
      if (!isStale || reading.iterator === undefined) throw error;
      delete reading.iterator;
      return fetchRecords(reading);
    }
  }

  async function newIterator({ arn, shardId, seen }: Reading): Promise<string | undefined> {
    const shard = { StreamArn: arn, ShardId: shardId };
    const fromStart = { ...shard, ShardIteratorType: 'TRIM_HORIZON' } as const;
    const afterSeen = { ...shard, ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: seen } as const;
    try {
      const command = new GetShardIteratorCommand(seen === undefined ? fromStart : afterSeen);
      return (await client.send(command)).ShardIterator;
    } catch (error) {
      if (!(error instanceof TrimmedDataAccessException)) throw error;
      return (await client.send(new GetShardIteratorCommand(fromStart))).ShardIterator;
    }
  }

  /** The shards there are now, each where it was left. A shard that has ended is kept by name, not to begin it again. */
  async function follow(readings: readonly Reading[]): Promise<Reading[]> {
    const streams = await (arns ??= findStreams());
    const shards = await Promise.all(
      streams.map(async ([table, arn]) => {
        const answer = await client.send(new DescribeStreamCommand({ StreamArn: arn }));
        const ids = (answer.StreamDescription?.Shards ?? []).flatMap(({ ShardId }) => ShardId ?? []);
        return ids.map((shardId): Reading => ({ table, arn, shardId }));
      }),
    );
    const known = new Map(readings.map((reading) => [reading.shardId, reading]));
    return shards.flat().map((shard) => known.get(shard.shardId) ?? shard);
  }

  async function findStreams(): Promise<[TableName, string][]> {
    const streamed = tableNames.filter((table) => definitionOf(table).streams);
    return Promise.all(
      streamed.map(async (table): Promise<[TableName, string]> => {
        const TableName = physicalName(location.prefix, table);
        const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName }));
        // A table that was made anew keeps its old streams for a day; labels are instants, so the greatest is its own.
        const arn = Streams.toSorted((a, b) => ((a.StreamLabel ?? '') < (b.StreamLabel ?? '') ? -1 : 1)).at(
          -1,
        )?.StreamArn;
        if (arn === undefined) throw new Error(`The table ${TableName} has no stream.`);
        return [table, arn];
      }),
    );
  }
}
