import { ScanCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TableName } from '@lianluo/tables/tables';
import type { Database } from './embedded-database';
import { tableRange } from './embedded-keys';
import { readRow } from './prepared-write';
import type { Row } from './table';

/** Every row of a table, page by page, in no order. For the operator’s commands: no request reads a whole table. */
export type EveryRow = (table: TableName) => AsyncIterable<Row[]>;

const rowsPerPage = 500;

export const embeddedEveryRow = (database: Database): EveryRow =>
  async function* everyRow(table) {
    const rows = database.values(tableRange(table));
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

export const dynamoEveryRow = (client: DynamoDBDocumentClient, nameOf: (table: TableName) => string): EveryRow =>
  async function* everyRow(table) {
    let start: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new ScanCommand({
          TableName: nameOf(table),
          ConsistentRead: true,
          ...(start && { ExclusiveStartKey: start }),
        }),
      );
      // Only rows are ever written to these tables.
      yield (page.Items ?? []) as Row[];
      start = page.LastEvaluatedKey;
    } while (start);
  };
