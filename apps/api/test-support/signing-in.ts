import type { SessionView } from '@lianluo/contract/session';
import type { UserView } from '@lianluo/contract/user';
import type { Client } from './client';
import { type World } from './world';

export const users = '/committees/qindu/users';

export const signIn = (client: Client, username: string, password: string, sending = {}) =>
  client.post<SessionView>('/session', { username, password }, sending);

/** A clerk with a one-time password. */
export async function invite(world: World, username: string) {
  const { body } = await world
    .as('demo.qindu')
    .post<UserView & { oneTimePassword: string }>(users, { username, name: username, roles: ['county-clerk'] });
  return body;
}
