import type { Day } from '../calendar/day';
import { invalidField } from '../refusal';
import type { MemberStatus, Placement } from './member';

const leftStatuses: readonly MemberStatus[] = ['resigned', 'ordered-to-resign', 'revoked', 'deceased', 'term-ended'];

/** 不再是委员: 辞去、责令辞去、撤销、去世、届满. */
export const hasLeft = (status: MemberStatus): boolean => leftStatuses.includes(status);

/**
 * 离任: every placement still open ends with the last day as a member. What had ended before stays as it was, and what was
 * to begin later never does; a day before a placement that has begun would undo what was, and is refused.
 */
export function endPlacements(placements: readonly Placement[], lastDay: Day, today: Day): Placement[] {
  const begun = placements.filter(({ from }) => from <= lastDay || from <= today);
  const later = begun.find(({ from }) => from > lastDay);
  if (later)
    throw invalidField(
      '/leftOn',
      'member.left-before-placed',
      `有编组自 ${later.from} 开始，离任日期不能早于这一天；编组日期有误的请先更正。`,
    );
  return begun.map((each) => (each.to !== undefined && each.to <= lastDay ? each : { ...each, to: lastDay }));
}

/** The part of a placement that says when. */
type Span = Pick<Placement, 'group' | 'kind' | 'from' | 'to'>;

/** 重复编组: the liaison groups a person belongs to at the same time, where there are two or more of them. */
export function doubleGroups(placements: readonly Span[], day: Day): string[] {
  const inGroup = placements.filter(({ kind, to }) => kind === 'liaison-group' && (to === undefined || to >= day));
  const meet = (one: Span, other: Span) =>
    one.group !== other.group && one.from <= (other.to ?? forever) && other.from <= (one.to ?? forever);
  return [...new Set(inGroup.filter((one) => inGroup.some((other) => meet(one, other))).map(({ group }) => group))];
}

/** Sorts after every day. */
const forever: Day = '9999-12-31';
