import { renewLink, revokeLink } from '@lianluo/contract/access-link';
import {
  endRound,
  exportRound,
  listRounds,
  openRound,
  type NewRoundView,
  type RoundView,
} from '@lianluo/contract/round';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../api/asking';
import type { Given } from '../../api/call';
import { useSaving } from '../../api/use-saving';

interface Place {
  committee: string;
  id: string;
}
const keyOf = ({ committee, id }: Place) => ['consultations', committee, 'rounds', id];

export const roundsQuery = defineQueryOptions(({ committee, id }: Place) => ({
  key: keyOf({ committee, id }),
  ...asking(listRounds, { params: { c: committee, id } }),
}));

export type NewRound = Given<typeof openRound>['body'];

export function useOpenRound(place: () => Place, done: (round: NewRoundView) => void) {
  return useSaving({
    save: (write, body: NewRound) => write(openRound, { params: { c: place().committee, id: place().id }, body }),
    touches: () => [keyOf(place()), ['consultations', place().committee, 'one', place().id]],
    done,
  });
}

export function useEndRound(place: () => Place, done: () => void) {
  return useSaving({
    save: (write, { id: record, version }: RoundView) =>
      write(endRound, { params: { c: place().committee, id: place().id, record }, body: {}, version }),
    touches: () => [keyOf(place())],
    done,
  });
}

interface LinkStep {
  link: string;
  closesOn: string;
  action: 'renew' | 'revoke';
  version: number;
}

/** 更换、收回 of one person's link; its version is read first, since a round does not tell it. */
export function useLinkSteps(place: () => Place, done: (made: { token?: string }) => void) {
  return useSaving({
    async save(write, { link, closesOn, action, version }: LinkStep): Promise<{ token?: string }> {
      const params = { c: place().committee, id: link };
      if (action === 'renew') return write(renewLink, { params, body: { expiresOn: closesOn }, version });
      await write(revokeLink, { params, body: {}, version });
      return {};
    },
    touches: () => [keyOf(place())],
    done: (made) => done(made),
  });
}

export { exportRound };
