import type { UserView } from '@lianluo/contract/user';
import type { Client, OrRefused } from './client';
import { deskOf, type Desk } from './desk';
import { users } from './signing-in';
import type { World } from './world';

export interface Colleague {
  client: Client;
  desk: Desk;
  id: string;
}

/** A clerk of the office who signs in with a password of their own, named for duties where some are given. */
export async function aColleague(world: World, name: string, more: Partial<UserView> = {}): Promise<Colleague> {
  const office = world.as('demo.qindu');
  const username = `named.${(await office.get<{ total: number }>(users)).body.total}`;
  const asked = { username, name, roles: ['county-clerk'], ...more };
  const { body } = await office.post<UserView & { oneTimePassword: string }>(users, asked);
  const client = world.stranger();
  const own = 'My-own-word-2026';
  await client.post('/session', { username, password: body.oneTimePassword });
  await client.put('/session/password', { current: body.oneTimePassword, next: own });
  return { client, desk: deskOf(client), id: body.id };
}

/** Changes a user as the administrator does. */
export async function changing(world: World, id: string, body: object) {
  const office = world.as('demo.qindu');
  const { version } = await office.get(`${users}/${id}`);
  return office.patch<OrRefused<UserView>>(`${users}/${id}`, body, { version });
}

/** Lays down what holds for the committee's own house. */
export async function layDown(world: World, body: object) {
  const office = world.as('demo.qindu');
  const { version } = await office.get('/committees/qindu');
  return office.patch('/committees/qindu', body, { version });
}
