import type { RosterView } from '@lianluo/contract/roster';
import { ruleForm, ruleOf, type RuleForm } from '../../ui/rule';
import type { NewRoster } from './roster.queries';

export interface TimeForm {
  key: string;
  rule: RuleForm;
  from: string;
  to: string;
  seats: number;
}
export interface DoorForm {
  id: string;
  name: string;
  place: string;
  unit: string | undefined;
  times: TimeForm[];
}
export interface WishForm {
  id: string;
  name: string;
  weekdays: number[];
  doors: string[];
  away: { from: string | undefined; to: string | undefined }[];
}

const newKey = (): string => crypto.randomUUID().slice(0, 8);

export const newTime = (): TimeForm => ({
  key: newKey(),
  rule: ruleForm({ every: 'weeks', step: 1, weekday: 3, onHoliday: 'skip' }),
  from: '09:00',
  to: '11:30',
  seats: 1,
});
export const newDoor = (): DoorForm => ({ id: newKey(), name: '', place: '', unit: undefined, times: [newTime()] });
export const newWish = ({ id, name }: { id: string; name: string }): WishForm => ({
  id,
  name,
  weekdays: [],
  doors: [],
  away: [],
});

export const doorsOf = (roster: RosterView): DoorForm[] =>
  roster.doors.map(({ id, name, place, unit, times }) => ({
    id,
    name,
    place: place ?? '',
    unit,
    times: times.map(({ rule, from, to, seats }) => ({ key: newKey(), rule: ruleForm(rule), from, to, seats })),
  }));

export const wishesOf = (roster: RosterView): WishForm[] =>
  roster.members.map(({ member, name, weekdays, doors, away }) => ({
    id: member,
    name,
    weekdays: [...weekdays],
    doors: [...doors],
    away: [...away],
  }));

/** What is sent: an empty line says nothing. */
export const sentDoors = (doors: readonly DoorForm[]): NewRoster['doors'] =>
  doors.map(({ id, name, place, unit, times }) => ({
    id,
    name: name.trim(),
    ...(place.trim() && { place: place.trim() }),
    ...(unit && { unit }),
    times: times.map(({ rule, from, to, seats }) => ({ rule: ruleOf(rule), from, to, seats })),
  }));

export const sentWishes = (
  wishes: readonly WishForm[],
  doors: readonly DoorForm[],
): NonNullable<NewRoster['members']> =>
  wishes.map(({ id, weekdays, doors: wished, away }) => ({
    member: id,
    weekdays,
    doors: wished.filter((each) => doors.some((door) => door.id === each)),
    away: away.flatMap(({ from, to }) => (from && to ? [{ from, to }] : [])),
  }));
