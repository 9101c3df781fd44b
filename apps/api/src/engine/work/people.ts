import type { Member } from '@lianluo/domain/member/member';
import { Refusal, type FieldError } from '@lianluo/domain/refusal';
import type { Named as NamedMember } from '@lianluo/domain/work/field';
import type { Scope } from '../../floor/context';
import { platformAddress, readPlatformRow, type Named } from '../register/platform.store';
import { getAll } from '../../floor/storage/get-all';

/** Members with the names they have today, or 422 at the one this committee does not know. */
export async function namedMembers(
  scope: Scope,
  ids: readonly string[],
  pointer: string | ((index: number) => string),
): Promise<NamedMember[]> {
  const people = await peopleOf<Member>(scope, 'members', ids);
  const at = typeof pointer === 'string' ? (index: number) => `${pointer}/${index}` : pointer;
  const errors = ids.flatMap((id, index): FieldError[] =>
    people.has(id) ? [] : [{ pointer: at(index), code: 'member.unknown', message: '名册中没有这位委员。' }],
  );
  if (errors.length > 0) throw new Refusal('request.invalid', errors);
  return ids.map((member) => ({ member, name: people.get(member)?.name ?? '' }));
}

export async function peopleOf<Value extends Named>(
  { storage, committee }: Scope,
  collection: 'members' | 'informants',
  ids: readonly string[],
): Promise<Map<string, Value>> {
  const wanted = [...new Set(ids)];
  const addresses = wanted.map((id) => platformAddress(committee.id, collection, id));
  const people = new Map<string, Value>();
  for (const row of await getAll(storage, addresses)) {
    const stored = row && readPlatformRow<Value>(row, committee);
    if (stored) people.set(stored.value.id, stored.value);
  }
  return people;
}
