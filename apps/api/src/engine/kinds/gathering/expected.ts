import type { Day } from '@lianluo/domain/calendar/day';
import type { Gathering } from '@lianluo/domain/gathering/gathering';
import { isPlacedOn, type Member } from '@lianluo/domain/member/member';
import type { Scope } from '../../../floor/context';
import { readAll } from '../../register/platform.store';

export interface Expected extends Pick<Member, 'id' | 'name' | 'sector'> {
  /** Where they stand in name order. */
  place: string;
}

/** 应到委员, in name order: the organising unit's on the day, and everybody where no unit organises it. */
export async function expectedMembers(scope: Scope, { unit, reportedOn }: Gathering): Promise<Expected[]> {
  const members = await readAll<Member>(scope, 'members');
  return members.flatMap(({ value: member, row }) =>
    isExpected(member, unit, reportedOn)
      ? [{ id: member.id, name: member.name, sector: member.sector, place: String(row['listSk']) }]
      : [],
  );
}

/** Who is asked to come: whoever may work as a member, to what their own unit organises. */
function isExpected({ status, placements }: Member, unit: string | undefined, day: Day): boolean {
  if (status !== 'active' && status !== 'reminded') return false;
  return unit === undefined || placements.some((each) => each.group === unit && isPlacedOn(each, day));
}
