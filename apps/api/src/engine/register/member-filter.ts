import { currentGroups, isSensitiveSector, type Member } from '@lianluo/domain/member/member';
import type { Scope } from '../../floor/context';

export interface MemberFilter {
  unit?: string | undefined;
  sector?: string | undefined;
  level?: string | undefined;
  status?: string | undefined;
}

/** The filters of the roster as one question; nothing when none is set. A sector the reader may not see finds nobody. */
export function memberFilter({ actor, today }: Scope, asked: MemberFilter): ((member: Member) => boolean) | undefined {
  const { unit, sector, level, status } = asked;
  if (unit === undefined && sector === undefined && level === undefined && status === undefined) return undefined;
  return (member) =>
    (unit === undefined || currentGroups(member, today).includes(unit)) &&
    (sector === undefined ||
      (member.sector === sector && (actor.reach === 'own' || !isSensitiveSector(member.sector)))) &&
    (level === undefined || member.level === level) &&
    (status === undefined || member.status === status);
}
