import { addDays, type Day } from '../calendar/day';
import { requirePast } from '../platform/its-days';
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

function withStatus(before: Status, change: Change<MemberStatus>, today: Day): Status {
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
function withLeaving(before: Status, is: MemberStatus, lastDay: Day): Status {
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
export function changedBeforeJoining({
  joinedOn = '',
  levels = [],
  statuses = [],
}: Pick<Member, 'joinedOn' | 'levels' | 'statuses'>): Day | undefined {
  const early = [...levels, ...statuses].flatMap(({ from }) => (from !== undefined && from < joinedOn ? [from] : []));
  return early.toSorted()[0];
}

/** What is told of somebody's level and status, and from which days. */
export interface ToldHistory {
  level?: MemberLevel | undefined;
  status?: MemberStatus | undefined;
  joinedOn?: Day | null | undefined;
  levelFrom?: Day | undefined;
  statusFrom?: Day | undefined;
  leftOn?: Day | undefined;
}

/** The level and the status with their histories, after what is told. Who leaves does so today where no last day is told. */
export function historyAfter(before: Level & Status, told: ToldHistory, today: Day): Level & Status {
  const { level, levelFrom, status = before.status, statusFrom, leftOn } = told;
  const isOut = hasLeft(status);
  if (leftOn !== undefined && !isOut)
    throw invalidField('/leftOn', 'member.not-leaving', '只有状态改为辞去、届满等不再是委员时，才填离任日期。');
  const leaves = isOut && (leftOn !== undefined || !hasLeft(before.status));
  if (leaves && statusFrom !== undefined)
    throw invalidField('/statusFrom', 'member.leaves-by-last-day', '状态改为不再是委员的，请填离任日期。');
  return {
    ...withLevel(before, { is: level, from: levelFrom }, today),
    ...(leaves
      ? withLeaving(before, status, leftOn ?? today)
      : withStatus(before, { is: told.status, from: statusFrom }, today)),
  };
}

/** The same of somebody who is new on the roster: until the day that is told they were a member in office like any other. */
export function historyOf(told: ToldHistory & Level & Status, today: Day): Level & Status {
  const { level, levelFrom, status, statusFrom } = told;
  const before: Level & Status = {
    level: levelFrom === undefined ? level : 'member',
    status: statusFrom === undefined ? status : 'active',
  };
  return historyAfter(before, told, today);
}

/** Refuses days that cannot be: that are to come, or lie before the member joined; and more changes than are kept. */
export function requireHistory(member: Member, told: ToldHistory, today: Day): void {
  for (const field of ['joinedOn', 'levelFrom', 'statusFrom'] as const) requirePast({ field, day: told[field] }, today);
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
