import type { Day } from '../calendar/day';
import { hindranceOf, hindranceLabels, hindrances, type Hindrance } from './free';
import type { Carried, Roster, RosterMember, Shift } from './roster';

/** 第几次, of how many in the period, and when the turn before was. */
export interface Turn {
  turn: number;
  of: number;
  lastOn?: Day | undefined;
}

type Drawn = Pick<Roster, 'shifts' | 'members'>;

/** Why it is a member's turn on a shift. */
export function turnOn({ shifts, members }: Drawn, shift: Shift, member: string): Turn {
  const own = shifts.filter((each) => each.members.includes(member)).map(({ on }) => on);
  const before = own.filter((on) => on < shift.on);
  const carried = members.find((each) => each.member === member)?.carried?.lastOn;
  const lastOn = before.at(-1) ?? carried;
  return { turn: before.length + 1, of: own.length, ...(lastOn !== undefined && { lastOn }) };
}

/** 轮到：本期第 3 次（共 4 次），最近 9 月 2 日 */
export function turnWords({ turn, of, lastOn }: Turn): string {
  const last =
    lastOn === undefined ? '此前没有值过班' : `最近 ${Number(lastOn.slice(5, 7))} 月 ${Number(lastOn.slice(8))} 日`;
  return `轮到：本期第 ${turn} 次（共 ${of} 次），${last}`;
}

/** 均衡: the turns of one member, at each door, and what kept them from as many as others have. */
export interface Share {
  member: string;
  turns: number;
  carried: number;
  doors: readonly { door: string; turns: number }[];
  held: readonly Hindrance[];
}

/** Where the turns differ by more than one, each who has fewer is told with what kept them. */
export function sharesOf({ shifts, members, doors }: Pick<Roster, 'shifts' | 'members' | 'doors'>): Share[] {
  const counted = members.map((member) => ({ member, ...countsOf(member, shifts) }));
  const most = Math.max(0, ...counted.map(({ turns }) => turns));
  return counted.map(({ member, turns, own }) => ({
    member: member.member,
    turns,
    carried: member.carried?.turns ?? 0,
    doors: doors.map(({ id }) => ({ door: id, turns: own.filter(({ door }) => door === id).length })),
    held: turns < most - 1 ? hindrancesOf(member, shifts) : [],
  }));
}

function countsOf({ member }: RosterMember, shifts: readonly Shift[]) {
  const own = shifts.filter(({ members }) => members.includes(member));
  return { own, turns: own.length };
}

function hindrancesOf(member: RosterMember, shifts: readonly Shift[]): Hindrance[] {
  const met = new Set(shifts.map((shift) => hindranceOf(member, shift)));
  return hindrances.filter((each) => (each === 'carried' ? (member.carried?.turns ?? 0) > 0 : met.has(each)));
}

/** 只可排周三；期间请假 */
export const heldWords = (held: readonly Hindrance[]): string => held.map((each) => hindranceLabels[each]).join('；');

/** 接上期: what each brings along of a period that is over. Whoever had the fewest begins with nothing, and so do the new ones. */
export function carriedFrom({ shifts, members, to }: Drawn & Pick<Roster, 'to'>): Map<string, Carried> {
  const totals = members.map((member) => {
    const { own, turns } = countsOf(member, shifts);
    return {
      member: member.member,
      turns: turns + (member.carried?.turns ?? 0),
      lastOn: own.at(-1)?.on ?? member.carried?.lastOn,
      stays: member.outFrom === undefined || member.outFrom > to,
    };
  });
  // Whoever left meanwhile had fewer for that, and nobody had too many for it.
  const stayed = totals.filter(({ stays }) => stays);
  const fewest = Math.min(...(stayed.length > 0 ? stayed : totals).map(({ turns }) => turns));
  return new Map(
    totals.map(({ member, turns, lastOn }) => [
      member,
      { turns: Math.max(0, turns - fewest), ...(lastOn !== undefined && { lastOn }) },
    ]),
  );
}
