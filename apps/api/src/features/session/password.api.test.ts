import { expect, test } from 'vitest';
import { demoPassword } from '../../entries/demo/accounts';
import { openWorld } from '../../../test-support/world';
import { signIn, invite } from '../../../test-support/signing-in';

test('a password change ends the other sessions and keeps this one', async () => {
  const world = await openWorld();
  const [here, there] = [world.as('demo.qindu'), world.as('demo.qindu')];
  await there.get('/session');

  const changed = await here.put('/session/password', { current: demoPassword, next: 'Another-2026-Password' });

  expect(changed.status).toBe(204);
  expect([(await here.get('/session')).status, (await there.get('/session')).status]).toEqual([200, 401]);
  expect((await signIn(world.stranger(), 'demo.qindu', demoPassword)).status).toBe(401);
  expect((await signIn(world.stranger(), 'demo.qindu', 'Another-2026-Password')).status).toBe(201);
});

test.each([
  ['wrong', { current: 'not it', next: 'Another-2026-Password' }, 'password.wrong', '/current'],
  ['short', { current: demoPassword, next: 'Short-2026' }, 'password.weak', '/next'],
  ['of two classes', { current: demoPassword, next: 'lowercase-only-words' }, 'password.weak', '/next'],
  ['with the user name', { current: demoPassword, next: 'X-demo.QINDU-2026-x' }, 'password.weak', '/next'],
  ['the same', { current: demoPassword, next: demoPassword }, 'password.reused', '/next'],
])('a password that is %s is refused at its field', async (_, body, code, pointer) => {
  const office = (await openWorld()).as('demo.qindu');

  const refused = await office.put('/session/password', body);

  expect(refused).toMatchObject({
    status: 422,
    body: { code, errors: [{ pointer, code, message: expect.stringMatching(/\p{Script=Han}.+。$/u) }] },
  });
});

test('none of the last five passwords comes back, the sixth may', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const word = (count: number) => (count === 0 ? demoPassword : `Password-of-2026-${count}`);
  const change = async (from: number, to: number) =>
    (await office.put('/session/password', { current: word(from), next: word(to) })).status;
  for (let count = 0; count < 5; count++) expect(await change(count, count + 1)).toBe(204);

  expect(await change(5, 0)).toBe(422);
  expect(await change(5, 6)).toBe(204);
  expect(await change(6, 0)).toBe(204);
});

test('a one-time password opens the change of it and nothing else', async () => {
  const world = await openWorld();
  const { username, oneTimePassword } = await invite(world, 'new.clerk');
  const client = world.stranger();

  const opened = await signIn(client, username, oneTimePassword);
  const before = await client.get('/committees/qindu/overview');
  const changed = await client.put('/session/password', { current: oneTimePassword, next: 'My-own-word-2026' });
  const after = await client.get('/committees/qindu/overview');

  expect([opened.status, opened.body.mustChangePassword]).toEqual([201, true]);
  expect([before.status, before.body.code]).toEqual([403, 'session.password-change-needed']);
  expect([changed.status, after.status]).toEqual([204, 200]);
  expect((await signIn(world.stranger(), username, oneTimePassword)).status).toBe(401);
});
