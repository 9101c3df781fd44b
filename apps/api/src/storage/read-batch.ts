import { DynamoDBStreamsClient, GetRecordsCommand, GetShardIteratorCommand } from '@aws-sdk/client-dynamodb-streams';
import type { ReadBatch } from '../operate/redrive';
import { dynamoConfig, type DynamoLocation } from './dynamo-client';
import { changeOf, tableOfStream } from './stream-record';
import type { Change } from './table';

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
      while (iterator !== undefined) {
        const { Records = [], NextShardIterator } = await client.send(
          new GetRecordsCommand({ ShardIterator: iterator }),
        );
        for (const record of Records) {
          const change = changeOf(table, record);
          changes.push(change);
          if (change.sequence === endSequenceNumber) return changes;
        }
        iterator = Records.length === 0 ? undefined : NextShardIterator;
      }
      return changes;
    } finally {
      client.destroy();
    }
  };
