import { IdempotentParameterMismatchException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { dynamoStorage } from './dynamo-table';
import { StorageBusy, TokenReused, WriteConflict } from './table';

const put = { table: 'ledger', put: { pk: 'c', sk: '1', version: 1 }, if: 'absent' } as const;

describe('a transaction that DynamoDB cancels', () => {
  test('for another on the same rows is tried again with its token', async () => {
    const { storage, tokens } = answering(cancelled('TransactionConflict'), cancelled('None', 'ThrottlingError'), {});

    await storage.write([put], 'token-1');

    expect(tokens).toEqual(['token-1', 'token-1', 'token-1']);
  });

  test('again and again is busy in the end', async () => {
    const { storage, tokens } = answering(...Array.from({ length: 9 }, () => cancelled('TransactionConflict')));

    await expect(storage.write([put])).rejects.toThrow(StorageBusy);

    expect(tokens.length).toBeLessThanOrEqual(6);
    expect(new Set(tokens).size).toBe(1);
  });

  test('for a condition is a conflict at once', async () => {
    const { storage, tokens } = answering(cancelled('TransactionConflict', 'ConditionalCheckFailed'));

    await expect(storage.write([put, { ...put, put: { ...put.put, sk: '2' } }])).rejects.toEqual(
      new WriteConflict([{ index: 1 }]),
    );

    expect(tokens).toHaveLength(1);
  });

  test('for anything else is a fault', async () => {
    const { storage } = answering(cancelled('ValidationError'));

    await expect(storage.write([put])).rejects.toThrow(TransactionCanceledException);
  });

  test('for a token with other writes says so', async () => {
    const mismatch = new IdempotentParameterMismatchException({ message: 'mismatch', $metadata: {} });
    const { storage } = answering(mismatch);

    await expect(storage.write([put])).rejects.toThrow(TokenReused);
  });
});

const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

function answering(...answers: object[]) {
  const tokens: (string | undefined)[] = [];
  const client = {
    async send({ input }: TransactWriteCommand) {
      tokens.push(input.ClientRequestToken);
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  return { tokens, storage: dynamoStorage({ client: client as unknown as DynamoDBDocumentClient, prefix: 'test' }) };
}
