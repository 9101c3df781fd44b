import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  GetCommand,
  QueryCommand,
  type BatchGetCommandInput,
  type DynamoDBDocumentClient,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { TableName } from '@lianluo/tables/tables';
import { setTimeout as delay } from 'node:timers/promises';
import { alive, epochSeconds, hasTimeToLive, type Clock } from './expiry';
import { requireReadable } from './limits';
import { askedKeys, isEmptyRange, positionOf, requirePosition, type Range } from './question';
import { StorageBusy, type Address, type Key, type Row, type Storage } from './table';

type Requests = NonNullable<BatchGetCommandInput['RequestItems']>;

const mostTries = 6;
const firstDelayMs = 25;

export type Meter = (operation: 'get' | 'list' | 'count' | 'write', capacity: readonly ConsumedCapacity[]) => void;

export interface ReaderParts {
  client: DynamoDBDocumentClient;
  clock: Clock;
  nameOf: (table: TableName) => string;
  meter: Meter | undefined;
}

export function dynamoReader({ client, clock, nameOf, meter }: ReaderParts): Pick<Storage, 'get' | 'list' | 'count'> {
  const measured = meter && ({ ReturnConsumedCapacity: 'INDEXES' } as const);

  return {
    async get(addresses, { consistent = false } = {}) {
      requireReadable(addresses);
      const [first] = addresses;
      if (!first) return [];
      if (addresses.length === 1) {
        const Key = keyOnly(first.key);
        const command = { TableName: nameOf(first.table), Key, ConsistentRead: consistent, ...measured };
        const { Item, ConsumedCapacity } = await client.send(new GetCommand(command));
        meter?.('get', ConsumedCapacity ? [ConsumedCapacity] : []);
        return [alive(first.table, rowOf(Item), clock)];
      }

      const found = new Map<string, Row>();
      let requests: Requests | undefined = requestsOf(addresses, nameOf, consistent);
      for (let attempt = 1; requests; attempt += 1) {
        const answer = await client.send(new BatchGetCommand({ RequestItems: requests, ...measured }));
        meter?.('get', answer.ConsumedCapacity ?? []);
        for (const [name, items] of Object.entries(answer.Responses ?? {})) {
          for (const item of items) found.set(placeOf(name, keyOfItem(item)), toRow(item));
        }
        requests = unprocessed(answer.UnprocessedKeys);
        if (!requests) break;
        if (attempt === mostTries) throw new StorageBusy('Rows stayed unread.');
        await delay(Math.random() * firstDelayMs * 2 ** attempt);
      }
      return addresses.map(({ table, key }) => alive(table, found.get(placeOf(nameOf(table), key)), clock));
    },

    async list(question) {
      const { table, limit, after, newestFirst = false } = question;
      requirePosition(question);
      const query = queryOf(question, nameOf(table));
      if (isEmptyRange(question)) return { rows: [] };

      const answer = await client.send(
        new QueryCommand({
          ...query,
          // One more than asked for tells whether there is more, so that no page is followed by an empty one.
          Limit: limit + 1,
          ScanIndexForward: !newestFirst,
          ...(after && { ExclusiveStartKey: after }),
          ...measured,
        }),
      );
      meter?.('list', answer.ConsumedCapacity ? [answer.ConsumedCapacity] : []);

      const read = (answer.Items ?? []).map(toRow);
      const kept = read.slice(0, limit);
      const rows = kept.flatMap((row) => alive(table, row, clock) ?? []);
      const last = kept.at(-1);
      const hasMore = read.length > limit || (answer.LastEvaluatedKey && read.length < limit);
      return last && hasMore ? { rows, next: positionOf(last, askedKeys(question)) } : { rows };
    },

    async count(range) {
      const query = countQueryOf(range, nameOf(range.table), clock);
      if (isEmptyRange(range)) return 0;
      let total = 0;
      let start: QueryCommandInput['ExclusiveStartKey'];
      do {
        const page = { ...query, ...(start && { ExclusiveStartKey: start }), ...measured };
        const answer = await client.send(new QueryCommand(page));
        meter?.('count', answer.ConsumedCapacity ? [answer.ConsumedCapacity] : []);
        total += answer.Count ?? 0;
        start = answer.LastEvaluatedKey;
      } while (start);
      return total;
    },
  };
}

// Only rows are ever written to these tables.
const toRow = (item: Record<string, unknown>): Row => item as Row;
const rowOf = (item: Record<string, unknown> | undefined): Row | undefined => item && toRow(item);
const keyOnly = ({ pk, sk }: Key): { pk: string; sk: string } => ({ pk, sk });
const keyOfItem = (item: Record<string, unknown>): Key => ({ pk: String(item['pk']), sk: String(item['sk']) });
const placeOf = (name: string, { pk, sk }: Key): string => JSON.stringify([name, pk, sk]);

function requestsOf(
  addresses: readonly Address[],
  nameOf: (table: TableName) => string,
  consistent: boolean,
): Requests {
  const keys = new Map<string, Map<string, Key>>();
  for (const { table, key } of addresses) {
    const name = nameOf(table);
    const ofTable = keys.get(name) ?? new Map<string, Key>();
    keys.set(name, ofTable.set(placeOf(name, key), keyOnly(key)));
  }
  return Object.fromEntries(
    [...keys].map(([name, ofTable]) => [name, { Keys: [...ofTable.values()], ConsistentRead: consistent }]),
  );
}

function unprocessed(requests: Requests | undefined): Requests | undefined {
  return requests && Object.keys(requests).length > 0 ? requests : undefined;
}

function queryOf(range: Range, TableName: string) {
  const { index, pk, from, to, consistent = false } = range;
  const asked = askedKeys(range);
  const lower = from === '' ? undefined : from;
  return {
    TableName,
    KeyConditionExpression: `#pk = :pk${boundsOf(lower, to)}`,
    ExpressionAttributeNames: {
      '#pk': asked.pk,
      ...((lower !== undefined || to !== undefined) && { '#sk': asked.sk }),
    },
    ExpressionAttributeValues: {
      ':pk': pk,
      ...(lower !== undefined && { ':from': lower }),
      ...(to !== undefined && { ':to': to }),
    },
    // An index is never consistent, and says so with an error.
    ...(index === undefined ? { ConsistentRead: consistent } : { IndexName: index }),
  };
}

function countQueryOf(range: Range, TableName: string, clock: Clock): QueryCommandInput {
  const query = { ...queryOf(range, TableName), Select: 'COUNT' } as const;
  if (!hasTimeToLive(range.table)) return query;
  return {
    ...query,
    FilterExpression: 'attribute_not_exists(expiresAt) OR expiresAt > :now',
    ExpressionAttributeValues: { ...query.ExpressionAttributeValues, ':now': epochSeconds(clock) },
  };
}

function boundsOf(from: string | undefined, to: string | undefined): string {
  if (from !== undefined && to !== undefined) return ' AND #sk BETWEEN :from AND :to';
  if (from !== undefined) return ' AND #sk >= :from';
  return to === undefined ? '' : ' AND #sk <= :to';
}
