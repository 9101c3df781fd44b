import type { AgendaEntryView } from '@lianluo/contract/calendar';
import { readCalendar } from '@lianluo/contract/calendar';
import type { AgendaEntry } from '@lianluo/domain/agenda/agenda';
import { addDays, daysBetween, lastDayOfMonth, monthOf, type Day } from '@lianluo/domain/calendar/day';
import { isWorkingDay } from '@lianluo/domain/calendar/working-days';
import type { Member } from '@lianluo/domain/member/member';
import { readAgenda } from '../../engine/calendar/read-agenda';
import { requireMembers } from '../../engine/register/require-members';
import { requireUnits } from '../../engine/register/require-units';
import type { Call, Scope } from '../../floor/context';
import type { Mount } from '../../floor/http/mount';

/** 日历 */
export function calendarRoutes(mount: Mount): void {
  mount(readCalendar, {
    act: async (call) => {
      const { kind: kinds, unit, member } = call.query;
      const { from, to } = spanOf(call);
      if (unit !== undefined) await requireUnits(call, [unit], () => '/unit');
      const asked = member === undefined ? undefined : await memberOf(call, member);
      const { entries, cut } = await readAgenda(call, { from, to, kinds, unit, member: asked });
      return { body: { from, to, days: daysOf(call, from, to), items: entries.map(entryView), cut } };
    },
  });
}

/** This month where nothing is said, and a month around the one day that is. */
function spanOf({ query, today }: Call<typeof readCalendar>): { from: Day; to: Day } {
  const { from = `${monthOf(query.to ?? today)}-01` } = query;
  return { from, to: query.to ?? (query.from ? addDays(from, 30) : lastDayOfMonth(from)) };
}

const memberOf = async (scope: Scope, id: string): Promise<Member | undefined> =>
  (await requireMembers(scope, [id], () => '/member')).get(id);

/** Each day with whether it is off; the table vouches for the years it lists and no others. */
const daysOf = ({ calendar }: Scope, from: Day, to: Day) =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => {
    const on = addDays(from, index);
    const isKnown = calendar.validFrom <= on && on <= calendar.validUntil;
    return { on, rest: isKnown ? !isWorkingDay(calendar, on) : null };
  });

const entryView = ({ isTold: _isTold, hours, item, ...entry }: AgendaEntry): AgendaEntryView => ({
  ...entry,
  ...(hours && { hours: { ...hours } }),
  ...(item && { item: { ...item } }),
});
