import type { MemberView } from '@lianluo/contract/member';
import type { Day } from '@lianluo/domain/calendar/day';
import type { Attendance } from '@lianluo/domain/gathering/attendance';
import type { Person } from './line';

/** One of the roster with what they stand under on that day. */
export function personOf(
  { id, name, sector, placements }: MemberView,
  on: Day,
  nameOf: (unit: string) => string,
): Person {
  const now = placements.filter(({ from, to }) => from <= on && (to === undefined || on <= to));
  const named = (isSpecial: boolean) => {
    const placement = now.find(({ kind }) => (kind === 'special-committee') === isSpecial);
    return (placement && nameOf(placement.group)) || null;
  };
  return { id, name, sector, unit: named(false), special: named(true) };
}

/** Somebody who was recorded and is on the roster no more, or is not shown to whoever asks. */
const strange = ({ member, name }: Attendance): Person => ({
  id: member,
  name,
  sector: null,
  unit: null,
  special: null,
});

/** Whom the board shows: those expected, whoever was recorded besides, and those who were added. */
export function boardPeople(
  expected: readonly Person[],
  recorded: readonly Attendance[],
  guests: readonly Person[],
  roster: ReadonlyMap<string, Person>,
): Person[] {
  const shown = new Map(expected.map((person) => [person.id, person]));
  for (const line of recorded)
    if (!shown.has(line.member)) shown.set(line.member, roster.get(line.member) ?? strange(line));
  for (const guest of guests) if (!shown.has(guest.id)) shown.set(guest.id, guest);
  return [...shown.values()];
}
