import type { RosterSummary, RosterView } from '@lianluo/contract/roster';
import { stampsOf } from '@lianluo/domain/platform/stamped';
import { sharesOf, turnOn, turnWords } from '@lianluo/domain/roster/explain';
import type { Roster } from '@lianluo/domain/roster/roster';

export const rosterSummary = (roster: Roster): RosterSummary => {
  const { id, name, from, to, status, doors, members, shifts, version } = roster;
  return {
    id,
    name,
    from,
    to,
    status,
    doors: doors.length,
    members: members.length,
    shifts: shifts.length,
    ...stampsOf(roster),
    version,
  };
};

/** 值班表 as the wire shows it: every turn with why it is somebody's, every member with their share. */
export function rosterView(roster: Roster): RosterView {
  const { id, name, from, to, status, doors, members, shifts, swaps, after, version } = roster;
  const shares = sharesOf(roster);
  const nameOf = new Map(members.map((each) => [each.member, each.name]));
  return {
    id,
    name,
    from,
    to,
    status,
    ...(after !== undefined && { after }),
    doors: doors.map((door) => ({ ...door, times: [...door.times] })),
    members: members.map(({ member, name: called, weekdays = [], doors: wished = [], away = [], outFrom }, index) => ({
      member,
      name: called,
      weekdays: [...weekdays],
      doors: [...wished],
      away: [...away],
      ...(outFrom !== undefined && { outFrom }),
      turns: shares[index]?.turns ?? 0,
      carried: shares[index]?.carried ?? 0,
      byDoor: [...(shares[index]?.doors ?? [])],
      held: [...(shares[index]?.held ?? [])],
    })),
    shifts: shifts.map(({ members: onDuty, activity, ...shift }) => ({
      ...shift,
      members: onDuty.map((member) => {
        const turn = turnOn(roster, { ...shift, members: onDuty }, member);
        return { member, name: nameOf.get(member) ?? '', ...turn, why: turnWords(turn) };
      }),
      ...(activity !== undefined && { activity }),
    })),
    swaps: [...swaps],
    ...stampsOf(roster),
    version,
  };
}
