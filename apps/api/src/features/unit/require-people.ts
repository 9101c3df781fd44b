import type { Unit } from '@lianluo/domain/unit/unit';
import type { Scope } from '../../floor/context';
import { requireMembers } from '../../engine/register/require-members';

/** 召集人 and 联络员 who are named as members are on the roster, or 422 at the one who is not. */
export async function requirePeople(
  scope: Scope,
  { convener, officers = [] }: Partial<Pick<Unit, 'convener' | 'officers'>>,
): Promise<void> {
  const named = [
    { member: convener?.member, pointer: '/convener/member' },
    ...officers.map(({ member }, index) => ({ member, pointer: `/officers/${index}/member` })),
  ].flatMap(({ member, pointer }) => (member === undefined ? [] : [{ member, pointer }]));
  await requireMembers(
    scope,
    named.map(({ member }) => member),
    (index) => named[index]?.pointer ?? '',
  );
}
