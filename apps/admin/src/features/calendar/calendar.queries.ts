import { readCalendar, type AgendaEntryView } from '@lianluo/contract/calendar';
import { daysBetween } from '@lianluo/domain/calendar/day';
import { readMember } from '@lianluo/contract/member';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import { call, type Given } from '../../api/call';
import { useSaving } from '../../api/use-saving';
import { changeItem } from '../../work/work.calls';
import { fetchItem } from '../../work/work.queries';
import { movedBy } from './month';

export type Asked = NonNullable<Given<typeof readCalendar>['query']>;

const keys = { all: (committee: string) => ['calendar', committee] };

export const calendarQuery = defineQueryOptions(({ committee, asked }: { committee: string; asked: Asked }) => ({
  key: [...keys.all(committee), { ...asked }],
  ...asking(readCalendar, { params: { c: committee }, query: asked }),
}));

/** The member whose calendar it is, by name. */
export const memberNameQuery = defineQueryOptions(({ committee, id }: { committee: string; id: string }) => ({
  key: [...keys.all(committee), 'member', id],
  query: async ({ signal }: { signal: AbortSignal }) =>
    (await call(readMember, { params: { c: committee, id } }, signal)).name,
}));

export interface Move {
  entry: AgendaEntryView;
  to: string;
}

/** 改期 of what is planned: the same change as in its form, of the version that is on screen. */
export function useMove(committee: () => string, done: (move: Move) => void) {
  return useSaving({
    save: async (write, { entry: { item, on }, to }: Move) => {
      // Only what is an item can be moved.
      const { kind = '', id = '', version = 0 } = item ?? {};
      const { until } = await fetchItem({ kind, committee: committee(), id });
      const body = movedBy(daysBetween(on, to), to, typeof until === 'string' ? until : undefined);
      return write(changeItem, { params: { kind, c: committee(), id }, body, version });
    },
    done: (_saved, move) => done(move),
    touches: ({ entry }) => [keys.all(committee()), [entry.item?.kind ?? '', committee()], ['overview', committee()]],
  });
}
