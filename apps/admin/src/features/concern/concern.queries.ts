import { listConcerns, raiseConcern, recordConcern, revealVisitor, type ConcernView } from '@lianluo/contract/concern';
import { listRosters, readRoster } from '@lianluo/contract/roster';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import { call, type Given } from '../../api/call';
import { useSaving } from '../../api/use-saving';

export type NewConcern = Given<typeof recordConcern>['body'];
type Asked = NonNullable<Given<typeof listConcerns>['query']>;

const keys = {
  all: (committee: string) => ['concerns', committee],
  opinions: (committee: string) => ['opinions', committee],
};

export const concernsQuery = defineQueryOptions(({ committee, asked }: { committee: string; asked: Asked }) => ({
  key: [...keys.all(committee), 'list', { ...asked }],
  ...asking(listConcerns, { params: { c: committee }, query: asked }),
}));

/** A shift that somebody may have been received on, with where and by whom. */
export interface PastShift {
  id: string;
  name: string;
  roster: string;
  shift: string;
}

/** The shifts up to today of the published rosters, the newest first. */
export const pastShiftsQuery = defineQueryOptions(({ committee, until }: { committee: string; until: string }) => ({
  key: ['rosters', committee, 'past', until],
  query: async ({ signal }: { signal: AbortSignal }): Promise<PastShift[]> => {
    const { items } = await call(listRosters, { params: { c: committee }, query: { limit: 100 } }, signal);
    const near = items
      .filter(({ status, from }) => status === 'published' && from <= until)
      .toSorted((a, b) => (a.to < b.to ? 1 : -1))
      .slice(0, 3);
    const whole = await Promise.all(near.map(({ id }) => call(readRoster, { params: { c: committee, id } }, signal)));
    return whole
      .flatMap((roster) =>
        roster.shifts
          .filter(({ on, members }) => on <= until && members.length > 0)
          .map((shift) => ({
            id: `${roster.id} ${shift.id}`,
            name: `${shift.on} ${roster.doors.find(({ id }) => id === shift.door)?.name ?? ''} ${shift.members.map(({ name }) => name).join('、')}`,
            roster: roster.id,
            shift: shift.id,
          })),
      )
      .toSorted((a, b) => (a.name < b.name ? 1 : -1));
  },
}));

export function useRecordConcern(committee: () => string, onSaved: () => void) {
  return useSaving({
    save: (write, body: NewConcern) => write(recordConcern, { params: { c: committee() }, body }),
    done: onSaved,
    touches: () => [keys.all(committee())],
  });
}

export function useRaiseConcern(committee: () => string, onRaised: (concern: ConcernView) => void) {
  return useSaving({
    save: (write, { id, version }: ConcernView) =>
      write(raiseConcern, { params: { c: committee(), id }, body: {}, version }),
    done: onRaised,
    touches: () => [keys.all(committee()), keys.opinions(committee())],
  });
}

type Field = ConcernView['masked'][number];

export function useRevealVisitor(committee: () => string) {
  return useSaving({
    save: (write, { id, field, reason }: { id: string; field: Field; reason: string }) =>
      write(revealVisitor, { params: { c: committee(), id }, body: { field, reason } }),
  });
}
