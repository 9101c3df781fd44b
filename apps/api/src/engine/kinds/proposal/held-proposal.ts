import { isRated, isAsked, ratingOf } from '@lianluo/domain/proposal/consulting';
import { isOpenOutside } from '@lianluo/domain/proposal/outside';
import type { Proposal, Proposer } from '@lianluo/domain/proposal/proposal';
import { isSigned } from '@lianluo/domain/proposal/signing';
import { Refusal } from '@lianluo/domain/refusal';
import type { Holder } from '../../../floor/link/link-door';
import { linkAddress, readLinkRow } from '../../../floor/link/link.store';
import { readItem } from '../../work/ledger.store';

/** What a link's bearer is asked about, with what a write needs beside it. */
export interface HeldProposal {
  item: Proposal;
  proposer: Proposer;
  textVersion: number;
  hash: string;
}

/** Whether this one is still asked by this very link. */
const wants: Readonly<Record<string, (item: Proposal, proposer: Proposer, link: string) => boolean>> = {
  signing: (item, { signing }, link) => isSigned(item) && signing?.state === 'asked' && signing.link === link,
  // Of an earlier round nobody is asked any more.
  rating: (item, proposer, link) =>
    isRated(item) &&
    isAsked(proposer) &&
    proposer.asked?.link === link &&
    proposer.asked.round === item.round &&
    !ratingOf(item, proposer.id),
};

/**
 * What the link opens: its own proposal, for its one bearer, as long as that is asked. As soon as it is answered, the committee
 * allows no links any more, or the proposal is nothing for anybody outside, it opens nothing, word for word like one that never was.
 */
export async function heldProposal({ storage, committee, link }: Holder): Promise<HeldProposal> {
  const [rows, found] = await Promise.all([
    storage.get([linkAddress(link)], { consistent: true }),
    readItem(storage, committee.id, 'proposals', link.subject.id),
  ]);
  const stored = rows[0] && readLinkRow(rows[0]);
  // Proposals alone stand there.
  const item = found?.item as Proposal | undefined;
  const proposer = item?.proposers.find(({ id }) => id === link.bearer?.id);
  const isAllowed = committee.proposals?.links === true;
  if (!stored || stored.link.version !== link.version || !found || !item || !proposer || !isAllowed)
    throw new Refusal('not-found');
  if (!isOpenOutside(item) || !wants[link.purpose]?.(item, proposer, link.id)) throw new Refusal('not-found');
  return { item, proposer, textVersion: found.textVersion, hash: stored.hash };
}
