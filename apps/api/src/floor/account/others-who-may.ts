import { may, type Permission } from '@lianluo/domain/permission';
import type { Scope } from '../context';
import { actorOf } from './actor-of';
import { usersOf } from './users-of';

/** Who else of the committee may do so: as long as there is somebody, nobody decides on their own. */
export async function othersWhoMay(call: Scope, permission: Permission): Promise<string[]> {
  const users = await usersOf(call);
  return users
    .filter((user) => user.id !== call.actor.id && user.active)
    .filter((user) => may(actorOf(user, call.committee, 'own'), permission))
    .map(({ name }) => name);
}
