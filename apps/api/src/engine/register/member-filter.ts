import { sectorIn } from '@lianluo/domain/committee/sectors';
import { currentGroups, isSensitiveSector, type Member } from '@lianluo/domain/member/member';
import type { Scope } from '../../floor/context';
import type { PoliticalStatus } from '@lianluo/domain/member/political-statuses';

export interface MemberFilter {
  unit?: string | undefined;
  sector?: string | undefined;
  level?: string | undefined;
  status?: string | undefined;
  party?: string | undefined;
}

/** The filters of the roster as one question; nothing when none is set. What the reader may not see finds nobody. */
export async function memberFilter(
  { actor, committee, today }: Scope,
  asked: MemberFilter,
): Promise<((member: Member) => boolean) | undefined> {
  const { unit, sector, level, status, party } = asked;
  if ([unit, sector, level, status, party].every((each) => each === undefined)) return undefined;
  const own = actor.reach === 'own';
  const called = sectorIn(committee);
  const isOfStatus =
    party === undefined ? undefined : (await import('@lianluo/domain/member/political-status')).isOfStatus;
  return (member) =>
    (unit === undefined || currentGroups(member, today).includes(unit)) &&
    (sector === undefined ||
      (called(member.sector) === sector && (own || ![member.sector, sector].some(isSensitiveSector)))) &&
    (level === undefined || member.level === level) &&
    (status === undefined || member.status === status) &&
    (isOfStatus === undefined || (own && isOfStatus(member, party as PoliticalStatus)));
}
