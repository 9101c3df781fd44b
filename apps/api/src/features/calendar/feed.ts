import type { AgendaEntry } from '@lianluo/domain/agenda/agenda';
import { addDays, type Day } from '@lianluo/domain/calendar/day';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

const shanghai = '+08:00';
const statusOf = ({ state, isTold }: AgendaEntry): ICalEventStatus => {
  if (state === 'cancelled') return ICalEventStatus.CANCELLED;
  return isTold ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE;
};

/**
 * 日历 as a calendar program subscribes to it (RFC 5545): what it is called, when, and where. What has hours stands in UTC, the rest
 * is whole days. The same entries are the same text, so that a program asks for it in vain.
 */
export function feedOf(
  entries: readonly AgendaEntry[],
  { name, committee }: { name: string; committee: string },
): string {
  const calendar = ical({
    name,
    prodId: { company: 'lianluo', product: 'calendar', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 6 * 3600,
  });
  for (const entry of entries) {
    const { id, on, hours, title, place, item, updatedAt } = entry;
    const changedAt = new Date(updatedAt);
    calendar.createEvent({
      id: `${id.replaceAll('#', '-')}@${committee}.lianluo`,
      summary: title,
      ...(place !== undefined && { location: place }),
      ...(hours
        ? { start: at(on, hours.from), end: at(on, hours.to) }
        : { start: wholeDay(on), end: wholeDay(addDays(on, 1)), allDay: true }),
      status: statusOf(entry),
      // The first version of an event is 0.
      sequence: (item?.version ?? 1) - 1,
      stamp: changedAt,
      lastModified: changedAt,
    });
  }
  return calendar.toString();
}

const at = (on: Day, time: string): Date => new Date(`${on}T${time}:00${shanghai}`);
/** Without a time zone the library writes what UTC has. */
const wholeDay = (on: Day): Date => new Date(`${on}T00:00:00Z`);
