import * as contract from '@lianluo/contract/recurrence';
import type { Recurrence } from '@lianluo/domain/recurrence/recurrence';
import { listNamed } from '../../engine/register/list-named';
import { finderOf } from '../../engine/register/platform.store';
import type { Mount } from '../../floor/http/mount';
import { recurrenceView } from './recurrence.view';

const find = finderOf<Recurrence>('recurrences');

/** 定期安排: rules that come back, and the plan of a year that follows from them. */
export function recurrenceRoutes(mount: Mount): void {
  mount(contract.listRecurrences, {
    act: async (call) => {
      const { active } = call.query;
      const filter = active === undefined ? undefined : (rule: Recurrence) => rule.active === active;
      return { body: await listNamed(call, 'recurrences', call.query, filter, ({ value }) => recurrenceView(value)) };
    },
  });
  mount(contract.createRecurrence, {
    act: async (call) => (await import('./create-recurrence')).createRecurrence(call),
  });
  mount(contract.readYearPlan, { act: async (call) => (await import('./read-year-plan')).readYearPlan(call) });
  mount(contract.planYear, { act: async (call) => (await import('./plan-year')).planYear(call) });
  mount(contract.readRecurrence, {
    find,
    act: async (_call, found) => ({ body: recurrenceView(found), version: found.version }),
  });
  mount(contract.changeRecurrence, {
    find,
    act: async (call, found) => (await import('./change-recurrence')).changeRecurrence(call, found),
  });
}
