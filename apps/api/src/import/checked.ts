import type { Finding } from '@lianluo/domain/sheet/finding';
import type { PreviewRow, RowChange, RowState } from './preview.store';

/** What a row of the sheet would do, before its cells are put beside it. */
export type JudgedRow = Omit<PreviewRow, 'cells' | 'state'>;

export function stateOfRow({ findings, change }: { findings: readonly Finding[]; change: RowChange | null }): RowState {
  if (!change || findings.some(({ severity }) => severity === 'error')) return 'error';
  return findings.length > 0 ? 'warning' : change;
}
