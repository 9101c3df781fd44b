import { definitionOf, type TableName } from '@lianluo/tables/tables';
import { indexRow } from './index-row';
import { askedKeys, type Range } from './question';
import type { Key, Position, Row } from './table';

/*
 * Every table, index and log is a sublevel, `!name!` before its keys. A key is a sequence of parts, each ended by the
 * smallest character, so that keys sort as DynamoDB sorts them: part by part, by UTF-8 bytes.
 */

const end = '\u0000';
const escape = '\u0001';
const afterEnd = '\u0001';

const part = (text: string): string => escaped(text) + end;

export const rowKey = (table: TableName, { pk, sk }: Key): string => `!${table}!${part(pk)}${part(sk)}`;

/** All rows of a table, and none of its indexes: those begin where a key would have no first part. */
export const tableRange = (table: TableName): { gte: string; lt: string } => ({ gte: `!${table}!"`, lt: `!${table}"` });

const indexPrefix = (table: TableName, index: string): string => `!${table}!!${index}!`;

export function indexEntries(table: TableName, row: Row): { key: string; projected: Row }[] {
  return definitionOf(table).indexes.flatMap((index) => {
    const projected = indexRow(index, row);
    if (!projected) return [];
    const parts = [projected[index.pk], projected[index.sk], row.pk, row.sk].map((one) => part(String(one)));
    return [{ key: indexPrefix(table, index.name) + parts.join(''), projected }];
  });
}

/** The keys between which the answer to a question lies. */
export function keyRange(range: Range): { gte: string; lt: string } {
  const { table, index, pk, from, to } = range;
  const partition = (index === undefined ? `!${table}!` : indexPrefix(table, index)) + escaped(pk);
  return {
    gte: partition + end + escaped(from ?? ''),
    lt: to === undefined ? partition + afterEnd : partition + end + escaped(to) + afterEnd,
  };
}

export function keyOfPosition(range: Range, position: Position): string {
  const { pk = '', sk = '' } = position;
  const asked = askedKeys(range);
  if (!asked.index) return rowKey(range.table, { pk, sk });
  const indexParts = part(position[asked.pk] ?? '') + part(position[asked.sk] ?? '');
  return indexPrefix(range.table, asked.index.name) + indexParts + part(pk) + part(sk);
}

/** Rows in the order in which their time is over. */
export const expiryKey = (table: TableName, expiresAt: number, row: string): string =>
  expiryBound(table, expiresAt) + row;

export const expiryBound = (table: TableName, seconds: number): string =>
  `!${table}!!expiry!${String(Math.max(0, Math.ceil(seconds))).padStart(12, '0')}`;

export const logKey = (sequence: number): string => `!log!${sequenceText(sequence)}`;

export const sequenceText = (sequence: number): string => String(sequence).padStart(16, '0');

export const checkpointKey = (consumer: string): string => `!checkpoint!${consumer}`;

function escaped(text: string): string {
  if (!text.includes(end) && !text.includes(escape)) return text;
  return text.replaceAll(escape, escape + '\u0002').replaceAll(end, escape + '\u0001');
}
