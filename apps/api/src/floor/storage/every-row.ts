import { ScanCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TableName } from '@lianluo/tables/tables';
import type { Database } from './embedded-database';
import { rowKey, tableRange } from './embedded-keys';
import { readRow } from './prepared-write';
import type { Key, Row } from './table';

/**
 * Every row of a table, page by page, in no order but always in the same: `after` goes on behind a row that was read before.
 * For the operator’s commands and the nightly export: no request reads a whole table.
 */
export type EveryRow = (table: TableName, after?: Key) => AsyncIterable<Row[]>;

const rowsPerPage = 500;

export const embeddedEveryRow = (database: Database): EveryRow =>
  async function* everyRow(table, after) {
    const range = tableRange(table);
    const rows = database.values(after ? { gt: rowKey(table, after), lt: range.lt } : range);
    try {
      for (;;) {
        const page = await rows.nextv(rowsPerPage);
        if (page.length === 0) return;
        yield page.map(readRow);
      }
    } finally {
      await rows.close();
    }
  };

export interface Scanning {
  client: DynamoDBDocumentClient;
  nameOf: (table: TableName) => string;
  /** Twice the price: rows as they are this moment, not as they were a second ago. */
  consistent: boolean;
}

export const dynamoEveryRow = ({ client, nameOf, consistent }: Scanning): EveryRow =>
  async function* everyRow(table, after) {
    let start: Record<string, unknown> | undefined = after && { pk: after.pk, sk: after.sk };
    do {
      const page = await client.send(
        new ScanCommand({
          TableName: nameOf(table),
          ConsistentRead: consistent,
          ...(start && { ExclusiveStartKey: start }),
        }),
      );
      // Only rows are ever written to these tables.
      yield (page.Items ?? []) as Row[];
      start = page.LastEvaluatedKey;
    } while (start);
  };
