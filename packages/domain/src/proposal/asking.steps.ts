import { mostCharacters as most } from '../text/limits';
import { choice, maybe, own, reason, text } from '../work/field';
import { stepOf } from '../work/kind';
import { isRated, rate, ratingsOfRound, unratedOf, voidRating } from './consulting';
import type { Proposal } from './proposal';
import { satisfactions } from './rating';
import { signers } from './proposer';
import { sign, signedWhile, signingAnswers } from './signing';

const step = stepOf<Proposal>();

/** What 纸质表 tell of: who, and what they said. */
const paperFields = {
  proposer: own<string>('提案者'),
  state: choice('联名意见', signingAnswers),
  attitude: choice('对办理态度', satisfactions),
  result: choice('对办理结果', satisfactions),
  ratingText: maybe(text('意见', most.comment)),
  rating: own<string>('征询意见表'),
};

/** 按纸质表录入: what the office enters for somebody who answers on paper. Nobody fills in for others what a link is for. */
export const askingSteps = {
  'confirm-signing': step({
    label: '按纸质表录入联名',
    from: signedWhile,
    to: signedWhile,
    permission: 'opinion:edit',
    takes: { proposer: paperFields.proposer, state: paperFields.state },
    refusal: (item) =>
      signers(item).some(({ signing }) => signing?.by !== 'link') ? undefined : 'proposal.signing-nobody',
    apply: (item, input, { now }) => sign(item, input, { by: 'paper', now }),
  }),
  rate: step({
    label: '按纸质表录入征询意见',
    from: ['replied'],
    to: ['replied'],
    permission: 'opinion:edit',
    takes: {
      proposer: paperFields.proposer,
      attitude: paperFields.attitude,
      result: paperFields.result,
      text: paperFields.ratingText,
    },
    refusal: (item) => (unratedOf(item).length > 0 ? undefined : 'proposal.rating-nobody'),
    apply: (item, input, { now, newId, actor }) =>
      rate(item, input, { id: newId(), at: now, by: 'paper', enteredBy: actor.name, enteredById: actor.id }),
  }),
  'void-rating': step({
    label: '作废纸质征询意见',
    from: ['replied'],
    to: ['replied'],
    permission: 'opinion:edit',
    takes: { rating: paperFields.rating, reason },
    refusal: (item) =>
      isRated(item) && ratingsOfRound(item).some(({ by }) => by === 'paper') ? undefined : 'proposal.rating-none',
    apply: (item, { rating }) => voidRating(item, rating),
  }),
};

/** What stands in the journal beside these: links that were given out, and what their bearers said. */
export const askingRecords = {
  'send-signing': '发出联名确认链接',
  'send-rating': '发出征询意见链接',
  'sign-by-link': '凭链接答复联名',
  'rate-by-link': '凭链接填写征询意见表',
};
