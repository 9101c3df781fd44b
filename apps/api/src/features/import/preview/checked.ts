import type { Finding } from '@lianluo/domain/import/finding';
import type { RowDecision } from '@lianluo/domain/import/row-decision';
import type { PreviewRow, RowChange, RowState } from './preview.store';

/** What a row of the sheet would do, before its cells are put beside it. */
export type JudgedRow = Omit<PreviewRow, 'cells' | 'state'>;

export function stateOfRow({
  findings,
  change,
  decision,
}: {
  findings: readonly Finding[];
  change: RowChange | null;
  decision?: RowDecision | undefined;
}): RowState {
  if (decision === 'skip') return 'skip';
  if (!change || findings.some(({ severity }) => severity === 'error')) return 'error';
  return findings.length > 0 ? 'warning' : change;
}

/** A row that the user leaves out: it is not read, and no other row is held against it. */
export const skippedRow = (number: number): JudgedRow => ({
  number,
  change: null,
  title: '',
  findings: [],
  before: {},
  given: [],
  key: '',
  decisions: ['skip'],
  decision: 'skip',
});
