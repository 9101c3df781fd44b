import type { ImportView } from '@lianluo/contract/import-schemas';
import { importRefusal, importUndoDays } from '@lianluo/domain/import/batch';
import { columnsOf } from '@lianluo/domain/import/columns';
import { noTotals, type Batch, type NamedRow } from './batch.store';

const dayMs = 86_400_000;

export const undoUntil = (committedAt: string): string =>
  new Date(Date.parse(committedAt) + importUndoDays * dayMs).toISOString();

/** A batch as the wire shows it; without the words of its rows where those are not told. */
export async function batchView(batch: Batch, tellsRows = true): Promise<ImportView> {
  const { id, kind, fileName, status, done, totals, columns, notes, createdAt, by } = batch;
  const { committedAt, skipped, kept, problem, missingUnits = [], newUnits = [] } = batch;
  // Of a file that failed they are there to be chosen, and only while that may help.
  const isTold =
    status !== 'failed' || importRefusal({ status, wasCommitted: batch.job !== undefined }, 'read') === undefined;
  // A row that was not written has no record.
  const named = ({ id: record, title, ...row }: NamedRow) => ({
    ...row,
    ...(record && { id: record }),
    title: tellsRows ? title : '',
  });
  return {
    id,
    kind,
    fileName,
    status,
    done,
    totals: { ...noTotals, ...totals },
    columns: columns.map(({ index, header, field, confidence, sample }) => ({
      index,
      header,
      field,
      remembered: confidence === 'remembered',
      sample: tellsRows ? sample : '',
    })),
    fields: (await columnsOf(kind)).map(({ field, label, required }) => ({ field, label, required })),
    notes: [...notes],
    ...(isTold &&
      batch.sheets && { sheets: batch.sheets.map((each) => ({ ...each, taken: each.name === batch.sheet })) }),
    ...(isTold && batch.hiddenRows && { hiddenRows: batch.hiddenRows, leaveOutHidden: batch.leaveOutHidden ?? false }),
    missingUnits: missingUnits.map((unit) => ({ ...unit, written: [...unit.written] })),
    newUnits: newUnits.map(({ id: _id, written, there = false, ...unit }) => ({
      ...unit,
      ...(written && { written: [...written] }),
      there,
    })),
    createdAt,
    createdBy: by.name,
    createdById: by.id,
    ...(committedAt && { committedAt, undoUntil: undoUntil(committedAt) }),
    ...(skipped && skipped.length > 0 && { skipped: skipped.map(named) }),
    ...(kept && { kept: kept.map(named) }),
    ...(problem && { problem }),
    version: batch.version,
  };
}
