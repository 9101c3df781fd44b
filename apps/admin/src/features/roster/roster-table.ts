import type { RosterView } from '@lianluo/contract/roster';
import { weekdayOf } from '@lianluo/domain/recurrence/rule';
import { weekdayWord } from '../../ui/rule';

export type Door = RosterView['doors'][number];
export type Shift = RosterView['shifts'][number];
export type OnDuty = Shift['members'][number];

/** A place on a shift: what is dragged or picked to be swapped. */
export interface Turn {
  shift: Shift;
  who: OnDuty;
}

export const dayWords = (on: string): string => `${on} ${weekdayWord(weekdayOf(on))}`;
export const turnLabel = ({ shift, who }: Turn, doorName: string): string =>
  `${dayWords(shift.on)} ${doorName} ${who.name}`;

/** The months of a period in which there is a shift. */
export const monthsOf = ({ shifts }: RosterView): string[] => [...new Set(shifts.map(({ on }) => on.slice(0, 7)))];

export interface Row {
  on: string;
  cells: { door: Door; shifts: Shift[] }[];
}

/** 月表: a line a day, a column a door. */
export function rowsOf({ shifts, doors }: RosterView, month: string, shown: readonly Door[] = doors): Row[] {
  const inMonth = shifts.filter(({ on, door }) => on.startsWith(month) && shown.some(({ id }) => id === door));
  return [...new Set(inMonth.map(({ on }) => on))].map((on) => ({
    on,
    cells: shown.map((door) => ({
      door,
      shifts: inMonth.filter((shift) => shift.on === on && shift.door === door.id),
    })),
  }));
}
