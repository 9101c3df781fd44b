import { addDays, type Day } from '../calendar/day';
import { invalidField } from '../refusal';
import { mostEntries } from '../text/most-entries';
import { hasLeft } from './leaving';
import type { Member, MemberLevel, MemberStatus } from './member';
import { changed, type Change, type Since } from './since';

type Level = Pick<Member, 'level' | 'levels'>;
type Status = Pick<Member, 'status' | 'statuses'>;

/** 职务沿革 */
export const levelsOf = ({ level, levels }: Level): readonly Since<MemberLevel>[] => levels ?? [{ is: level }];
/** 状态沿革 */
export const statusesOf = ({ status, statuses }: Status): readonly Since<MemberStatus>[] =>
  statuses ?? [{ is: status }];

/** As it is kept: what was always so needs no history. */
const kept = <Is>(history: readonly Since<Is>[]): readonly Since<Is>[] | undefined =>
  history.some(({ from }) => from !== undefined) ? history : undefined;

export function withLevel(before: Level, change: Change<MemberLevel>, today: Day): Level {
  const levels = changed(levelsOf(before), change, today);
  return { level: levels.at(-1)?.is ?? before.level, levels: kept(levels) };
}

export function withStatus(before: Status, change: Change<MemberStatus>, today: Day): Status {
  const statuses = changed(statusesOf(before), change, today);
  return { status: statuses.at(-1)?.is ?? before.status, statuses: kept(statuses) };
}

/** Where in a history those of the last leaving begin. */
const firstOut = (statuses: readonly Since<MemberStatus>[]): number =>
  statuses.findLastIndex(({ is }) => !hasLeft(is)) + 1;

/**
 * 离任: who leaves is a member to the end of the last day, and was in office before even where nobody noted it. The day told
 * again corrects it.
 */
export function withLeaving(before: Status, is: MemberStatus, lastDay: Day): Status {
  const statuses = statusesOf(before);
  const inOffice = statuses.slice(0, firstOut(statuses));
  const from = addDays(lastDay, 1);
  return { status: is, statuses: changed(inOffice.length > 0 ? inOffice : [{ is: 'active' }], { is, from }, from) };
}

/** 离任日期: the last day of who is out of office, where it is known. */
export function leftOnOf(member: Status): Day | undefined {
  const statuses = statusesOf(member);
  const from = statuses[firstOut(statuses)]?.from;
  return from === undefined ? undefined : addDays(from, -1);
}

/** The first of the dated changes, where it lies before the day of joining. */
function changedBeforeJoining({ joinedOn = '', levels = [], statuses = [] }: Member): Day | undefined {
  const early = [...levels, ...statuses].flatMap(({ from }) => (from !== undefined && from < joinedOn ? [from] : []));
  return early.toSorted()[0];
}

/** The days of a record, as they were told. */
export interface ToldDays {
  joinedOn?: Day | null | undefined;
  levelFrom?: Day | undefined;
  statusFrom?: Day | undefined;
  leftOn?: Day | undefined;
}

/** Refuses days that cannot be: that are to come, or lie before the member joined; and more changes than are kept. */
export function requireHistory(member: Member, told: ToldDays, today: Day): void {
  for (const field of ['joinedOn', 'levelFrom', 'statusFrom'] as const)
    if ((told[field] ?? '') > today) throw invalidField(`/${field}`, 'day.future', `不能晚于今天（${today}）。`);
  const { joinedOn, levels = [], statuses = [] } = member;
  for (const field of ['levelFrom', 'statusFrom', 'leftOn'] as const)
    if (joinedOn !== undefined && (told[field] ?? joinedOn) < joinedOn)
      throw invalidField(`/${field}`, 'day.too-early', `不能早于任职日期${joinedOn}。`);
  const early = changedBeforeJoining(member);
  if (early !== undefined)
    throw invalidField('/joinedOn', 'day.order', `职务或状态自${early}起已有变化，任职日期不能晚于这一天。`);
  for (const [field, { length }] of Object.entries({ level: levels, status: statuses }))
    if (length > mostEntries.changes)
      throw invalidField(`/${field}`, 'field.too-many', `变化最多登记 ${mostEntries.changes} 次。`);
}
