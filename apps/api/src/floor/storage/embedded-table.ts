import { tableNames } from '@lianluo/tables/tables';
import { afterFailure } from './after-failure';
import { commit, type Database, type Operation } from './embedded-database';
import { expiryBound } from './embedded-keys';
import { openLog, type IsRead } from './embedded-log';
import { embeddedReader } from './embedded-reader';
import { rememberTokens } from './embedded-tokens';
import { writeTogether, type Transaction } from './embedded-writer';
import { embeddedEveryRow, type EveryRow } from './every-row';
import { epochSeconds, hasTimeToLive, type Clock } from './expiry';
import { requireWritable } from './limits';
import { operationsOf, prepare, readRow, StoredRow } from './prepared-write';
import type { Storage, Write } from './table';

export interface EmbeddedOptions {
  /** Sync to disk before a write is acknowledged. Only the loading of sample data does without. */
  durable?: boolean;
  clock?: Clock;
  /** Consumers whose changes are kept before their first drain. */
  consumers?: readonly string[];
  /** What they look at of what streams; all of it without. */
  isRead?: IsRead;
  /** Opens a database on disk anew, after a batch could not be written. */
  reopen?: () => Promise<void>;
}

/** What an operator's command may ask of the tables beside what a request may. */
export type EmbeddedStorage = Storage & { everyRow: EveryRow };

const mostTogether = 64;
const purgeEveryMs = 60_000;
const purgedAtOnce = 1000;

/** The tables in one ordered key-value database, opened and ours alone. */
export async function openEmbedded(
  database: Database,
  { durable = true, clock = Date.now, consumers = [], isRead = () => true, reopen }: EmbeddedOptions = {},
): Promise<EmbeddedStorage> {
  await database.open();
  const log = await openLog(database, { declared: consumers, isRead, clock });
  const waiting: Transaction[] = [];
  const once = rememberTokens(clock);
  const { failed, ready } = afterFailure(reopen);
  let working: Promise<void> | undefined;
  let purgedAt = clock();

  return {
    ...embeddedReader(database, clock),
    everyRow: embeddedEveryRow(database),
    async write(writes, token) {
      requireWritable(writes, token);
      if (writes.length === 0) return;
      await (token === undefined ? enqueue(writes) : once(writes, token, () => enqueue(writes)));
    },
    changes: log.changes((writes, beside) => {
      requireWritable(writes);
      return enqueue(writes, beside);
    }),
    async close() {
      await working;
      await database.close();
    },
  };

  function enqueue(writes: readonly Write[], beside: readonly Operation[] = []): Promise<void> {
    return new Promise((resolve, reject) => {
      const done = (error?: unknown) => (error === undefined ? resolve() : reject(error));
      waiting.push({ writes: writes.map(prepare), beside, done });
      working ??= work();
    });
  }

  async function work(): Promise<void> {
    // One turn later, so that writers of the same turn share a batch.
    await Promise.resolve();
    while (waiting.length > 0) {
      const group = waiting.splice(0, mostTogether);
      try {
        await ready();
      } catch (error) {
        for (const { done } of group) done(error);
        continue;
      }
      await writeTogether(group, { database, log, clock, durable, failed });
      // A fault of the disk is told to the next write, which somebody waits for.
      if (clock() - purgedAt >= purgeEveryMs) await purge().catch(failed);
    }
    working = undefined;
  }

  /** Removes rows whose time is over. Nobody sees them any more, so it is only about space. */
  async function purge(): Promise<void> {
    purgedAt = clock();
    const operations: Operation[] = [];
    for (const table of tableNames.filter(hasTimeToLive)) {
      const start = expiryBound(table, 0);
      const bounds = { gte: start, lt: expiryBound(table, epochSeconds(clock)), limit: purgedAtOnce };
      const keys = (await database.keys(bounds).all()).map((key) => key.slice(start.length));
      const texts = await database.getMany(keys);
      for (const text of texts) {
        if (text === undefined) continue;
        const { pk, sk } = readRow(text);
        operations.push(...operationsOf(prepare({ table, remove: { pk, sk } }), new StoredRow(text)));
      }
    }
    await commit(database, operations, false);
  }
}
