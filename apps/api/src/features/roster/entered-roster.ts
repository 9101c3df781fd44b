import type { createRoster } from '@lianluo/contract/roster';
import type { BodyOf } from '@lianluo/contract/endpoint';
import { addDays, daysBetween, type Day } from '@lianluo/domain/calendar/day';
import { isReversed } from '@lianluo/domain/calendar/period';
import { hasLeft } from '@lianluo/domain/member/leaving';
import type { Member } from '@lianluo/domain/member/member';
import { invalidField, Refusal, type FieldError } from '@lianluo/domain/refusal';
import type { Roster, RosterMember } from '@lianluo/domain/roster/roster';
import { mostCounts } from '@lianluo/domain/text/limits';
import { requireMembers } from '../../engine/register/require-members';
import { requireNamed } from '../../engine/register/require-named';
import { requireUnits } from '../../engine/register/require-units';
import type { Scope } from '../../floor/context';

type Entered = BodyOf<typeof createRoster>;

/** 轮值期间 is a year at the most. */
export function requireSpan({ from, to }: Pick<Roster, 'from' | 'to'>): void {
  if (isReversed(from, to)) throw invalidField('/to', 'span.order', '结束日期不能早于开始日期。');
  if (daysBetween(from, to) >= mostCounts.rosterDays) throw invalidField('/to', 'day.out-of-range', '期间最长一年。');
}

/** The doors and members that a body names, made whole; or 422 at what this committee, or the roster itself, has not. */
export async function enteredRoster(
  scope: Scope,
  {
    doors,
    members,
    after,
  }: { doors: Entered['doors']; members: Entered['members']; after?: string | null | undefined },
): Promise<Pick<Roster, 'doors' | 'members'>> {
  const units = doors.flatMap(({ unit }, index) => (unit === undefined ? [] : [{ unit, index }]));
  await requireUnits(
    scope,
    units.map(({ unit }) => unit),
    (at) => `/doors/${units[at]?.index}/unit`,
  );
  if (after != null)
    await requireNamed(scope, 'rosters', [after], {
      code: 'roster.unknown',
      message: '没有这个值班表。',
      pointerOf: () => '/after',
    });
  const known = new Set(doors.map(({ id }) => id));
  const errors = members.flatMap(({ doors: wished }, index) =>
    wished.flatMap((door, at): FieldError[] =>
      known.has(door) ? [] : [{ pointer: `/members/${index}/doors/${at}`, code: 'door.unknown' }],
    ),
  );
  if (errors.length > 0) throw new Refusal('request.invalid', errors);
  return { doors, members: await withStanding(scope, members) };
}

/** Members by the names they have today; whoever does not serve, or leaves, is out from that day on. */
export async function withStanding<Wishes extends { member: string }>(
  scope: Scope,
  members: readonly Wishes[],
): Promise<(Wishes & Pick<RosterMember, 'name' | 'outFrom'>)[]> {
  const found = new Map<string, Member>();
  for (let start = 0; start < members.length; start += 100) {
    const ids = members.slice(start, start + 100).map(({ member }) => member);
    const part = await requireMembers(scope, ids, (index) => `/members/${start + index}/member`);
    for (const [id, member] of part) found.set(id, member);
  }
  return members.map((each) => {
    const member = found.get(each.member);
    const outFrom = member && outFromOf(member, scope.today);
    return { ...each, name: member?.name ?? '', outFrom };
  });
}

/** 暂停履职 from today on; who has left, from the day behind their last placement on. */
function outFromOf({ status, placements }: Member, today: Day): Day | undefined {
  if (status === 'suspended') return today;
  if (!hasLeft(status)) return undefined;
  const ends = placements.flatMap(({ to }) => (to === undefined ? [] : [addDays(to, 1)]));
  return ends.toSorted().at(-1) ?? today;
}
