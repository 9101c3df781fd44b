import type {
  exportProposalReport as workbookEndpoint,
  printProposalReport as documentEndpoint,
} from '@lianluo/contract/proposal-report';
import { officialDate } from '@lianluo/domain/document/issue-paper';
import { issuerOf } from '@lianluo/domain/issue/series';
import { reportPaper } from '@lianluo/domain/proposal/report/report-paper';
import { fileName } from '../../engine/kinds/issue/issue-document';
import type { Answer, Call } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { accessEntry } from '../../floor/journal/journal';
import { headOf } from '../../floor/sheet/table-head';
import { writeReportFile } from '../../floor/document/write-report-file';
import { writeReport } from './report-task';
import { sessionFigures } from './session-figures';

/** 提案工作情况 as a workbook. What leaves the house in a file is told by the journal, like every list that is exported. */
export async function reportWorkbook(call: Call<typeof workbookEndpoint>): Promise<Answer<undefined>> {
  const { session, items, report } = await sessionFigures(call, call.body.session);
  const head = headOf(call, `${session.name}提案工作情况统计表`, `届次：${session.name}`);
  const bytes = await call.sheets.run(writeReport, call, { items, report, head });
  return commit<undefined>(
    call,
    [accessEntry(call, 'export', { kind: 'proposal-report', session: session.id, rows: items.length })],
    {
      file: { bytes, name: `${head.title}-${call.today.replaceAll('-', '')}.xlsx` },
    },
  );
}

/** The tables of the work report as .docx. */
export async function reportDocument(call: Call<typeof documentEndpoint>): Promise<Answer<undefined>> {
  const { session, report } = await sessionFigures(call, call.body.session);
  const { committee, today } = call;
  const paper = reportPaper(report, {
    session: session.name,
    organ: issuerOf(committee),
    date: officialDate(today),
    notice: committee.demo ? '演示数据' : undefined,
  });
  const bytes = await call.sheets.run(writeReportFile, call, paper);
  return commit<undefined>(call, [accessEntry(call, 'export', { kind: 'proposal-report', session: session.id })], {
    file: { bytes, name: fileName(paper.title) },
  });
}
