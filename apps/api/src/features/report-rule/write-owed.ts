import { reportSubjects } from '@lianluo/domain/report/report';
import { owedStates } from '@lianluo/domain/report/report-rule';
import { writeTable } from '../../floor/sheet/write-sheet';
import type { Told } from './owed-tasks';

/** One line for each who was asked. */
export const owedTable = async ({ owed, head }: Told): Promise<Uint8Array> =>
  writeTable({
    ...head,
    columns: [
      { header: '序号', width: 8, kind: 'number' },
      { header: '报送主体', width: 30, kind: 'text' },
      { header: '类别', width: 14, kind: 'text' },
      { header: '应报日期', width: 14, kind: 'date' },
      { header: '报送日期', width: 14, kind: 'date' },
      { header: '报送情况', width: 14, kind: 'text' },
    ],
    rows: owed.items.map(({ subject, state, report }, index) => [
      index + 1,
      subject.name,
      reportSubjects[subject.kind],
      owed.deadline,
      report?.handedInOn ?? '',
      owedStates[state],
    ]),
  });
