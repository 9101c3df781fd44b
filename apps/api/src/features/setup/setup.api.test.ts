import type { CommitteeView } from '@lianluo/contract/committee';
import type { SetUpAnswer, SetUpBody } from '@lianluo/contract/setup';
import type { SessionView } from '@lianluo/contract/session';
import { expect, test } from 'vitest';
import { removeRestoreMark, writeRestoreMark } from '../../floor/storage/restore-mark';
import { cityIds } from '../../floor/committee/cities';
import { openWorld } from '../../../test-support/world';
import { issueSetupToken } from '../../floor/account/setup-token';

const bodyWith = (token: string, changes: Partial<SetUpBody> = {}): SetUpBody => ({
  token,
  name: '政协临江市委员会',
  regionCode: '610900',
  administrator: { username: 'linjiang', name: '市政协办公室' },
  securityAdministrator: { username: 'linjiang.security', name: '安全管理员' },
  auditAdministrator: { username: 'linjiang.audit', name: '审计管理员' },
  ...changes,
});

test('a token makes a city with three officers, each with a password to be changed at once', async () => {
  const world = await openWorld();
  const token = await issueSetupToken(world.deps);

  const { status, body } = await world.stranger().post<SetUpAnswer>('/setup', bodyWith(token));

  expect(status).toBe(201);
  expect(body).toMatchObject({ id: 'c610900', level: 'city', demo: false });
  expect(await cityIds(world.storage)).toEqual(['c610900', 'demo-city']);
  const { administrator, securityAdministrator, auditAdministrator } = body;
  const roles = [];
  for (const { username, oneTimePassword } of [administrator, securityAdministrator, auditAdministrator]) {
    const person = world.stranger();
    const session = await person.post<SessionView>('/session', { username, password: oneTimePassword });
    expect(session.body.mustChangePassword).toBe(true);
    roles.push(...session.body.user.roles);
  }
  expect(roles).toEqual(['city-administrator', 'security-administrator', 'audit-administrator']);
});

test('the new administrator creates a county and sees no other city', async () => {
  const world = await openWorld();
  const { body } = await world.stranger().post<SetUpAnswer>('/setup', bodyWith(await issueSetupToken(world.deps)));
  const office = world.stranger();
  const { username, oneTimePassword } = body.administrator;
  await office.post('/session', { username, password: oneTimePassword });
  await office.put('/session/password', { current: oneTimePassword, next: 'Riverside-2026-Office' });

  const county = await office.post<CommitteeView>('/committees', {
    name: '政协江南区委员会',
    regionCode: '610902',
    administrator: { username: 'jiangnan', name: '区政协办公室' },
  });

  expect(county.body).toMatchObject({ id: 'c610902', level: 'county', parent: 'c610900' });
  const seen = await office.get<{ items: CommitteeView[] }>('/committees');
  expect(seen.body.items.map(({ id }) => id).sort()).toEqual(['c610900', 'c610902']);
  expect((await office.get('/committees/demo-city')).status).toBe(404);
});

test('an answer that was lost is given again, and the token opens nothing else', async () => {
  const world = await openWorld();
  const token = await issueSetupToken(world.deps);
  const first = await world.stranger().post<SetUpAnswer>('/setup', bodyWith(token));

  const again = await world.stranger().post<SetUpAnswer>('/setup', bodyWith(token));
  const other = await world.stranger().post('/setup', bodyWith(token, { regionCode: '610901' }));

  expect(again.body).toEqual(first.body);
  expect(other.body).toMatchObject({ status: 422, code: 'idempotency.mismatch' });
  expect(await cityIds(world.storage)).toHaveLength(2);
});

test.each([
  ['made up', async () => 'made-up', 0],
  ['too old', issueSetupToken, 3 * 86_400_000 + 1],
] as const)('a token that is %s is refused and makes nothing', async (_, tokenOf, laterMs) => {
  const world = await openWorld();
  const token = await tokenOf(world.deps);
  world.setClock(laterMs);

  const { body } = await world.stranger().post('/setup', bodyWith(token));

  expect(body).toMatchObject({ status: 403, code: 'setup.refused' });
  expect(await cityIds(world.storage)).toEqual(['demo-city']);
});

test('what cannot be made leaves the token as it was', async () => {
  const world = await openWorld();
  const token = await issueSetupToken(world.deps);
  const stranger = world.stranger();
  const taken = { username: 'demo.qindu', name: '重名' };
  const twice = { username: 'Linjiang', name: '同一个人' };

  const refused = [
    await stranger.post('/setup', bodyWith(token, { administrator: taken })),
    await stranger.post('/setup', bodyWith(token, { auditAdministrator: twice })),
    await stranger.post('/setup', bodyWith(token, { regionCode: '6109' })),
  ];
  const made = await stranger.post('/setup', bodyWith(token));

  expect(refused.map(({ body }) => body.code)).toEqual(['user.taken', 'request.invalid', 'request.invalid']);
  expect(made.status).toBe(201);
});

test('while a restore is under way no city is made, and the token waits', async () => {
  const world = await openWorld();
  const token = await issueSetupToken(world.deps);
  await writeRestoreMark(world.storage, { export: 'some', endedAt: '2026-05-20T02:00:00.000Z' });

  const { status, body } = await world.stranger().post('/setup', bodyWith(token));

  expect([status, body.code]).toEqual([503, 'server.busy']);
  await removeRestoreMark(world.storage);
  expect((await world.stranger().post('/setup', bodyWith(token))).status).toBe(201);
});
