import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openClassic } from '../../src/floor/storage/classic';
import { hasJava, startDynamoDbLocal, type DynamoDbLocal } from '@lianluo/dynamodb-local/dynamodb-local';
import type { Clock } from '../../src/floor/storage/expiry';
import { openLocalDynamo } from '../../src/floor/storage/local-dynamo';
import { openMemory } from '../../src/floor/storage/memory';
import type { Storage } from '../../src/floor/storage/table';

/** Opens tables that nobody else uses. They are closed and removed when the file is through. */
export type Open = (options?: { clock?: Clock }) => Promise<Storage>;

const { CI, DYNAMODB_ENDPOINT } = process.env;

/** Without Java the real thing cannot be asked, except where it must: then the tests fail instead of being left out. */
export const canRunDynamoDb = DYNAMODB_ENDPOINT !== undefined || CI === 'true' || hasJava();

/** Names under which tables in DynamoDB Local are nobody else's, in a database of their own. */
export function ownTables(name: string): { region: string; prefix: string } {
  const prefix = `${name}-${crypto.randomUUID()}`;
  return { region: prefix, prefix };
}

/** Every kind of table there is, for tests that must hold on all. Call it once, outside of any test. */
export function openStorages(): [name: string, open: Open][] {
  const leaving: (() => Promise<unknown>)[] = [];
  let local: Promise<DynamoDbLocal> | undefined;
  afterAll(async () => {
    for (const leave of leaving.reverse()) await leave();
    await (await local)?.stop();
  }, 30_000);

  const keep = async (opening: Promise<Storage>): Promise<Storage> => {
    const storage = await opening;
    leaving.push(() => storage.close());
    return storage;
  };

  const memory: Open = (options) => keep(openMemory(options));

  const classic: Open = async (options) => {
    const folder = await mkdtemp(join(tmpdir(), 'lianluo-'));
    leaving.push(() => rm(folder, { recursive: true, force: true }));
    return keep(openClassic(folder, options));
  };

  const dynamo: Open = async (options) => {
    const endpoint = DYNAMODB_ENDPOINT ?? (await (local ??= startDynamoDbLocal({ brief: true, apart: true }))).endpoint;
    return keep(openLocalDynamo({ endpoint, ...ownTables('test'), ...options }));
  };

  if (!canRunDynamoDb) console.warn('Java is missing: nothing is tested on DynamoDB Local.');
  return [
    ['memory', memory],
    ['classic', classic],
    ...(canRunDynamoDb ? [['DynamoDB', dynamo] satisfies [string, Open]] : []),
  ];
}
