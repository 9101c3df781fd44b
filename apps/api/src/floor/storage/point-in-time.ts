import {
  DeleteTableCommand,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  RestoreTableToPointInTimeCommand,
  TableAlreadyExistsException,
} from '@aws-sdk/client-dynamodb';
import { setTimeout as delay } from 'node:timers/promises';
import { dynamoConfig, type DynamoLocation } from './dynamo-client';

/** From when to when a table can be brought back. */
export interface Restorable {
  earliest: Date;
  latest: Date;
}

/** Point-in-time recovery of DynamoDB, for tables by their physical names. */
export interface PointInTime {
  /** Nothing where recovery is not switched on. */
  restorable(table: string): Promise<Restorable | undefined>;
  /** Begins a copy of how the table stood; one that was begun already goes on. */
  begin(table: string, copy: string, at: Date): Promise<void>;
  /** Waits until the copy can be read. */
  ready(copy: string): Promise<void>;
  /** Removes the copy, and waits until it is gone. */
  drop(copy: string): Promise<void>;
  close(): void;
}

/** A restore takes twenty minutes and more on AWS, where a few seconds are nothing. */
const longestPauseMs = 10_000;

export function pointInTime(location: DynamoLocation): PointInTime {
  const client = new DynamoDBClient(dynamoConfig(location));

  const statusOf = async (TableName: string): Promise<string | undefined> => {
    try {
      return (await client.send(new DescribeTableCommand({ TableName }))).Table?.TableStatus;
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return undefined;
      throw error;
    }
  };

  const until = async (table: string, wanted: string | undefined): Promise<void> => {
    for (let pauseMs = 50; (await statusOf(table)) !== wanted; pauseMs = Math.min(2 * pauseMs, longestPauseMs))
      await delay(pauseMs);
  };

  return {
    async restorable(TableName) {
      const { ContinuousBackupsDescription } = await client.send(new DescribeContinuousBackupsCommand({ TableName }));
      const { EarliestRestorableDateTime: earliest, LatestRestorableDateTime: latest } =
        ContinuousBackupsDescription?.PointInTimeRecoveryDescription ?? {};
      return earliest && latest ? { earliest, latest } : undefined;
    },
    async begin(SourceTableName, TargetTableName, RestoreDateTime) {
      try {
        await client.send(
          new RestoreTableToPointInTimeCommand({
            SourceTableName,
            TargetTableName,
            RestoreDateTime,
            // It is read as a whole, so it needs no index, and is there the sooner.
            GlobalSecondaryIndexOverride: [],
          }),
        );
      } catch (error) {
        if (!(error instanceof TableAlreadyExistsException)) throw error;
      }
    },
    ready: (copy) => until(copy, 'ACTIVE'),
    async drop(TableName) {
      if ((await statusOf(TableName)) === undefined) return;
      await client.send(new DeleteTableCommand({ TableName }));
      await until(TableName, undefined);
    },
    close: () => client.destroy(),
  };
}
