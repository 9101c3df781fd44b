import { definitionOf, isDerived } from '@lianluo/tables/tables';
import type { EmbeddedLog } from './embedded-log';
import { commit, type Database, type Operation } from './embedded-database';
import { alive, hasTimeToLive, type Clock } from './expiry';
import { changesNothing, operationsOf, StoredRow, type PreparedWrite } from './prepared-write';
import { WriteConflict, type FailedCondition } from './table';

export interface Transaction {
  writes: readonly PreparedWrite[];
  /** What goes into the same batch beside the rows. */
  beside?: readonly Operation[];
  done: (error?: unknown) => void;
}

type Rows = Map<string, StoredRow | undefined>;

export interface WriterParts {
  database: Database;
  log: EmbeddedLog;
  clock: Clock;
  durable: boolean;
  /** Told of a batch that could not be written. */
  failed: () => void;
}

/**
 * Checks transactions one after another, each against what the one before it left, and puts those that came meanwhile
 * into one batch: many writers share one sync to disk, and none of them is told before it is done.
 */
export async function writeTogether(group: readonly Transaction[], parts: WriterParts): Promise<void> {
  const { database, log, clock, durable, failed } = parts;
  const accepted: Transaction[] = [];
  const refused: [Transaction, unknown][] = [];
  try {
    const rows = await readRows(database, group);
    const operations: Operation[] = [];
    for (const transaction of group) {
      const failed = failedConditions(transaction.writes, rows, clock);
      if (failed.length > 0) {
        refused.push([transaction, new WriteConflict(failed)]);
        continue;
      }
      accepted.push(transaction);
      for (const write of transaction.writes) apply(write, rows, operations, log);
      if (transaction.beside) operations.push(...transaction.beside);
    }
    await commit(database, operations, durable && accepted.some(mustLast));
  } catch (error) {
    // What the disk took of it is not known, so numbers it was given are not given again.
    failed();
    for (const { done } of group) done(error);
    return;
  }
  log.committed();
  for (const { done } of accepted) done();
  for (const [{ done }, error] of refused) done(error);
}

/** Derived rows and checkpoints lost with the power are derived again; nothing else may be. */
const mustLast = ({ writes }: Transaction): boolean => writes.some(({ table }) => !isDerived(table));

function apply(write: PreparedWrite, rows: Rows, operations: Operation[], log: EmbeddedLog): void {
  const before = rows.get(write.rowKey);
  if (!write.effect || changesNothing(write, before)) return;
  operations.push(...operationsOf(write, before));
  operations.push(...log.entry(write, before?.text));
  rows.set(write.rowKey, write.effect.after);
}

/** Whether what stands there matters: to a condition or a removal, or for what the row leaves behind in indexes, the log or the order of expiry. */
const needsRow = ({ table, condition, effect }: PreparedWrite): boolean =>
  condition !== undefined ||
  !effect?.after ||
  definitionOf(table).indexes.length > 0 ||
  definitionOf(table).streams ||
  hasTimeToLive(table);

async function readRows(database: Database, group: readonly Transaction[]): Promise<Rows> {
  const keys = [
    ...new Set(group.flatMap(({ writes }) => writes.flatMap((write) => (needsRow(write) ? [write.rowKey] : [])))),
  ];
  if (keys.length === 0) return new Map();
  const texts = await database.getMany(keys);
  return new Map(
    keys.map((key, index) => {
      const text = texts[index];
      return [key, text === undefined ? undefined : new StoredRow(text)];
    }),
  );
}

function failedConditions(writes: readonly PreparedWrite[], rows: Rows, clock: Clock): FailedCondition[] {
  return writes.flatMap(({ table, rowKey, condition }, index) => {
    if (!condition) return [];
    const stored = rows.get(rowKey);
    const row = stored && alive(table, stored.row, clock);
    const holds = condition === 'absent' ? !row : row?.version === condition.version;
    if (holds) return [];
    return [row ? { index, row } : { index }];
  });
}
