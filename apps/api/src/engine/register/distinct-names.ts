import { sectorIn } from '@lianluo/domain/committee/sectors';
import { groupBy } from '@lianluo/domain/import/group-by';
import type { Member } from '@lianluo/domain/member/member';
import { keptName } from '@lianluo/domain/text/name';
import type { Scope } from '../../floor/context';
import { readAll } from './platform.store';

/** 姓名（界别） where several members bear the name, as a sheet that is sent in has to write it. */
export async function distinctNames(scope: Scope): Promise<(person: { member?: string; name: string }) => string> {
  const members = await readAll<Member>(scope, 'members');
  const bearers = groupBy(members, ({ value }) => keptName(value.name));
  const called = sectorIn(scope.committee);
  const sectors = new Map(members.map(({ value }) => [value.id, called(value.sector)]));
  return ({ member, name }) => {
    const sector = member === undefined ? undefined : sectors.get(member);
    const isShared = (bearers.get(keptName(name))?.length ?? 0) > 1;
    return isShared && sector !== undefined ? `${name}（${sector}）` : name;
  };
}
