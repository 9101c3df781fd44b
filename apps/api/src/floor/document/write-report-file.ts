import type { ReportPaper } from '@lianluo/domain/proposal/report/report-paper';
import type { SheetTask } from '../context';

/** The tables of a work report, as .docx. */
export const writeReportFile: SheetTask<ReportPaper, Uint8Array> = {
  name: 'write-report-file',
  run: async (_scope, paper) => (await import('./report-file')).reportFile(paper),
};
