import { renewLink, revokeLink } from '@lianluo/contract/access-link';
import {
  readProposalLinks,
  sendRatingLinks,
  sendSigningLinks,
  type NewProposalLinksView,
  type ProposalLinksView,
} from '@lianluo/contract/proposal-links';
import { defineQueryOptions } from '@pinia/colada';
import { asking } from '../../../api/asking';
import type { Given } from '../../../api/call';
import { useSaving } from '../../../api/use-saving';

interface Place {
  committee: string;
  id: string;
}
const keyOf = ({ committee, id }: Place) => ['proposals', committee, 'links', id];
const touched = (place: Place) => [
  keyOf(place),
  ['proposals', place.committee, 'one', place.id],
  ['proposals', place.committee, 'timeline', place.id],
];

export type Purpose = 'signing' | 'rating';
export type SentLink = ProposalLinksView['items'][number];
export type Order = Given<typeof sendSigningLinks>['body'];

/** 链接 that the proposers of one proposal were sent. */
export const proposalLinksQuery = defineQueryOptions(({ committee, id }: Place) => ({
  key: keyOf({ committee, id }),
  ...asking(readProposalLinks, { params: { c: committee, id } }),
}));

const sending = { signing: sendSigningLinks, rating: sendRatingLinks } as const;

export function useSendLinks(purpose: Purpose, place: () => Place, done: (sent: NewProposalLinksView) => void) {
  return useSaving({
    save: (write, body: Order) => write(sending[purpose], { params: { c: place().committee, id: place().id }, body }),
    touches: () => touched(place()),
    done,
  });
}

/** 更换、收回 of one person's link. */
export function useLinkStep(place: () => Place, done: (made: { token?: string }, sent: SentLink) => void) {
  return useSaving({
    async save(write, { link, action }: SentLink & { action: 'renew' | 'revoke' }): Promise<{ token?: string }> {
      const given = { params: { c: place().committee, id: link.id }, version: link.version };
      if (action === 'renew') return write(renewLink, { ...given, body: { expiresOn: link.expiresOn } });
      await write(revokeLink, { ...given, body: {} });
      return {};
    },
    touches: () => touched(place()),
    done,
  });
}
