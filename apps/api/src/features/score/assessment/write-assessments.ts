import { sheetSteps } from '@lianluo/domain/scheme/sheet/scores';
import { writeTable, type TableColumn } from '../../../floor/sheet/write-sheet';
import type { AssessmentsSheet } from '../score-tasks';

const columns: readonly TableColumn[] = [
  { header: '序号', width: 6, kind: 'number' },
  { header: '组织', width: 28, kind: 'text' },
  { header: '考核表', width: 28, kind: 'text' },
  { header: '基本分', width: 10, kind: 'number' },
  { header: '加分', width: 10, kind: 'number' },
  { header: '扣分', width: 10, kind: 'number' },
  { header: '得分', width: 10, kind: 'number' },
  { header: '等次', width: 12, kind: 'text' },
  { header: '进度', width: 16, kind: 'text' },
  { header: '缺项', width: 12, kind: 'text' },
];

/** 考核得分表: one line for each unit. */
export const assessmentsTable = ({ rows, head }: AssessmentsSheet): Promise<Uint8Array> =>
  writeTable({
    ...head,
    columns,
    rows: rows.map(({ subject, sheet, base, bonus, deductions, value, grade, step, lacks }, index) => [
      index + 1,
      subject.name,
      sheet.name,
      base,
      bonus,
      // What is taken away is told with its sign, as on the sheet.
      deductions === 0 ? 0 : -deductions,
      value,
      // What nobody has said anything of is not poor yet.
      step === undefined ? '' : grade?.name,
      step === undefined ? '未评' : sheetSteps[step],
      lacks === 0 ? '' : `${lacks}项`,
    ]),
  });
