import type { TableName } from '@lianluo/tables/tables';

export interface Key {
  pk: string;
  sk: string;
}

/** A row as the table keeps it: its keys, its version, index keys, and attributes. */
export interface Row extends Key {
  version: number;
  /** Epoch seconds, in tables with a time to live. From then on the row counts as absent, deleted or not. */
  expiresAt?: number;
  [attribute: string]: unknown;
}

export type Condition = 'absent' | { version: number };

/** A put or a removal without a condition is for derived and ephemeral rows. */
export type Write =
  | { table: TableName; put: Row; if?: Condition }
  | { table: TableName; remove: Key; if?: Condition }
  | { table: TableName; check: Key; if: Condition };

export interface Address {
  table: TableName;
  key: Key;
}

export interface Question {
  table: TableName;
  index?: string;
  pk: string;
  /** Inclusive bounds on the sort key, in the order of UTF-8 bytes. */
  from?: string;
  to?: string;
  /** How many rows are read. A page may hold fewer (rows that have expired, a megabyte) and still have a next one. */
  limit: number;
  after?: Position;
  newestFirst?: boolean;
  consistent?: boolean;
}

/** Where a page ended: the keys of its last row, and its keys in the index that was asked. */
export type Position = Record<string, string>;

export interface Page {
  rows: Row[];
  /** Present when there is more, and only then. */
  next?: Position;
}

export interface Storage {
  /** One call for up to a hundred rows of any tables, in the order asked for. */
  get(addresses: readonly Address[], options?: { consistent?: boolean }): Promise<(Row | undefined)[]>;
  /** One query. */
  list(question: Question): Promise<Page>;
  count(question: Omit<Question, 'limit' | 'after'>): Promise<number>;
  /** All of it or nothing. The same token again within ten minutes changes nothing further. */
  write(writes: readonly Write[], token?: string): Promise<void>;
  changes: ChangeLog;
  close(): Promise<void>;
}

/** What happened to one row. Changes of one row come in their order. */
export interface Change {
  table: TableName;
  sequence: string;
  /** When it happened, to the second at least. An old entry of an embedded log has none. */
  at?: string;
  key: Key;
  before?: Row;
  after?: Row;
}

/**
 * Receives changes, and the same ones again when it throws. What it hands to `commit` is written together with the
 * checkpoint; a consumer that does not call it has its checkpoint set when it returns.
 */
export type Consumer = (
  changes: readonly Change[],
  commit: (writes: readonly Write[]) => Promise<void>,
) => Promise<void>;

/** Feeds the consumers that run from DynamoDB Streams on AWS. */
export interface ChangeLog {
  /** Hands every change since the consumer's checkpoint to it, until none is left. */
  drain(consumer: Consumer, name: string): Promise<void>;
}

export interface FailedCondition {
  /** Which of the writes. */
  index: number;
  /** The row as it stands, unless there is none. */
  row?: Row;
}

/** The table is not as the write expected: somebody was faster, or the row is gone. */
export class WriteConflict extends Error {
  override readonly name = 'WriteConflict';
  readonly failed: readonly FailedCondition[];

  constructor(failed: readonly FailedCondition[]) {
    super(`Conditions failed on writes ${failed.map(({ index }) => index).join(', ')}.`);
    this.failed = failed;
  }
}

/** A row of more than 400 KB. */
export class RowTooLarge extends Error {
  override readonly name = 'RowTooLarge';
  readonly index: number;
  readonly sizeBytes: number;

  constructor(index: number, sizeBytes: number) {
    super(`Row ${index} has ${sizeBytes} bytes.`);
    this.index = index;
    this.sizeBytes = sizeBytes;
  }
}

/** More than a hundred rows, or more than 4 MB, in one write. */
export class WriteTooLarge extends Error {
  override readonly name = 'WriteTooLarge';
}

/** A token came back with other writes than the first time. */
export class TokenReused extends Error {
  override readonly name = 'TokenReused';
}

/** A position that does not belong to the question it is asked with. */
export class InvalidPosition extends Error {
  override readonly name = 'InvalidPosition';
}

/** Too many writers on the same rows for too long. Worth trying again later. */
export class StorageBusy extends Error {
  override readonly name = 'StorageBusy';
}

/** A call that no table can answer; a fault of ours. */
export class StorageMisused extends Error {
  override readonly name = 'StorageMisused';
}

/** The bounds of all sort keys that begin with these characters. */
export const beginningWith = (prefix: string) => ({ from: prefix, to: `${prefix}\u{10FFFF}` });
