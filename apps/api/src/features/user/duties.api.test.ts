import type { ListOf } from '@lianluo/contract/common';
import type { SessionView } from '@lianluo/contract/session';
import type { UserView } from '@lianluo/contract/user';
import { expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { aColleague, changing, layDown } from '../../../test-support/named';
import { users } from '../../../test-support/signing-in';
import { openWorld } from '../../../test-support/world';

const rights = async (client: Client) =>
  (await client.get<SessionView>('/session')).body.permissions.filter((each) => /:(review|sign)$/.test(each));

test('an administrator reviews and signs until somebody is named, and again when nobody is', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  expect(await rights(office)).toEqual(['opinion:review', 'opinion:sign']);

  const chair = await aColleague(world, '陆主席', { post: '主席', duties: ['sign'] });
  expect([await rights(chair.client), await rights(office)]).toEqual([['opinion:sign'], ['opinion:review']]);
  const read = (await office.get<UserView>(`${users}/${chair.id}`)).body;
  expect(read).toMatchObject({ post: '主席', duties: ['sign'] });
  const list = (await office.get<ListOf<UserView>>(users)).body.items;
  expect(list.filter(({ duties }) => duties.length > 0).map(({ id }) => id)).toEqual([chair.id]);

  const [me] = list.filter(({ username }) => username === 'demo.qindu') as [UserView];
  await changing(world, me.id, { duties: ['sign', 'review'] });
  expect(await rights(office)).toEqual(['opinion:review', 'opinion:sign']);
  expect(await rights(chair.client)).toEqual(['opinion:sign']);
  await changing(world, me.id, { duties: [] });
  expect(await rights(office)).toEqual(['opinion:review']);

  await changing(world, chair.id, { active: false });
  expect(await rights(office)).toEqual(['opinion:review', 'opinion:sign']);
  await changing(world, chair.id, { active: true });
  expect(await rights(office)).toEqual(['opinion:review', 'opinion:sign']);
});

test('a right that somebody was named for is asked at the step, too, and is what is offered', async () => {
  const world = await openWorld();
  const { desk: clerk } = await aColleague(world, '经办');
  const { id } = await clerk.record();
  await clerk.walk(id, 'submit', 'edit');
  const { desk: reviewer } = await aColleague(world, '秘书长', { duties: ['review'] });

  const offered = async (desk: typeof clerk) => (await desk.read(id)).allowedActions.map(({ action }) => action);

  expect(await offered(clerk)).not.toContain('review');
  expect(await clerk.tries(id, 'review')).toBe('403 permission.missing');
  expect(await offered(reviewer)).toContain('review');
  expect(await reviewer.tries(id, 'review')).toBe('200');
});

test('only whoever works on all of the committee’s items is named', async () => {
  const world = await openWorld();
  const asked = { username: 'some.body', name: '站长', roles: ['unit-operator'], unit: world.unit };
  const made = await world.as('demo.qindu').post(users, { ...asked, duties: ['sign'] });
  const { id } = await aColleague(world, '主席', { duties: ['sign'] });
  const moved = await changing(world, id, { roles: ['unit-operator'], unit: world.unit });
  const freed = await changing(world, id, { roles: ['unit-operator'], unit: world.unit, duties: [] });

  const pointers = [made.body.errors, moved.body.errors].map((errors) => errors?.[0]?.pointer);
  expect([made.status, moved.status, ...pointers]).toEqual([422, 422, '/duties', '/duties']);
  expect([freed.status, freed.body.duties]).toEqual([200, []]);
});

test('several that are named at once are all named, under the names they have', async () => {
  const world = await openWorld();
  const colleagues = [];
  for (const name of ['甲', '乙', '丙', '丁']) colleagues.push(await aColleague(world, name));

  const answers = await Promise.all(colleagues.map(({ id }) => changing(world, id, { duties: ['sign'] })));
  await changing(world, colleagues[0]!.id, { name: '甲某' });

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(await Promise.all(colleagues.map(({ client }) => rights(client)))).toEqual(
    colleagues.map(() => ['opinion:sign']),
  );
  const [row] = await world.storage.get([{ table: 'platforms', key: { pk: 'qindu', sk: 'committee' } }]);
  const { duties } = row!['value'] as { duties: { sign: { name: string }[] } };
  expect(duties.sign.map(({ name }) => name).toSorted()).toEqual(['丁', '丙', '乙', '甲某']);
});

test('what a committee lays down for its own house is its own to change', async () => {
  const world = await openWorld();
  const { status, body } = await layDown(world, { editorMaySign: true, secrecyReview: true });
  expect([status, body]).toMatchObject([200, { editorMaySign: true, secrecyReview: true, titlesInNotices: false }]);

  const city = world.as('demo.city');
  const { version } = await city.get('/committees/qindu');
  const above = await city.patch('/committees/qindu', { secrecyReview: false }, { version });

  expect([above.status, above.body.code]).toEqual([403, 'permission.missing']);
});
