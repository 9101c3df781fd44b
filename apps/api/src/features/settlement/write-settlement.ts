import { settlementStates, type Counts, type SettlementLine } from '@lianluo/domain/task/settlement';
import { assigneeKinds, taskTypes } from '@lianluo/domain/task/task';
import { writeTable, type TableColumn, type TableValue } from '../../floor/sheet/write-sheet';
import type { Asked } from './settlement-tasks';

interface Column extends TableColumn {
  cell: (line: SettlementLine, index: number) => TableValue;
}

const columns: readonly Column[] = [
  { header: '序号', width: 6, kind: 'number', cell: (_, index) => index + 1 },
  { header: '任务', width: 40, kind: 'text', cell: ({ title }) => title },
  { header: '类别', width: 14, kind: 'text', cell: ({ type }) => taskTypes[type] },
  { header: '承办方', width: 24, kind: 'text', cell: ({ assignee }) => assignee.name },
  { header: '承办方类别', width: 12, kind: 'text', cell: ({ assignee }) => assigneeKinds[assignee.kind] },
  { header: '下达日期', width: 12, kind: 'date', cell: ({ reportedOn }) => reportedOn },
  { header: '完成期限', width: 12, kind: 'date', cell: ({ deadline }) => deadline },
  { header: '完成日期', width: 12, kind: 'date', cell: ({ finishedOn }) => finishedOn },
  { header: '销号日期', width: 12, kind: 'date', cell: ({ closedOn }) => closedOn },
  { header: '结转', width: 8, kind: 'text', cell: ({ carriedOver }) => (carriedOver ? '是' : '') },
  { header: '结算', width: 12, kind: 'text', cell: ({ state }) => settlementStates[state] },
];

/** 任务结算单: the lines, and below them what they come to, in all and for each who is to do them. */
export const settlementTable = ({ settlement, head }: Asked): Promise<Uint8Array> =>
  writeTable({
    ...head,
    columns,
    rows: settlement.lines.map((line, index) => columns.map(({ cell }) => cell(line, index))),
    footer: [
      `合计：${wordsOf(settlement.totals)}`,
      ...settlement.assignees.map(({ assignee, counts }) => `${assignee.name}：${wordsOf(counts)}`),
    ],
  });

const wordsOf = (counts: Counts): string =>
  [
    `应办${counts.total}项（结转${counts.carriedOver}项，新下达${counts.set}项）`,
    ...(['in-time', 'late', 'open', 'overdue', 'cancelled'] as const).map(
      (state) => `${settlementStates[state]}${counts[state]}项`,
    ),
  ].join('，');
