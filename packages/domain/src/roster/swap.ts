import { Refusal } from '../refusal';
import { mostEntries } from '../text/limits';
import { isFree } from './free';
import type { Consent, Roster, RosterMember, Shift, Swap } from './roster';

/** What is asked: somebody leaves a shift for another, who may give a shift of their own for it. */
export interface SwapAsked {
  shift: string;
  member: string;
  to: string;
  /** The shift that `to` gives; without one they stand in. */
  other?: string | undefined;
  agreed?: Consent | undefined;
  reason?: string | undefined;
}

/** 调换、顶班: what was published is changed with the other's consent alone, and every change is kept. */
export function swapped(roster: Roster, asked: SwapAsked, who: Pick<Swap, 'at' | 'by' | 'byId'>): Roster {
  const { shift: id, member, to, other: otherId, agreed, reason } = asked;
  const shift = shiftWith(roster, id, member);
  const other = otherId === undefined ? undefined : shiftWith(roster, otherId, to);
  if (shift.activity !== undefined || other?.activity !== undefined) throw new Refusal('roster.shift-held');
  if (roster.status === 'published' && !agreed) throw new Refusal('roster.consent-needed');
  requireFree(roster, to, shift, other);
  if (other) requireFree(roster, member, other, shift);
  if (roster.swaps.length >= mostEntries.swaps) throw new Refusal('roster.too-many-swaps');

  const replace = (each: Shift, from: string, by: string): Shift => ({
    ...each,
    members: each.members.map((one) => (one === from ? by : one)),
  });
  const swap: Swap = {
    ...who,
    shift: id,
    from: member,
    to,
    ...(otherId !== undefined && { other: otherId }),
    ...(agreed && { agreed }),
    ...(reason !== undefined && { reason }),
  };
  return {
    ...roster,
    shifts: roster.shifts.map((each) => {
      if (each.id === id) return replace(each, member, to);
      return each.id === otherId ? replace(each, to, member) : each;
    }),
    swaps: [...roster.swaps, swap],
  };
}

function shiftWith({ shifts }: Roster, id: string, member: string): Shift {
  const shift = shifts.find((each) => each.id === id);
  if (!shift?.members.includes(member)) throw new Refusal('roster.not-on-shift');
  return shift;
}

function requireFree({ members, shifts }: Roster, id: string, shift: Shift, giving: Shift | undefined): void {
  const member: RosterMember | undefined = members.find((each) => each.member === id);
  if (!member || shift.members.includes(id) || !isFree(member, shift, shifts, giving))
    throw new Refusal('roster.not-free');
}
