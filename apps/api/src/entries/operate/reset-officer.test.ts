import type { ListOf } from '@lianluo/contract/common';
import type { SessionView } from '@lianluo/contract/session';
import type { UserView } from '@lianluo/contract/user';
import { expect, test } from 'vitest';
import { openWorld } from '../../../test-support/world';
import { resetOfficer } from './reset-officer';

async function run(world: Awaited<ReturnType<typeof openWorld>>, user: string): Promise<string> {
  const said: string[] = [];
  const everyRow = () => {
    throw new Error('It reads one account.');
  };
  await resetOfficer.run({
    tables: { storage: world.storage, everyRow },
    options: { user },
    say: (line) => said.push(line),
  });
  return said.join('\n');
}

test('an officer who lost the password is given a new one by the operator, and the journal says by whom', async () => {
  const world = await openWorld();
  const open = world.as('demo.audit');
  await open.get('/session');
  const { items } = (await world.as('demo.city').get<ListOf<UserView>>('/committees/demo-city/users')).body;
  const officer = items.find(({ username }) => username === 'demo.audit')!;

  const password = (await run(world, 'Demo.Audit')).split(' ').at(-1);
  const opened = await world.stranger().post<SessionView>('/session', { username: 'demo.audit', password });

  expect([opened.status, opened.body.mustChangePassword]).toEqual([201, true]);
  expect((await open.get('/session')).status).toBe(401);
  const month = new Date().toISOString().slice(0, 7);
  const { rows } = await world.storage.list({ table: 'journal', pk: `demo-city#access#${month}`, limit: 10 });
  expect(rows).toMatchObject([{ action: 'user.reset-password', user: officer.id, by: { role: 'operator' } }]);
  expect(JSON.stringify(rows)).not.toContain(password);
});

test.each([
  ['demo.city', 'Only officers'],
  ['nobody.here', 'no such user'],
])('%s is not for the operator to reset', async (username, why) => {
  await expect(run(await openWorld(), username)).rejects.toThrow(why);
});
