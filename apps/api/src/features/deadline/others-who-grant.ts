import { may } from '@lianluo/domain/permission';
import { actorOf } from '../../floor/account/actor-of';
import { usersOf } from '../../floor/account/users-of';
import type { Scope } from '../../floor/context';

/** Who else of the committee may decide on an extension: as long as there is somebody, nobody decides on their own. */
export async function othersWhoGrant(call: Scope): Promise<string[]> {
  const users = await usersOf(call);
  return users
    .filter((user) => user.id !== call.actor.id && user.active)
    .filter((user) => may(actorOf(user, call.committee, 'own'), 'deadline:grant'))
    .map(({ name }) => name);
}
