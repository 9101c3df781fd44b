import type { readYearPlan as endpoint } from '@lianluo/contract/recurrence';
import { yearOf } from '@lianluo/domain/calendar/day';
import type { AnswerFor, Call } from '../../floor/context';
import { yearLines } from './year-lines';

/** 年度安排, with what was missed. */
export async function readYearPlan(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { year = yearOf(call.today), recurrence } = call.query;
  const rules = await yearLines(call, year, recurrence);
  return {
    body: {
      year,
      rules: rules.map(({ rule: { id, name, kind, active }, lines }) => ({
        id,
        name,
        kind,
        active,
        dates: lines.map(({ nominal, on, part, notes, title, unit, state, mark }) => ({
          nominal,
          on,
          ...(part && { part }),
          notes: [...notes],
          title,
          ...(unit !== undefined && { unit }),
          state,
          ...(mark?.status !== undefined && { item: mark.item }),
        })),
      })),
    },
  };
}
