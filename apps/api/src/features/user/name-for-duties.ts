import type { Committee } from '@lianluo/domain/committee/committee';
import { dutiesOf, withDuties, type Duty } from '@lianluo/domain/committee/duties';
import type { User } from '@lianluo/domain/committee/user';
import { mayHoldDuties } from '@lianluo/domain/permission';
import { invalidField } from '@lianluo/domain/refusal';
import { canonical } from '../../floor/canonical';
import { committeeAddress, committeeRow, readCommitteeRow } from '../../floor/committee/committee.store';
import type { Scope } from '../../floor/context';
import type { CommandWrite } from '../../floor/http/commit';
import { differenceOf, entryOf } from '../../floor/journal/journal';

/**
 * 指定审核人、签发人. The names stand with the committee, which every request reads: whoever is named, and whoever thereby is no
 * longer needed, has the rights of it with the next call. Whoever is stopped holds nothing any more.
 */
export async function namingFor(
  call: Scope,
  user: User,
  given: readonly Duty[] | undefined,
): Promise<{ committee: Committee; writes: CommandWrite[] }> {
  const [row] = await call.storage.get([committeeAddress(call.committee.id)], { consistent: true });
  const committee = row ? readCommitteeRow(row) : call.committee;
  const held = user.active ? (given ?? dutiesOf(committee, user.id)) : [];
  if (held.length > 0 && !mayHoldDuties(user.roles))
    throw invalidField('/duties', 'duties.office', '审核、签发由办公室的用户担任，请先选择相应的角色。');
  const duties = withDuties(committee.duties ?? {}, { user: user.id, name: user.name }, held);
  if (canonical(duties) === canonical(committee.duties ?? {})) return { committee, writes: [] };
  const named: Committee = { ...committee, duties, updatedAt: call.instant, version: committee.version + 1 };
  const item = { kind: 'committee', id: named.id, version: named.version };
  return {
    committee: named,
    writes: [
      { table: 'platforms', put: committeeRow(named), if: { version: committee.version }, refusal: 'again' },
      { ...entryOf(call, item, 'change', differenceOf(committee, named)), refusal: 'again' },
    ],
  };
}
