import { definitionOf, type TableName } from '@lianluo/tables/tables';
import type { Change, ChangeLog, Consumer, Key, Write } from './table';
import { coalesce } from './coalesce';
import { del, put, type Database, type Operation } from './embedded-database';
import { checkpointKey, logKey, sequenceText } from './embedded-keys';
import type { Clock } from './expiry';
import type { PreparedWrite } from './prepared-write';

const batchSize = 500;

/** Writes rows and the operations beside them as one batch. */
type WriteBeside = (writes: readonly Write[], beside: readonly Operation[]) => Promise<void>;

/** Whether a consumer looks at the changes of a row. */
export type IsRead = (table: TableName, key: Key) => boolean;

/** What happened to the tables, kept until every consumer has seen it. */
export interface EmbeddedLog {
  /** Nothing where no consumer looks at the row. */
  entry(write: PreparedWrite, before: string | undefined): Operation[];
  committed(): void;
  changes(write: WriteBeside): ChangeLog;
}

export async function openLog(
  database: Database,
  { declared, isRead, clock }: { declared: readonly string[]; isRead: IsRead; clock: Clock },
): Promise<EmbeddedLog> {
  const checkpoints = await readCheckpoints(database);
  const oldest = await sequenceAt(database, { reverse: false });
  // A log that is trimmed to its end leaves its numbers to the checkpoints.
  let issued = (await sequenceAt(database, { reverse: true })) ?? Math.max(0, ...checkpoints.values());
  let newest = issued;
  let trimmedTo = oldest === undefined ? issued : oldest - 1;
  for (const name of declared) if (!checkpoints.has(name)) checkpoints.set(name, trimmedTo);

  return {
    entry({ table, key, effect }, before) {
      if (!definitionOf(table).streams || !isRead(table, key)) return [];
      issued += 1;
      const images = [before && `,"before":${before}`, effect?.after && `,"after":${effect.after.text}`];
      const at = new Date(clock()).toISOString();
      const text = `{"table":"${table}","at":"${at}","key":${JSON.stringify(key)}${images.filter(Boolean).join('')}}`;
      return [put(logKey(issued), text)];
    },
    committed: () => {
      newest = issued;
    },
    changes: (write) => {
      const join = coalesce();
      return { drain: (consumer, name) => join(name, () => drain(consumer, name, write)) };
    },
  };

  async function drain(consumer: Consumer, name: string, write: WriteBeside): Promise<void> {
    for (;;) {
      const checkpoint = checkpoints.get(name) ?? trimmedTo;
      checkpoints.set(name, checkpoint);
      if (checkpoint >= newest) return;
      const changes = await readChanges(database, checkpoint);
      const last = changes.at(-1);
      if (!last) return;
      const reached = Number(last.sequence);
      let committed = false;

      const commit = async (writes: readonly Write[]) => {
        const slowest = Math.min(reached, ...[...checkpoints].filter(([one]) => one !== name).map(([, at]) => at));
        await write(writes, [put(checkpointKey(name), sequenceText(reached)), ...trimming(slowest)]);
        checkpoints.set(name, reached);
        trimmedTo = Math.max(trimmedTo, slowest);
        committed = true;
      };

      await consumer(changes, commit);
      if (!committed) await commit([]);
    }
  }

  function trimming(slowest: number): Operation[] {
    const count = Math.max(0, slowest - trimmedTo);
    return Array.from({ length: count }, (_, index) => del(logKey(trimmedTo + 1 + index)));
  }
}

const wholeLog = { gt: logKey(0), lte: logKey(Number.MAX_SAFE_INTEGER) };
const sequenceOf = (key: string): string => key.slice(logKey(0).length - sequenceText(0).length);

async function readChanges(database: Database, checkpoint: number): Promise<Change[]> {
  const bounds = { ...wholeLog, gt: logKey(checkpoint), limit: batchSize };
  const entries = await database.iterator(bounds).all();
  return entries.map(([key, text]) => {
    // Only `entry` above writes here.
    const change = JSON.parse(text) as Omit<Change, 'sequence'>;
    return { ...change, sequence: sequenceOf(key) };
  });
}

async function readCheckpoints(database: Database): Promise<Map<string, number>> {
  const start = checkpointKey('');
  const stored = await database.iterator({ gte: start, lt: checkpointKey('\u{10FFFF}') }).all();
  return new Map(stored.map(([key, at]) => [key.slice(start.length), Number(at)]));
}

async function sequenceAt(database: Database, { reverse }: { reverse: boolean }): Promise<number | undefined> {
  const [key] = await database.keys({ ...wholeLog, reverse, limit: 1 }).all();
  return key === undefined ? undefined : Number(sequenceOf(key));
}
