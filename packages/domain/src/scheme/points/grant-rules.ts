import { yearOf, type Day } from '../../calendar/day';
import type { FieldError } from '../../refusal';
import { compare, exact, hasTwoDecimals, minus, plus, rounded, shown, type Exact } from '../exact';
import type { Granted, Heading, Node } from '../language';
import type { Evidence } from '../sheet/scores';

/** 认定 as far as it came: what was declined or withdrawn stays visible and counts nothing. */
export const grantStates = { waiting: '待审批', counted: '已计分', declined: '未批准', withdrawn: '已撤回' } as const;
export type GrantState = keyof typeof grantStates;

/** What of a grant is judged before it stands. */
export interface GrantEntry {
  points: number;
  on: Day;
  evidence: Evidence;
}

/** 认定项 of a table, in its order. */
export const grantedIn = (node: Node): Granted[] =>
  'heading' in node ? node.of.flatMap(grantedIn) : 'granted' in node ? [node] : [];

export const grantedNode = (tree: Heading, id: string): Granted | undefined =>
  grantedIn(tree).find((node) => node.id === id);

/** Why points cannot be granted so, each with the field it is about. `given` are those of the same subject and node in the year. */
export const grantErrors = (
  entry: GrantEntry,
  node: Granted,
  given: readonly number[],
  today: Day,
): readonly FieldError[] => [
  ...pointErrors(entry, node, given),
  ...(entry.on > today ? [{ pointer: '/on', code: 'day.future' as const, message: '认定日期不能晚于今天。' }] : []),
  ...(isThere(entry.evidence)
    ? []
    : [{ pointer: '/evidence', code: 'field.required' as const, message: '请写明佐证，或附佐证材料。' }]),
];

const isThere = ({ text = '', files = [] }: Evidence): boolean => text.trim() !== '' || files.length > 0;

function pointErrors({ points, on }: GrantEntry, node: Granted, given: readonly number[]): FieldError[] {
  const { granted: label, most, step } = node;
  const wrong = (code: FieldError['code'], message: string): FieldError[] => [{ pointer: '/points', code, message }];
  const verb = most < 0 ? '扣' : '加';
  if (points === 0 || points < 0 !== most < 0)
    return wrong('field.wrong', `“${label}”是${verb}分项，请填${most < 0 ? '小于' : '大于'} 0 的分值。`);
  if (!hasTwoDecimals(points)) return wrong('field.step', '分值最多保留两位小数。');
  if (step !== undefined && inHundredths(points) % inHundredths(step) !== 0)
    return wrong('field.step', `“${label}”的分值应为 ${step} 的倍数。`);
  const had = given.reduce<Exact>((sum, each) => plus(sum, exact(each)), 0);
  const [limit, all] = [sizeOf(exact(most)), sizeOf(plus(had, exact(points)))];
  if (compare(all, limit) <= 0) return [];
  const left = shown(minus(limit, sizeOf(had)));
  const already = compare(had, 0) === 0 ? '' : `，已认定 ${shown(sizeOf(had))} 分，还可认定 ${left} 分`;
  return wrong('field.too-large', `“${label}”${yearOf(on)} 年最多${verb} ${shown(limit)} 分${already}。`);
}

const inHundredths = (points: number): number => Math.round(points * 100);
const sizeOf = (value: Exact): Exact => exact(Math.abs(rounded(value)));
