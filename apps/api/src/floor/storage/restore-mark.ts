import { deploymentPartition } from './partitions';
import { rowCodec } from './row-codec';
import { text } from './shape';
import type { Address, Row, Storage } from './table';

export const restoreMark: Address = { table: 'accounts', key: { pk: deploymentPartition, sk: 'restore' } };

/** Stands in tables from before the first restored row until after the last: whoever finds it has half of everything. */
export interface RestoreMark extends Row {
  /** Which export, by its identity. */
  export: string;
  /** When that export was complete. */
  endedAt: string;
}

export const restoreMarkCodec = rowCodec('accounts', { export: text, endedAt: text });

export const isRestoreMark = ({ pk, sk }: Row): boolean => pk === restoreMark.key.pk && sk === restoreMark.key.sk;

export async function readRestoreMark(storage: Storage): Promise<RestoreMark | undefined> {
  const [row] = await storage.get([restoreMark], { consistent: true });
  return row && restoreMarkCodec(row);
}

export const writeRestoreMark = (storage: Storage, mark: Pick<RestoreMark, 'export' | 'endedAt'>): Promise<void> =>
  storage.write([{ table: restoreMark.table, put: { ...restoreMark.key, version: 1, ...mark }, if: 'absent' }]);

export const removeRestoreMark = (storage: Storage): Promise<void> =>
  storage.write([{ table: restoreMark.table, remove: restoreMark.key }]);

/** A restore into these tables was cut short, and only the same one again makes them whole. */
export class RestoreUnfinished extends Error {
  override readonly name = 'RestoreUnfinished';
  readonly endedAt: string;

  constructor(mark: Row) {
    super(`A restore of the export of ${String(mark['endedAt'])} was cut short: run it again.`);
    this.endedAt = String(mark['endedAt']);
  }
}

/** For whoever would take the tables for whole. */
export async function requireWhole(storage: Storage): Promise<void> {
  const mark = await readRestoreMark(storage);
  if (mark) throw new RestoreUnfinished(mark);
}
