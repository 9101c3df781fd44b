import type { Recurrence } from '@lianluo/domain/recurrence/recurrence';
import { planOf, plannedState, type PlanLine, type PlannedState } from '@lianluo/domain/recurrence/year-plan';
import { Refusal } from '@lianluo/domain/refusal';
import { mostEntries } from '@lianluo/domain/text/limits';
import type { Unit } from '@lianluo/domain/unit/unit';
import { readAll } from '../../engine/register/platform.store';
import type { Scope } from '../../floor/context';
import { marksOf, type Mark } from './planned.store';

/** A date of a rule, and what became of it. */
export interface Line extends PlanLine {
  state: PlannedState;
  mark?: Mark | undefined;
}

export interface RuleLines {
  rule: Recurrence;
  lines: readonly Line[];
}

/** 年度安排: all rules with their dates of a year. One that rests has those alone that became something. */
export async function yearLines(scope: Scope, year: number, only?: string): Promise<RuleLines[]> {
  const [rules, units, marks] = await Promise.all([
    readAll<Recurrence>(scope, 'recurrences'),
    readAll<Unit>(scope, 'units'),
    marksOf(scope, year),
  ]);
  const all = units.map(({ value }) => value);
  let count = 0;
  return rules
    .map(({ value }) => value)
    .filter(({ id }) => only === undefined || id === only)
    .map((rule) => {
      const of = all.filter(({ id, type }) => rule.units.includes(id) || type === rule.unitType);
      const lines = planOf(rule, year, of, scope.calendar)
        .map((line) => lineOf(line, marks.get(line.key), scope.today))
        .filter(({ mark }) => rule.active || mark?.status !== undefined);
      count += lines.length;
      if (count > mostEntries.planLines) throw new Refusal('recurrence.too-many');
      return { rule, lines };
    });
}

const lineOf = (line: PlanLine, mark: Mark | undefined, today: string): Line => ({
  ...line,
  // What was put off to a day to come is not missed.
  state: plannedState(mark?.on ?? line.on, today, mark?.status),
  ...(mark && { mark }),
});

/** What is still to be made of a plan: days to come that nothing was made of, or whose draft was thrown away. */
export const isOpen = ({ on, mark }: Line, today: string): boolean => on >= today && mark?.status === undefined;
