import { Refusal, refusedField, type RefusalCode } from '../refusal';
import type { Proposal, Proposer } from './proposal';
import type { Rating } from './rating';
import { proposerOf } from './signing';

/** 征询意见 is open from the reply of a round until the office has taken note of what was said. */
export const isRated = ({ status }: Pick<Proposal, 'status'>): boolean => status === 'replied';

type Rated = Pick<Proposal, 'ratings' | 'round'>;

/** What has been said of the round of handling that the proposal stands in. */
export const ratingsOfRound = ({ ratings, round }: Rated): Rating[] => ratings.filter((each) => each.round === round);

export const ratingOf = (item: Rated, proposer: string): Rating | undefined =>
  ratingsOfRound(item).find((each) => each.proposer === proposer);

/** Who has yet to say something of this round: the first proposer, and everybody who signed with them. */
export const unratedOf = (item: Pick<Proposal, 'proposers'> & Rated): Proposer[] =>
  item.proposers.filter((each) => isAsked(each) && !ratingOf(item, each.id));

/** Who declined to sign, or never said anything, has proposed nothing. */
export const isAsked = ({ signing }: Proposer): boolean => signing === undefined || signing.state === 'confirmed';

/** Why this one is not asked by a link. */
export function askRatingRefusal(item: Rated, proposer: Proposer): RefusalCode | undefined {
  if (!isAsked(proposer)) return 'proposal.proposer-unknown';
  return ratingOf(item, proposer.id) ? 'proposal.rating-rated' : undefined;
}

/** What of a rating is said, and what follows from who says it. */
export type RatingSaid = Pick<Rating, 'proposer' | 'attitude' | 'result' | 'text'>;
export type RatingBy = Pick<Rating, 'id' | 'at' | 'by' | 'enteredBy' | 'enteredById'>;

/** 征询意见表 of one proposer for this round. What was entered from paper is put right by voiding it; what came by a link stands. */
export function rate(item: Proposal, { proposer, attitude, result, text }: RatingSaid, entered: RatingBy): Proposal {
  if (!isRated(item)) throw new Refusal('proposal.rating-not-now');
  const who = proposerOf(item, proposer);
  const refusal = askRatingRefusal(item, who);
  if (refusal) throw refusedField('/proposer', refusal);
  const said = { proposer, name: who.name, round: item.round, attitude, result, ...(text !== undefined && { text }) };
  return { ...item, ratings: [...item.ratings, { ...entered, ...said }] };
}

/** 作废 of what the office entered from paper for this round; its words stay in the journal. */
export function voidRating(item: Proposal, id: string): Proposal {
  if (!isRated(item)) throw new Refusal('proposal.rating-not-now');
  const rating = item.ratings.find((each) => each.id === id);
  if (!rating) throw refusedField('/rating', 'proposal.rating-unknown');
  if (rating.by === 'link') throw refusedField('/rating', 'proposal.rating-by-link');
  if (rating.round !== item.round) throw refusedField('/rating', 'proposal.rating-past');
  return { ...item, ratings: item.ratings.filter((each) => each !== rating) };
}
