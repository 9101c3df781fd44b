import type { Proposal } from '@lianluo/domain/proposal/proposal';
import type { SessionReport } from '@lianluo/domain/proposal/report/session-report';
import type { SheetTask } from '../../floor/context';
import type { Table } from '../../floor/sheet/write-sheet';

export interface ReportSheets {
  items: readonly Proposal[];
  report: SessionReport;
  head: Pick<Table, 'title' | 'unit' | 'date' | 'source' | 'badge'>;
}

/** 提案工作情况 as a workbook of four sheets. */
export const writeReport: SheetTask<ReportSheets, Uint8Array> = {
  name: 'write-proposal-report',
  run: async (_scope, asked) => (await import('./report-workbook')).reportSheets(asked),
};
