import {
  answerHeldRating,
  answerHeldSigning,
  readHeldRating,
  readHeldSigning,
  type HeldRatingView,
  type HeldSigningView,
} from '@lianluo/contract/proposal-links';
import { isInCharge } from '@lianluo/domain/handling/handling';
import { rate } from '@lianluo/domain/proposal/consulting';
import type { Handled } from '@lianluo/domain/proposal/handling-unit';
import type { Proposal } from '@lianluo/domain/proposal/proposal';
import { classesOf } from '@lianluo/domain/proposal/proposal-rules';
import { sign } from '@lianluo/domain/proposal/signing';
import { kinds } from '@lianluo/domain/work/kinds';
import { settle } from '@lianluo/domain/work/lifecycle';
import type { Answer } from '../../../floor/context';
import { commit } from '../../../floor/http/commit';
import type { Route } from '../../../floor/http/mount';
import { useLink } from '../../../floor/link/issue-link';
import { linkRoute, type Holder } from '../../../floor/link/link-door';
import { saving } from '../../work/ledger.store';
import { momentOf } from '../../work/moment';
import { heldProposal, type HeldProposal } from './held-proposal';

export { heldProposal };

const shownOf = ({ committee }: Holder, { item, proposer }: HeldProposal) => ({
  committee: committee.fullName ?? committee.name,
  title: item.title,
  content: item.content && {
    situation: item.content.situation,
    ...(item.content.analysis !== undefined && { analysis: item.content.analysis }),
    ...(item.content.suggestion !== undefined && { suggestion: item.content.suggestion }),
  },
  name: proposer.name,
});

const signingView = (holder: Holder, held: HeldProposal): HeldSigningView => ({
  ...shownOf(holder, held),
  firstProposer: held.item.proposers[0]?.name ?? '',
});

function ratingView(holder: Holder, held: HeldProposal): HeldRatingView {
  const { number, handlingUnits } = held.item;
  const classes = classesOf(holder.committee.proposals);
  const meaningOf = (id: string) => classes.find((each) => each.id === id)?.meaning;
  return {
    ...shownOf(holder, held),
    ...(number !== undefined && { number }),
    replies: handlingUnits.flatMap(({ name, reply, letter, state }: Handled) => {
      if (reply === undefined || !isInCharge({ state })) return [];
      const meaning = letter && meaningOf(letter.class);
      return [
        {
          unit: name,
          ...(letter && { class: { id: letter.class, ...(meaning !== undefined && { meaning }) } }),
          text: reply,
        },
      ];
    }),
  };
}

/** The proposal with what its proposer said, its journal, and the link that is used up, in one transaction. */
function answered<Body>(
  call: Holder,
  { item, textVersion, hash }: HeldProposal,
  changed: Proposal,
  { action, body }: { action: string; body: Body },
): Promise<Answer<Body>> {
  // Nothing that came before an answer from outside is taken back over it.
  const next = settle(
    kinds.proposals,
    item,
    { ...changed, undo: undefined, version: item.version + 1 },
    momentOf(call),
  );
  return commit(call, [...saving(call, item, next, action, { textVersion }), ...useLink(call, call.link, hash)], {
    body,
  });
}

/** 联名确认、征询意见 by a link: one person's, good for one answer. */
export const proposalLinks: readonly Route[] = [
  linkRoute(readHeldSigning, {
    purpose: 'signing',
    find: heldProposal,
    act: async (call, held) => ({ body: signingView(call, held) }),
  }),
  linkRoute(answerHeldSigning, {
    purpose: 'signing',
    find: heldProposal,
    act: async (call, held) => {
      const { decision } = call.body;
      const { id, name } = held.proposer;
      const state = decision === 'confirm' ? 'confirmed' : 'declined';
      const next = sign(held.item, { proposer: id, state }, { by: 'link', now: call.instant });
      return answered(call, held, next, { action: 'sign-by-link', body: { name, decision, at: call.instant } });
    },
  }),
  linkRoute(readHeldRating, {
    purpose: 'rating',
    find: heldProposal,
    act: async (call, held) => ({ body: ratingView(call, held) }),
  }),
  linkRoute(answerHeldRating, {
    purpose: 'rating',
    find: heldProposal,
    act: async (call, held) => {
      const { id, name } = held.proposer;
      const { attitude, result, text } = call.body;
      const said = { attitude, result, ...(text !== undefined && { text }) };
      const entered = { id: call.newId(), at: call.instant, by: 'link' as const };
      const next = rate(held.item, { proposer: id, ...said }, entered);
      return answered(call, held, next, { action: 'rate-by-link', body: { ...said, name, at: call.instant } });
    },
  }),
];
