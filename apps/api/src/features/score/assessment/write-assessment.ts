import type { AssessmentView, SheetLine } from '@lianluo/contract/assessments';
import { checkMethods } from '@lianluo/domain/scheme/assessment-sheet';
import { lackings } from '@lianluo/domain/scheme/sheet/result';
import { sheetStepOrder, sheetSteps } from '@lianluo/domain/scheme/sheet/scores';
import { numberWords } from '@lianluo/domain/scheme/told/numbers';
import { writeTable, type TableColumn, type TableValue } from '../../../floor/sheet/write-sheet';
import type { AssessmentSheet } from '../score-tasks';

const saidAt = { auto: '自动取数', ...sheetSteps } as const;

const columns: readonly TableColumn[] = [
  { header: '部分', width: 18, kind: 'text' },
  { header: '指标', width: 34, kind: 'text' },
  { header: '类别', width: 8, kind: 'text' },
  { header: '满分', width: 8, kind: 'number' },
  { header: '方法', width: 10, kind: 'text' },
  ...Object.values(saidAt).map((header): TableColumn => ({ header, width: 12, kind: 'number' })),
  { header: '理由', width: 30, kind: 'text' },
  { header: '佐证', width: 30, kind: 'text' },
  { header: '依据', width: 28, kind: 'text' },
  { header: '得分', width: 10, kind: 'number' },
  { header: '缺项', width: 14, kind: 'text' },
];

/** 考核表 as its page shows it: every line with all that was said of it, below each part its sum, and last the whole. */
export function assessmentTable({ told: { blocks, ...whole }, head }: AssessmentSheet): Promise<Uint8Array> {
  const rows = blocks.flatMap((block) => [
    ...block.lines.map((line) => lineOf(block.name, line)),
    sumOf(block.name, `小计（${sumsWords(block)}）`, block.total),
  ]);
  const count = blocks.reduce((sum, { lines }) => sum + lines.length, 0);
  return writeTable({ ...head, columns, rows, count, total: sumOf('合计', sumsWords(whole), whole.total) });
}

const kinds = { base: '基本分', bonus: '加分', deduct: '扣分' } as const satisfies Record<SheetLine['kind'], string>;

/** What a line gives is told with its sign where it takes. */
const signed = ({ kind }: SheetLine, value: number): number => (kind === 'deduct' && value > 0 ? -value : value);

const lineOf = (block: string, line: SheetLine): TableValue[] => [
  block,
  line.label,
  kinds[line.kind],
  signed(line, line.most),
  line.methods.map((each) => checkMethods[each]).join('、'),
  ...(['auto', ...sheetStepOrder] as const).map((step) => {
    const said = line.course.find((each) => each.step === step);
    return said && signed(line, said.value);
  }),
  reasonsOf(line),
  evidenceOf(line),
  `${line.source}${line.assumed ? '（依据中没有写明，为默认设定）' : ''}`,
  signed(line, line.value),
  line.lacks.map((each) => lackings[each]).join('、'),
];

const reasonsOf = ({ course }: SheetLine): string =>
  course.flatMap(({ step, reason }) => (reason ? [`${saidAt[step]}：${reason}`] : [])).join('\n');

const evidenceOf = ({ evidence }: SheetLine): string =>
  [...(evidence?.text ? [evidence.text] : []), ...(evidence?.files ?? []).map(({ name }) => name)].join('\n');

const sumOf = (first: string, words: string, total: number): TableValue[] =>
  columns.map(({ header }, index) => (index === 0 ? first : index === 1 ? words : header === '得分' ? total : null));

/** 基本分80，加分5，扣分-3 */
const sumsWords = ({ base, bonus, deductions }: Pick<AssessmentView, 'base' | 'bonus' | 'deductions'>): string =>
  [
    `基本分${numberWords(base)}`,
    ...(bonus ? [`加分${numberWords(bonus)}`] : []),
    ...(deductions ? [`扣分${numberWords(-deductions)}`] : []),
  ].join('，');
