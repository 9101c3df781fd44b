import type { Member } from '@lianluo/domain/member/member';
import type { Profile } from '@lianluo/domain/scheme/subject';

/** Who a member is, as rules ask it. The roster tells what is so now, and of nothing since when. */
export const profileOf = ({ id, level, status, office, sector, partyMember }: Member): Profile => ({
  id,
  levels: [{ is: level }],
  statuses: [{ is: status }],
  posts: office === undefined ? [] : [office],
  sector,
  ...(partyMember !== undefined && { party: partyMember }),
});
