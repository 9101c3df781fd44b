import type { Day } from '../calendar/day';
import type { Span } from '../recurrence/rule';
import { doorOf, type Roster } from './roster';

/** What is told to everybody of one shift: when, where, who. */
export interface PublishedShift {
  on: Day;
  from: string;
  to: string;
  door: string;
  place?: string;
  members: string[];
}

/** 公示: the shifts of published rosters within a span, in their order, and of each nothing beyond names, times and places. */
export function publishedDuty(rosters: readonly Roster[], { from, to }: Span): PublishedShift[] {
  return rosters
    .filter(({ status }) => status === 'published')
    .flatMap((roster) =>
      roster.shifts.filter(({ on }) => from <= on && on <= to).map((shift) => published(roster, shift)),
    )
    .toSorted((a, b) => compare(placeOf(a), placeOf(b)));
}

function published(roster: Roster, shift: Roster['shifts'][number]): PublishedShift {
  const door = doorOf(roster, shift.door);
  const nameOf = (member: string) => roster.members.find((each) => each.member === member)?.name ?? '';
  return {
    on: shift.on,
    from: shift.from,
    to: shift.to,
    door: door?.name ?? '',
    ...(door?.place !== undefined && { place: door.place }),
    members: shift.members.map(nameOf),
  };
}

const placeOf = ({ on, from, door }: PublishedShift): string => `${on} ${from} ${door}`;
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
