import type { Day } from '@lianluo/domain/calendar/day';
import { committeePost, isPlacedOn, maskPhone, type Member } from '@lianluo/domain/member/member';
import { politicalStatus } from '@lianluo/domain/member/political-status';
import { canonical } from '../../../floor/canonical';

/** Personal data of the roster are not shown beside a sheet; that something stands there is. */
const notShown = '（原值不显示）';

const partyOf = ({ party = '', partyMember }: Member) => `${partyMember} ${party}`;

type Names = ReadonlyMap<string, string>;

/** Which fields of the sheet change something, and what stands there now. Nothing changed, nothing in it. */
export function changedFields(
  before: Member,
  after: Member,
  given: readonly string[],
  { today, units }: { today: Day; units: Names },
): Record<string, string> {
  const changes: Record<string, string> = {};
  const compare = (field: string, was: unknown, is: unknown, shown: string) => {
    if (was !== is) changes[field] = shown;
  };
  const hidden = (value: string | undefined) => (value === undefined ? '' : notShown);
  compare('name', before.name, after.name, before.name);
  compare('gender', before.gender, after.gender, before.gender ?? '');
  compare('birthOn', before.birthOn, after.birthOn, hidden(before.birthOn));
  compare('ethnicity', before.ethnicity, after.ethnicity, hidden(before.ethnicity));
  compare('sector', before.sector, after.sector, before.sector);
  compare(
    given.includes('level') ? 'level' : 'standing',
    committeePost(before),
    committeePost(after),
    committeePost(before),
  );
  compare('joinedOn', before.joinedOn, after.joinedOn, before.joinedOn ?? '');
  compare('invited', before.invited, after.invited, before.invited ? '是' : '否');
  compare('party', partyOf(before), partyOf(after), politicalStatus(before) || '未登记');
  compare('post', before.post, after.post, before.post ?? '');
  compare('phone', before.phone, after.phone, before.phone === undefined ? '' : maskPhone(before.phone));
  compare('note', before.note, after.note, hidden(before.note));
  compare('workStreet', before.workStreet, after.workStreet, before.workStreet ?? '');
  compare('homeStreet', before.homeStreet, after.homeStreet, before.homeStreet ?? '');
  if (canonical(before.placements) !== canonical(after.placements)) {
    const basis = after.placements.at(-1)?.basis;
    const street = basis === 'home' ? 'homeStreet' : 'workStreet';
    const field = ['group', street, 'basis'].find((each) => given.includes(each)) ?? street;
    changes[field] = before.placements
      .filter((each) => isPlacedOn(each, today))
      .map(({ group }) => units.get(group) ?? group)
      .join('、');
  }
  return changes;
}
