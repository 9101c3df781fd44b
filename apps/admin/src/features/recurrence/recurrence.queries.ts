import {
  changeRecurrence,
  createRecurrence,
  listRecurrences,
  planYear,
  readYearPlan,
  type RecurrenceView,
} from '@lianluo/contract/recurrence';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import type { Answer, Given } from '../../api/call';
import { useSaving } from '../../api/use-saving';

export type NewRecurrence = Given<typeof createRecurrence>['body'];
export type RecurrenceChange = Given<typeof changeRecurrence>['body'];
export type Planned = Answer<typeof planYear>;

const keys = {
  rules: (committee: string) => ['recurrences', committee],
  // What was drafted stands in the ledgers and on the desk.
  work: (committee: string, kind: string) => [kind, committee],
};

export const rulesQuery = defineQueryOptions((committee: string) => ({
  key: [...keys.rules(committee), 'list'],
  ...asking(listRecurrences, { params: { c: committee }, query: { limit: 100 } }),
}));

export const yearPlanQuery = defineQueryOptions(({ committee, year }: { committee: string; year: number }) => ({
  key: [...keys.rules(committee), 'plan', year],
  ...asking(readYearPlan, { params: { c: committee }, query: { year } }),
}));

export function useSaveRule(committee: () => string, onSaved: (rule: RecurrenceView) => void) {
  return useSaving({
    save: (write, { of, body }: { of?: RecurrenceView | undefined; body: NewRecurrence & RecurrenceChange }) => {
      const { kind, units = [], ...change } = body;
      return of
        ? write(changeRecurrence, {
            params: { c: committee(), id: of.id },
            body: { ...change, units },
            version: of.version,
          })
        : write(createRecurrence, { params: { c: committee() }, body: { ...body, kind } });
    },
    done: onSaved,
    touches: () => [keys.rules(committee())],
  });
}

export function useRestRule(committee: () => string, onSaved: (rule: RecurrenceView) => void) {
  return useSaving({
    save: (write, { of: { id, version }, active }: { of: RecurrenceView; active: boolean }) =>
      write(changeRecurrence, { params: { c: committee(), id }, body: { active }, version }),
    done: onSaved,
    touches: () => [keys.rules(committee())],
  });
}

/** Plans part by part until nothing is left; whoever comes back after a break goes on where it stopped. */
export function usePlanYear(committee: () => string, onPart: (done: number, total: number) => void) {
  return useSaving({
    save: async (write, year: number): Promise<number> => {
      const params = { c: committee() };
      const { left: total } = await write(planYear, { params, body: { year, dryRun: true } });
      let made = 0;
      for (let left = total; left > 0;) {
        onPart(total - left, total);
        const part: Planned = await write(planYear, { params, body: { year } });
        made += part.made;
        left = part.left;
      }
      return made;
    },
    touches: () => [
      keys.rules(committee()),
      ...['activities', 'readings', 'consultations', 'overview'].map((kind) => keys.work(committee(), kind)),
    ],
  });
}
