import type { ImportRow } from '@lianluo/contract/import-schemas';
import { isDay } from '@lianluo/domain/calendar/day';
import { findingSentence } from '@lianluo/domain/import/finding';
import type { BatchColumn } from '../batch.store';
import type { PreviewRow } from './preview.store';

type CellView = ImportRow['cells'][number];

/** One row of the preview, cell by cell. */
export function rowView(row: PreviewRow, columns: readonly BatchColumn[]): ImportRow {
  const headings = columns.map(({ index, header }) => ({ index, text: header }));
  return {
    row: row.number,
    state: row.state,
    change: row.change,
    title: row.title,
    ...(row.target !== undefined && { target: row.target }),
    decisions: [...(row.decisions ?? (row.state === 'error' ? (['skip'] as const) : []))],
    ...(row.decision && { decision: row.decision }),
    messages: row.findings.map((finding) => findingSentence(row.number, finding, headings)),
    cells: columns.map((column, at) => cellView(row, column, recorded(row, column) ?? row.cells[at] ?? '')),
  };
}

/** What is recorded in other words than the sheet's is shown as it will stand: 3000元 and not 0.3. */
function recorded({ value, readings = {} }: PreviewRow, { field }: BatchColumn): string | undefined {
  if (field !== null && readings[field] !== undefined) return readings[field];
  const told: object = value && 'own' in value ? value.own : (value ?? {});
  const stored: unknown = Object.entries(told).find(([name]) => name === field)?.[1];
  return typeof stored === 'string' && isDay(stored) ? stored : undefined;
}

function cellView(row: PreviewRow, { index, field }: BatchColumn, value: string): CellView {
  const findings = row.findings.filter(({ column }) => column === index);
  const cell = { column: index, field, value };
  const before = field === null ? undefined : row.before[field];
  const replaced = before === undefined || before === '' ? {} : { before };
  if (findings.length > 0) {
    const state = findings.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
    return { ...cell, state, ...replaced, message: findings.map(({ message }) => message).join('；') };
  }
  if (before !== undefined && before !== '') return { ...cell, state: 'changed', ...replaced };
  const isNew = before === '' || (row.change === 'new' && field !== null);
  return { ...cell, state: isNew && value !== '' ? 'new' : 'ok' };
}
