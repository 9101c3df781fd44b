import { proposalForms, proposalStatuses, proposing, sittings } from '@lianluo/domain/proposal/proposal';
import { inCharge } from '@lianluo/domain/proposal/report/counted';
import { percentOf } from '@lianluo/domain/proposal/report/rate';
import { writeTables, type Table, type TableColumn } from '../../floor/sheet/write-sheet';
import type { ReportSheets } from './report-task';

const text = (header: string, width: number): TableColumn => ({ header, width, kind: 'text' });
const number = (header: string, width = 10): TableColumn => ({ header, width, kind: 'number' });
const day = (header: string): TableColumn => ({ header, width: 12, kind: 'date' });

type Sheet = Pick<Table, 'sheet' | 'columns' | 'rows'>;

/** 数字和比率、按分类、按承办单位、清单: each a sheet under the same head. */
export const reportSheets = (asked: ReportSheets): Promise<Uint8Array> =>
  writeTables(
    [figureSheet(asked), categorySheet(asked), unitSheet(asked), listSheet(asked)].map((each) => ({
      ...asked.head,
      ...each,
    })),
  );

const figureSheet = ({ report: { figures, classes, rates } }: ReportSheets): Sheet => ({
  sheet: '数字和比率',
  columns: [
    text('项目', 34),
    number('数字'),
    number('分子'),
    number('分母'),
    number('比率（%）', 12),
    text('口径', 80),
  ],
  rows: [
    ...figures.map(({ label, value }) => [label, value]),
    ...classes.map(({ label, value }) => [label, value]),
    ...rates.map((rate) => [
      rate.label,
      undefined,
      rate.numerator,
      rate.denominator,
      percentOf(rate) ?? undefined,
      rate.rule,
    ]),
  ],
});

const categorySheet = ({ report }: ReportSheets): Sheet => ({
  sheet: '按提案分类',
  columns: [text('提案分类', 30), number('收到'), number('立案'), number('已答复')],
  rows: report.categories.map(({ name, received, filed, replied }) => [name, received, filed, replied]),
});

const unitSheet = ({ report }: ReportSheets): Sheet => ({
  sheet: '按承办单位',
  columns: [text('承办单位', 36), number('主办'), number('协办'), number('分办'), number('已答复')],
  rows: report.units.map(({ name, lead, assist, parts, replied }) => [name, lead, assist, parts, replied]),
});

const listSheet = ({ items }: ReportSheets): Sheet => ({
  sheet: '提案清单',
  columns: [
    number('序号', 6),
    text('案号', 16),
    text('案由', 50),
    text('提案者', 24),
    text('提案形式', 10),
    text('会上、平时', 10),
    text('提案分类', 16),
    day('收到日期'),
    text('状态', 10),
    text('承办单位', 30),
    day('答复日期'),
    text('办理结果', 10),
  ],
  rows: items.map((item, index) => [
    index + 1,
    item.number,
    item.title,
    proposing(item)
      .map(({ name }) => name)
      .join('、'),
    proposalForms[item.form],
    sittings[item.sitting],
    item.category,
    item.reportedOn,
    proposalStatuses[item.status],
    inCharge(item)
      .map(({ name }) => name)
      .join('、'),
    item.repliedOn,
    item.class,
  ]),
});
