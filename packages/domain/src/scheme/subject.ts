import type { Day } from '../calendar/day';
import type { MemberLevel, MemberStatus } from '../member/member';
import type { Tag } from './language';

/** Somebody on a day, as `onlyFor` asks. What changed has its day; what has no day was always so. */
export interface Profile {
  id: string;
  levels: readonly { from?: Day; is: MemberLevel }[];
  statuses: readonly { from?: Day; is: MemberStatus }[];
  posts: readonly string[];
  sector?: string;
  party?: boolean;
  invited?: true;
  joinedOn?: Day;
  leftOn?: Day;
}

/** A fact as rules read it, out of a card's line. */
export interface RuleFact {
  key: string;
  on: Day;
  /** The day of the item, where that is another. */
  itemOn?: Day;
  /** Where the card keeps it: facts of one item compete, or its list tells. */
  item?: string;
  tags: readonly Tag[];
  /** Among how many it is shared. */
  among?: number;
  amount?: number;
}
