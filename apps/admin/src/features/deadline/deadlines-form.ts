import type { DeadlinesView } from '@lianluo/contract/deadline-settings';
import type { DeadlinesBody } from './deadlines.queries';

/** One step's deadline as it is typed: a number of working days, or none at all. */
export interface Line {
  kind: DeadlinesView['items'][number]['kind'];
  action: string;
  label: string;
  usualDays: number;
  /** What 考核办法 says, where that is not the usual. */
  schemeDays?: number | null | undefined;
  open: number;
  /** As it stood when the form was opened. */
  before: number | null;
  days: number | undefined;
  none: boolean;
}

export interface Group {
  label: string;
  lines: Line[];
}

/** Every kind with its steps, as they stand. */
export const groupsOf = ({ items }: DeadlinesView): Group[] =>
  items.map(({ kind, label, steps }) => ({
    label,
    lines: steps.map(({ days, ...step }) => ({
      ...step,
      kind,
      before: days,
      days: days ?? step.schemeDays ?? step.usualDays,
      none: days === null,
    })),
  }));

/** What a line says now. */
const daysOf = ({ none, days, usualDays }: Line): number | null => (none ? null : (days ?? usualDays));

export const changedLines = (groups: readonly Group[]): Line[] =>
  groups.flatMap(({ lines }) => lines.filter((line) => daysOf(line) !== line.before));

/** How many open items a change would give another date. */
export const openMoved = (groups: readonly Group[]): number =>
  changedLines(groups).reduce((sum, { open }) => sum + open, 0);

/** What holds where nothing is laid down here: 考核办法, else the usual. */
export const givenDays = ({ schemeDays, usualDays }: Pick<Line, 'schemeDays' | 'usualDays'>): number | null =>
  schemeDays === undefined ? usualDays : schemeDays;

/** What differs from what is given; the rest holds without being said. */
export const bodyOf = (groups: readonly Group[], soonDays: number): DeadlinesBody => ({
  deadlines: groups.flatMap(({ lines }) =>
    lines.flatMap((line) => {
      const days = daysOf(line);
      return days === givenDays(line) ? [] : [{ kind: line.kind, action: line.action, days }];
    }),
  ),
  soonDays,
});
