import {
  IdempotentParameterMismatchException,
  TransactionCanceledException,
  type CancellationReason,
} from '@aws-sdk/client-dynamodb';
import {
  TransactWriteCommand,
  type DynamoDBDocumentClient,
  type TransactWriteCommandInput,
  type TransactWriteCommandOutput,
} from '@aws-sdk/lib-dynamodb';
import type { TableName } from '@lianluo/tables/tables';
import { setTimeout as delay } from 'node:timers/promises';
import { rowOfAttributes } from './attribute-value';
import { alive, epochSeconds, hasTimeToLive, type Clock } from './expiry';
import { StorageBusy, TokenReused, WriteConflict, type Condition, type Write } from './table';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

export interface Transaction {
  writes: readonly Write[];
  token: string;
  nameOf: (table: TableName) => string;
  clock: Clock;
  measured: boolean;
}

const mostTries = 6;
const longestMs = 3000;
const firstDelayMs = 25;
const longestDelayMs = 800;

/** Writes with one token however often it takes, so that an answer that was lost is not written again. */
export async function writeTransaction(
  client: DynamoDBDocumentClient,
  transaction: Transaction,
): Promise<TransactWriteCommandOutput> {
  const { writes, token, nameOf, clock, measured } = transaction;
  const command = new TransactWriteCommand({
    TransactItems: writes.map((write) => transactItem(write, nameOf(write.table), clock)),
    ClientRequestToken: token,
    ...(measured && { ReturnConsumedCapacity: 'INDEXES' }),
  });
  const startedAt = performance.now();

  for (let attempt = 1; ; attempt += 1) {
    try {
      return await client.send(command);
    } catch (error) {
      if (error instanceof IdempotentParameterMismatchException) throw new TokenReused(error.message, { cause: error });
      if (!(error instanceof TransactionCanceledException)) throw error;
      const reasons = error.CancellationReasons ?? [];
      if (reasons.some(({ Code }) => Code === 'ConditionalCheckFailed')) throw conflictOf(writes, reasons, clock);
      if (!isPassing(reasons)) throw error;

      const pauseMs = Math.random() * Math.min(longestDelayMs, firstDelayMs * 2 ** attempt);
      const spentMs = performance.now() - startedAt;
      if (attempt === mostTries || spentMs + pauseMs > longestMs)
        throw new StorageBusy(error.message, { cause: error });
      await delay(pauseMs);
    }
  }
}

function transactItem(write: Write, TableName: string, clock: Clock): TransactItem {
  const condition = write.if && conditionOf(write.table, write.if, clock);
  if ('put' in write) return { Put: { TableName, Item: write.put, ...condition } };
  if ('remove' in write) return { Delete: { TableName, Key: keyOnly(write.remove), ...condition } };
  return { ConditionCheck: { TableName, Key: keyOnly(write.check), ...conditionOf(write.table, write.if, clock) } };
}

const keyOnly = ({ pk, sk }: { pk: string; sk: string }) => ({ pk, sk });

function conditionOf(table: TableName, condition: Condition, clock: Clock) {
  const expires = hasTimeToLive(table);
  const expression =
    condition === 'absent'
      ? `attribute_not_exists(pk)${expires ? ' OR expiresAt <= :now' : ''}`
      : `version = :version${expires ? ' AND (attribute_not_exists(expiresAt) OR expiresAt > :now)' : ''}`;
  const values = {
    ...(condition !== 'absent' && { ':version': condition.version }),
    ...(expires && { ':now': epochSeconds(clock) }),
  };
  return {
    ConditionExpression: expression,
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  } as const;
}

function conflictOf(writes: readonly Write[], reasons: readonly CancellationReason[], clock: Clock): WriteConflict {
  return new WriteConflict(
    reasons.flatMap(({ Code, Item }, index) => {
      const write = writes[index];
      if (!write || Code !== 'ConditionalCheckFailed') return [];
      const row = alive(write.table, Item && rowOfAttributes(Item), clock);
      return [row ? { index, row } : { index }];
    }),
  );
}

/** Reasons that pass by themselves: others were writing the same rows, or more than the partition takes. */
function isPassing(reasons: readonly CancellationReason[]): boolean {
  const passing = ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'];
  return reasons.every(({ Code = 'None' }) => Code === 'None' || passing.includes(Code));
}
