import { isDeepStrictEqual } from 'node:util';
import { definitionOf, type TableName } from '@lianluo/tables/tables';
import { del, put, type Operation } from './embedded-database';
import { expiryKey, indexEntries, rowKey } from './embedded-keys';
import { hasTimeToLive } from './expiry';
import { keyOfWrite } from './limits';
import type { Condition, Key, Row, Write } from './table';

/** A row as the database holds it: its text, read only when somebody needs to look inside. */
export class StoredRow {
  readonly text: string;
  #row: Row | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get row(): Row {
    return (this.#row ??= readRow(this.text));
  }
}

// Only this folder writes rows, each checked on its way in, so the text is known to be one.
export const readRow = (text: string): Row => JSON.parse(text) as Row;

/** A write turned into what the database does. Nothing in it changes when the caller changes its row later. */
export interface PreparedWrite {
  table: TableName;
  key: Key;
  rowKey: string;
  condition: Condition | undefined;
  /** Missing for a check. */
  effect?: { after: StoredRow | undefined; puts: Operation[] };
}

export function prepare(write: Write): PreparedWrite {
  const { table } = write;
  const { pk, sk } = keyOfWrite(write);
  const prepared = { table, key: { pk, sk }, rowKey: rowKey(table, { pk, sk }), condition: write.if };
  if ('check' in write) return prepared;
  if ('remove' in write) return { ...prepared, effect: { after: undefined, puts: [] } };

  const after = new StoredRow(JSON.stringify(write.put));
  const puts = [put(prepared.rowKey, after.text)];
  for (const { key, projected } of indexEntries(table, write.put)) {
    puts.push(put(key, projected === write.put ? after.text : JSON.stringify(projected)));
  }
  if (isExpiring(table, write.put)) puts.push(put(expiryKey(table, write.put.expiresAt, prepared.rowKey), ''));
  return { ...prepared, effect: { after, puts } };
}

/** The puts of a row, and the removal of what it leaves behind in the table, its indexes and the order of expiry. */
export function operationsOf({ table, rowKey, effect }: PreparedWrite, before: StoredRow | undefined): Operation[] {
  if (!effect) return [];
  if (!before) return effect.puts;
  const kept = new Set(effect.puts.map(({ key }) => key));
  const left = [rowKey];
  if (definitionOf(table).indexes.length > 0) left.push(...indexEntries(table, before.row).map(({ key }) => key));
  if (hasTimeToLive(table) && isExpiring(table, before.row)) left.push(expiryKey(table, before.row.expiresAt, rowKey));
  return [...effect.puts, ...left.filter((key) => !kept.has(key)).map(del)];
}

export function changesNothing({ effect }: PreparedWrite, before: StoredRow | undefined): boolean {
  if (!effect) return true;
  const { after } = effect;
  if (!before || !after) return before === after;
  if (before.text === after.text) return true;
  return before.row.version === after.row.version && isDeepStrictEqual(before.row, after.row);
}

function isExpiring(table: TableName, row: Row): row is Row & { expiresAt: number } {
  return hasTimeToLive(table) && row.expiresAt !== undefined;
}
