import type { PointsScore, QuotaRule } from '@lianluo/contract/scores';
import { periodWords } from '@lianluo/domain/report/report';
import { exemptions } from '@lianluo/domain/scheme/quota/duty';
import { quotaStates } from '@lianluo/domain/scheme/quota/state';
import { writeTable, type TableColumn, type TableValue } from '../../floor/sheet/write-sheet';
import type { PointsSheet, QuotaSheet, StarsSheet } from './score-tasks';

interface Column<Row> extends TableColumn {
  cell: (row: Row, index: number) => TableValue;
}

const tableOf = <Row>(head: QuotaSheet['head'], columns: readonly Column<Row>[], rows: readonly Row[]) =>
  writeTable({ ...head, columns, rows: rows.map((row, index) => columns.map(({ cell }) => cell(row, index))) });

const number: Column<unknown> = { header: '序号', width: 6, kind: 'number', cell: (_, index) => index + 1 };
const named = (called: string): Column<{ subject: { name: string } }> => ({
  header: called,
  width: 24,
  kind: 'text',
  cell: ({ subject }) => subject.name,
});

const absence = ({ absent }: Pick<PointsScore, 'absent'>): string => (absent ? exemptions[absent] : '');

const ofPoints = {
  grade: { header: '等次', width: 12, kind: 'text', cell: ({ grade }) => grade?.name },
  stars: { header: '星级', width: 10, kind: 'number', cell: ({ stars }) => stars },
  absent: { header: '备注', width: 16, kind: 'text', cell: absence },
} as const satisfies Partial<Record<keyof PointsScore, Column<PointsScore>>>;

type Corrected = Pick<PointsScore, 'corrected'>;
const ofCorrected: Readonly<Record<keyof NonNullable<Corrected['corrected']>, Column<Corrected>>> = {
  value: { header: '更正后积分', width: 12, kind: 'number', cell: ({ corrected }) => corrected?.value },
  grade: { header: '更正后等次', width: 12, kind: 'text', cell: ({ corrected }) => corrected?.grade?.name },
  stars: { header: '更正后星级', width: 12, kind: 'number', cell: ({ corrected }) => corrected?.stars },
};

/** What counts since a correction, of a year in which there was one. */
const correctedColumns = (rows: readonly Corrected[]): Column<Corrected>[] =>
  (['value', 'grade', 'stars'] as const).flatMap((name) =>
    rows.some(({ corrected }) => corrected?.[name] !== undefined) ? [ofCorrected[name]] : [],
  );

/** 积分表: one line each, and what nobody has has no column. */
export function pointsTable({ rows, head, called }: PointsSheet): Promise<Uint8Array> {
  const has = (name: keyof typeof ofPoints) => rows.some((row) => row[name] !== undefined);
  const columns: Column<PointsScore>[] = [
    number,
    named(called),
    { header: '积分', width: 12, kind: 'number', cell: ({ value }) => value },
    ...(['grade', 'stars'] as const).flatMap((name) => (has(name) ? [ofPoints[name]] : [])),
    ...correctedColumns(rows),
    ...(has('absent') ? [ofPoints.absent] : []),
  ];
  return tableOf(head, columns, rows);
}

/** 星级表: what the points earned, and which tasks held it down. */
export function starsTable({ rows, head, called, quotas }: StarsSheet): Promise<Uint8Array> {
  const columns: Column<StarsSheet['rows'][number]>[] = [
    number,
    named(called),
    { header: '积分', width: 12, kind: 'number', cell: ({ value }) => value },
    { header: '按积分应得', width: 12, kind: 'number', cell: ({ earned, absent }) => (absent ? null : earned) },
    { header: '星级', width: 10, kind: 'number', cell: ({ stars, absent }) => (absent ? null : stars) },
    {
      header: '未完成而限星的任务',
      width: 36,
      kind: 'text',
      cell: ({ cappedBy }) => cappedBy.map((id) => quotas[id] ?? id).join('、'),
    },
    ...correctedColumns(rows),
    { header: '备注', width: 16, kind: 'text', cell: absence },
  ];
  return tableOf(head, columns, rows);
}

const keyOf = ({ rule, period }: QuotaRule): string => `${rule} ${period}`;

/** 任务进度表: a line for each, and a column for each task in each of its periods. */
export function quotaTable({ rows, head, called }: QuotaSheet): Promise<Uint8Array> {
  const tasks = new Map(rows.flatMap(({ rules }) => rules.map((rule) => [keyOf(rule), rule] as const)));
  const columns: Column<QuotaSheet['rows'][number]>[] = [
    number,
    named(called),
    ...[...tasks].map(([key, task]): Column<QuotaSheet['rows'][number]> => ({
      header: `${task.label}（${task.period === 'term' ? '本届' : periodWords(task.period) || task.period}）`,
      width: 20,
      kind: 'text',
      cell: ({ rules }) => cellOf(rules.find((rule) => keyOf(rule) === key)),
    })),
  ];
  return tableOf(head, columns, rows);
}

/** 2/3 进度滞后; what is not asked has no number. */
function cellOf(rule: QuotaRule | undefined): string {
  if (!rule) return '';
  const { done, atLeast, state, why } = rule;
  if (state === 'none') return quotaStates.none;
  return state === 'exempt'
    ? `${quotaStates.exempt}${why ? `（${exemptions[why]}）` : ''}`
    : `${done}/${atLeast} ${quotaStates[state]}`;
}
