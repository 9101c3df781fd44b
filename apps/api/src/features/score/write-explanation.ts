import type { PointsNode } from '@lianluo/contract/scores';
import { writeTable, type TableColumn, type TableValue } from '../../floor/sheet/write-sheet';
import type { ExplanationSheet } from './score-tasks';

const columns: readonly TableColumn[] = [
  { header: '项目', width: 34, kind: 'text' },
  { header: '分值', width: 10, kind: 'number' },
  { header: '规则', width: 36, kind: 'text' },
  { header: '依据', width: 28, kind: 'text' },
  { header: '日期', width: 12, kind: 'date' },
  { header: '事实', width: 24, kind: 'text' },
  { header: '情形', width: 24, kind: 'text' },
  { header: '得分', width: 10, kind: 'number' },
  { header: '是否计入', width: 20, kind: 'text' },
];

/** 计分说明表: every line of the table with its value and its rule, and below it each fact with what it gave or why it gave nothing. */
export function explanationTable({ told: { nodes }, head }: ExplanationSheet): Promise<Uint8Array> {
  const depths = new Map<string, number>();
  const rows = nodes.flatMap((node) => {
    const depth = node.parent === null ? 0 : (depths.get(node.parent) ?? 0) + 1;
    depths.set(node.id, depth);
    return [lineOf(node, depth), ...node.facts.map(factLine), ...(node.grants ?? []).map(grantLine)];
  });
  return writeTable({ ...head, columns, rows });
}

const limits = { cap: '按上限', floor: '按下限' } as const;

const lineOf = ({ label, value, says, source, assumed, limit }: PointsNode, depth: number): TableValue[] => [
  `${'　'.repeat(depth)}${label}${limit ? `（${limits[limit]}）` : ''}`,
  value,
  says,
  `${source ?? ''}${assumed ? '（依据中没有写明，为默认设定）' : ''}`,
];

const before: TableValue[] = ['', null, '', ''];

const factLine = ({ fact, score, counted, whyWords, bookedTo }: PointsNode['facts'][number]): TableValue[] => [
  ...before,
  fact.on,
  fact.name,
  [...fact.tagWords, ...(fact.among === undefined ? [] : [`${fact.among}人共同`])].join('、'),
  score,
  countedWords(counted, whyWords, bookedTo),
];

const grantLine = ({ on, points, counted, whyWords, by }: NonNullable<PointsNode['grants']>[number]): TableValue[] => [
  ...before,
  on,
  '认定',
  `${by}登记`,
  points,
  countedWords(counted, whyWords, undefined),
];

function countedWords(counted: boolean, why: string | undefined, year: number | undefined): string {
  if (counted) return '计入';
  return `不计入${why === undefined ? '' : `：${why}`}${year === undefined ? '' : `（${year} 年）`}`;
}
