import {
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type GetRecordsCommandOutput,
} from '@aws-sdk/client-dynamodb-streams';
import { dynamoConfig, type DynamoLocation } from './dynamo-client';
import { changeOf, tableOfStream } from './stream-record';
import type { Change } from './table';

/** A batch of a stream, as Lambda names it: positions, and no content. */
export interface StreamBatch {
  shardId: string;
  startSequenceNumber: string;
  endSequenceNumber: string;
  streamArn: string;
}

/** Reads the changes of a position back. */
export type ReadBatch = (batch: StreamBatch) => Promise<Change[]>;

const mostPages = 10_000;

/** Reads the records between two positions of a stream. It holds them for a day; a dead letter is made four hours before. */
export const readBatchFrom =
  (location: DynamoLocation & { prefix: string }): ReadBatch =>
  async ({ streamArn, shardId, startSequenceNumber, endSequenceNumber }) => {
    const client = new DynamoDBStreamsClient(dynamoConfig(location));
    const table = tableOfStream(streamArn, location.prefix);
    if (!table) throw new Error(`${streamArn} is no stream of ${location.prefix}.`);
    try {
      const begin = await client.send(
        new GetShardIteratorCommand({
          StreamArn: streamArn,
          ShardId: shardId,
          ShardIteratorType: 'AT_SEQUENCE_NUMBER',
          SequenceNumber: startSequenceNumber,
        }),
      );
      const changes: Change[] = [];
      let iterator = begin.ShardIterator;
      // A page in the middle of a shard may be empty, so only the last record of the batch ends the reading.
      for (let page = 0; iterator !== undefined && page < mostPages; page++) {
        const answer: GetRecordsCommandOutput = await client.send(new GetRecordsCommand({ ShardIterator: iterator }));
        for (const record of answer.Records ?? []) {
          const change = changeOf(table, record);
          changes.push(change);
          if (change.sequence === endSequenceNumber) return changes;
        }
        iterator = answer.NextShardIterator;
      }
      throw new Error(`The stream of ${table} no longer holds everything up to ${endSequenceNumber}.`);
    } finally {
      client.destroy();
    }
  };
