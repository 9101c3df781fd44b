import type { WorkingCalendar } from '../calendar/working-days';
import { datesOf } from '../recurrence/rule';
import { Refusal } from '../refusal';
import { mostEntries } from '../text/limits';
import type { Door, Roster, Shift } from './roster';

/** 班次 of a period: every time of every door, by day, hour and door. */
export function shiftsOf(
  { from, to, doors }: Pick<Roster, 'from' | 'to' | 'doors'>,
  calendar: WorkingCalendar,
): Shift[] {
  const shifts = doors
    .flatMap((door) => shiftsAt(door, { from, to }, calendar))
    .toSorted((a, b) => compare(placeOf(a), placeOf(b)));
  if (shifts.length > mostEntries.shifts) throw new Refusal('roster.too-many-shifts');
  return shifts;
}

const shiftsAt = (door: Door, span: { from: string; to: string }, calendar: WorkingCalendar): Shift[] =>
  door.times.flatMap((time, index) =>
    datesOf(time.rule, span.from, span, calendar).map(({ nominal, on }) => ({
      // The day that the rule names: two times of a door are never one.
      id: `${door.id}-${nominal}-${index}`,
      door: door.id,
      on,
      from: time.from,
      to: time.to,
      seats: time.seats,
      members: [],
    })),
  );

const placeOf = ({ on, from, id }: Shift): string => `${on} ${from} ${id}`;
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
