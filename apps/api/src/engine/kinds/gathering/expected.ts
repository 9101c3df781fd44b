import type { Gathering } from '@lianluo/domain/gathering/gathering';
import type { Member } from '@lianluo/domain/member/member';
import type { Scope } from '../../../floor/context';
import { readAll } from '../../register/platform.store';
import { invitedTo } from './invited';

export interface Expected extends Pick<Member, 'id' | 'name' | 'sector'> {
  /** Where they stand in name order. */
  place: string;
}

/** 应到委员, in name order: whoever is invited. */
export async function expectedMembers(scope: Scope, item: Gathering): Promise<Expected[]> {
  const members = await readAll<Member>(scope, 'members');
  const places = new Map(members.map(({ value: { id }, row }) => [id, String(row['listSk'])]));
  const roster = members.map(({ value }) => value);
  const { invited } = await invitedTo(scope, item, roster);
  return invited.map(({ id, name, sector }) => ({ id, name, sector, place: places.get(id) ?? '' }));
}
