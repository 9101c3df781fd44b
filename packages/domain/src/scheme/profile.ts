import { committeePost, type Member } from '../member/member';
import { leftOnOf, levelsOf, statusesOf } from '../member/history';
import type { Profile } from './subject';

/** What the roster knows of a member, as rules ask it for a day. */
export function profileOf(member: Member): Profile {
  const { id, sector, partyMember, invited, joinedOn } = member;
  const leftOn = leftOnOf(member);
  return {
    id,
    levels: levelsOf(member),
    statuses: statusesOf(member),
    posts: postsOf(member),
    sector,
    ...(partyMember !== undefined && { party: partyMember }),
    ...(invited && { invited }),
    ...(joinedOn !== undefined && { joinedOn }),
    ...(leftOn !== undefined && { leftOn }),
  };
}

/** 政协职务, each by its own word: 常委、提案委员会主任 are two. */
const postsOf = (member: Pick<Member, 'level' | 'office'>): string[] => [
  ...new Set(
    committeePost(member)
      .split('、')
      .map((post) => post.trim())
      .filter((post) => post !== ''),
  ),
];
