import { revealableFields, type MemberView } from '@lianluo/contract/member';
import { sectorIn } from '@lianluo/domain/committee/sectors';
import { leftOnOf, levelsOf, statusesOf } from '@lianluo/domain/member/history';
import { isSensitiveSector, type Member } from '@lianluo/domain/member/member';
import { phoneFor } from '../../floor/account/phone-for';
import type { Scope } from '../../floor/context';
import { stampsOf } from '@lianluo/domain/platform/stamped';

/**
 * A member as a reader gets it: telephone masked, birth, ethnic group and note not shown until revealed with a reason. A
 * reader from the city above gets no telephone at all, no party flag, and no sector that gives away religion or ethnic group.
 */
export function memberView(member: Member, scope: Pick<Scope, 'actor' | 'committee' | 'key'>): MemberView {
  const { actor, committee } = scope;
  const own = actor.reach === 'own';
  const sector = sectorIn(committee)(member.sector);
  const { id, name, gender, level, partyMember, party, status, post, phone, placements, version } = member;
  return {
    id,
    name,
    gender: gender ?? null,
    // A sector merged into another, 民宗界, gives away no less than it did by its own name.
    sector: own || ![member.sector, sector].some(isSensitiveSector) ? sector : null,
    level,
    levels: [...levelsOf(member)],
    office: member.office ?? null,
    partyMember: own ? (partyMember ?? null) : null,
    party: own ? (party ?? null) : null,
    status,
    statuses: [...statusesOf(member)],
    joinedOn: member.joinedOn ?? null,
    leftOn: leftOnOf(member) ?? null,
    invited: member.invited ?? false,
    post: post ?? null,
    phone: own && phone !== undefined ? phoneFor(scope, 'members', phone) : null,
    placements: placements.map((each) => ({ ...each })),
    masked: own ? revealableFields.filter((field) => member[field] !== undefined) : [],
    ...stampsOf(member),
    version,
  };
}
