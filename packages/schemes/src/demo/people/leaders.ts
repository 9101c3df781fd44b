import type { MemberLevel } from '@lianluo/domain/member/member';
import { at } from '../random';
import type { Region } from './post-book';

/** The sectors that the leaders of a committee come from, as they stand on its list: the Party and those outside it. */
const sectors: Partial<Record<MemberLevel, readonly string[]>> = {
  chair: ['中国共产党'],
  'vice-chair': ['中国共产党', '民盟', '中国共产党', '工商联', '农工党', '中国共产党'],
  'secretary-general': ['中国共产党'],
};

/** The sector of the so-manieth leader of this level; nothing for others. */
export const sectorOfLeader = (level: MemberLevel, place: number): string | undefined => {
  const those = sectors[level];
  return those && at(those, place);
};

/** 职务 of the leaders of one committee in the order of their list; nothing for others. Of the Party group, one is its deputy. */
export function leaderPosts(region: Region): (level: MemberLevel, partyMember: boolean) => string | undefined {
  const committee = `${region}政协`;
  let hasDeputy = false;
  return (level, partyMember) => {
    switch (level) {
      case 'chair':
        return `${committee}党组书记、主席`;
      case 'secretary-general':
        return `${committee}党组成员、秘书长`;
      case 'vice-chair': {
        if (!partyMember) return `${committee}副主席`;
        const rank = hasDeputy ? '成员' : '副书记';
        hasDeputy = true;
        return `${committee}党组${rank}、副主席`;
      }
      case 'standing':
      case 'member':
        return undefined;
    }
  };
}
