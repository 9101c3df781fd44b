import { dayOf } from '@lianluo/domain/calendar/day';
import type { Drop } from '@lianluo/domain/drop/drop';
import { isTaken } from '@lianluo/domain/integration/api-key';
import { actorOf } from '../../floor/account/actor-of';
import { keyAddress, readApiKeyRow } from '../../floor/account/api-key.store';
import { actingOf, askingOf, userOf } from '../../floor/account/key-caller';
import { readUserRow, userAddress } from '../../floor/account/user.store';
import { committeeAddress, readCommitteeRow } from '../../floor/committee/committee.store';
import type { Dependencies, Scope } from '../../floor/context';

/**
 * A run acts for who ordered it, with what they may do by now; nothing where they may do nothing any more. What somebody of the
 * office orders is for whoever fetches it, so it holds nothing of what is closed to all but named people.
 */
export async function orderScope(deps: Dependencies, { id, committee: c, by }: Drop): Promise<Scope | undefined> {
  const address = by.isKey ? keyAddress({ committee: c, id: by.id }) : userAddress(c, by.id);
  const [committeeRow, row] = await deps.storage.get([committeeAddress(c), address], { consistent: true });
  if (!committeeRow || !row) return undefined;
  const committee = readCommitteeRow(committeeRow);
  const instant = deps.now().toISOString();
  const today = dayOf(instant);
  const shared = {
    ...deps,
    home: committee,
    committee,
    expected: undefined,
    instant,
    today,
    sessionKey: { pk: '', sk: '' },
    idempotency: undefined,
    requestId: id,
    address: 'job',
  };
  if (by.isKey) {
    const { key } = readApiKeyRow(row);
    if (!isTaken(key, today)) return undefined;
    return { ...shared, user: userOf(key), actor: actingOf(key, committee, 'own'), key: askingOf(key) };
  }
  const user = readUserRow(row);
  if (!user.active) return undefined;
  const actor = actorOf(user, committee, 'own');
  const permissions = actor.permissions.filter((each) => each !== 'user:manage');
  return { ...shared, user, actor: { ...actor, id, unit: undefined, permissions } };
}
