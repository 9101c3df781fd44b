import type { ConcernView } from '@lianluo/contract/concern';
import type { ListOf } from '@lianluo/contract/common';
import type { GatheringView } from '@lianluo/contract/gathering';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { RosterView } from '@lianluo/contract/roster';
import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { withKey } from '../../../test-support/key';
import { aConcern, aDoor, aRota } from '../../../test-support/roster';
import { openWorld, type World } from '../../../test-support/world';

const base = '/committees/qindu';
const path = `${base}/concerns`;
const visitor = { name: '钟某某', phone: '19900003333' };
let world: World;
let office: Client;
let member: string;

beforeAll(async () => {
  world = await openWorld();
  office = world.as('demo.qindu');
  member = (await office.post<{ id: string }>(`${base}/members`, { name: '罗以宁', sector: '教育界' })).body.id;
});

test('where and by whom is told by the shift; telephone numbers in what was told are taken out', async () => {
  const doors = [aDoor('east', { unit: world.unit })];
  const made = await office.post<RosterView>(`${base}/rosters`, aRota('接待', { doors, members: [{ member }] }));
  const drawn = await office.post<RosterView>(`${base}/rosters/${made.body.id}/actions/draw`, {}, { version: 1 });
  const [shift] = drawn.body.shifts;
  const { body, status } = await office.post<ConcernView>(path, {
    roster: made.body.id,
    shift: shift?.id,
    topic: '停车难',
    text: '小区门口停不下车，可打 19900001234 了解。',
  });

  expect(status).toBe(201);
  expect(body).toMatchObject({ on: shift?.on, place: 'east号值班点', receivedBy: [{ member, name: '罗以宁' }] });
  expect(body.text).not.toContain('19900001234');
  const unknown = { roster: made.body.id, shift: 'none', topic: '停车难', text: '难' };
  expect((await office.post(path, unknown)).body.errors).toMatchObject([{ pointer: '/shift', code: 'shift.unknown' }]);
});

test('a visitor is named only where they want an answer, and shown to nobody who does not say why', async () => {
  const unneeded = await office.post(path, aConcern('噪声', { visitor }));
  const missing = await office.post(path, aConcern('噪声', { wantsAnswer: true }));
  const { body } = await office.post<ConcernView>(path, aConcern('噪声', { wantsAnswer: true, visitor }));

  expect(unneeded.body.errors).toMatchObject([{ pointer: '/visitor', code: 'visitor.unneeded' }]);
  expect(missing.body.errors).toMatchObject([{ pointer: '/visitor', code: 'field.required' }]);
  expect(body.masked).toEqual(['name', 'phone']);
  const answers = [body, (await office.get(`${path}/${body.id}`)).body, (await office.get(path)).body];
  for (const value of Object.values(visitor)) expect(JSON.stringify(answers)).not.toContain(value);
  const revealed = await office.post<{ value: string }>(`${path}/${body.id}/reveal`, {
    field: 'phone',
    reason: '答复',
  });
  expect(revealed.body.value).toBe(visitor.phone);
  const journal = await world.storage.list({ table: 'journal', pk: 'qindu#access#2026-05', limit: 100 });
  expect(journal.rows).toContainEqual(
    expect.objectContaining({ action: 'concern.reveal', concern: body.id, field: 'phone', reason: '答复' }),
  );
});

test('it becomes the draft of an opinion in one step, once, and nothing of the visitor goes along', async () => {
  const { body } = await office.post<ConcernView>(
    path,
    aConcern('路灯不亮', { wantsAnswer: true, visitor, receivedBy: [member] }),
  );
  const at = `${path}/${body.id}`;
  const raised = await office.post<ConcernView>(`${at}/actions/raise`, {}, { version: 1 });
  const again = await office.post(`${at}/actions/raise`, {}, { version: 2 });

  const opinion = await office.get<OpinionView>(`${base}/opinions/${raised.body.opinion}`);
  expect(opinion.body).toMatchObject({ status: 'draft', title: '路灯不亮', authors: [{ member }] });
  for (const value of Object.values(visitor)) expect(JSON.stringify(opinion.body)).not.toContain(value);
  expect([again.status, again.body.code]).toEqual([409, 'concern.raised-already']);
});

test('it is raised anew once its draft was thrown away, and by a key that may write opinions alone', async () => {
  const { body } = await office.post<ConcernView>(path, aConcern('渠道淤积'));
  const raise = `${path}/${body.id}/actions/raise`;
  const { client } = await withKey(world, { scopes: ['concerns:write'] });
  const refused = await client.post(raise, {}, { version: 1 });
  expect([refused.status, refused.body.code]).toEqual([403, 'key.scope-missing']);

  const { opinion } = (await office.post<ConcernView>(raise, {}, { version: 1 })).body;
  await office.del(`${base}/opinions/${opinion}`, { version: 1 });
  const again = await office.post<ConcernView>(raise, {}, { version: 2 });
  expect(again.status).toBe(200);
  expect(again.body.opinion).not.toBe(opinion);
});

test('told on a shift that was held, the opinion and the activity name each other', async () => {
  const doors = [aDoor('west', { unit: world.unit })];
  const rosters = `${base}/rosters`;
  const { id } = (await office.post<RosterView>(rosters, aRota('已开展', { doors, members: [{ member }] }))).body;
  const { body: drawn } = await office.post<RosterView>(`${rosters}/${id}/actions/draw`, {}, { version: 1 });
  await office.post(`${rosters}/${id}/actions/publish`, {}, { version: 2 });
  const shift = drawn.shifts[0]!.id;
  const held = await office.post<RosterView>(
    `${rosters}/${id}/actions/hold`,
    { shift, record: '接待' },
    { version: 3 },
  );
  const told = await office.post<ConcernView>(path, { roster: id, shift, topic: '井盖', text: '井盖松动' });
  const raised = await office.post<ConcernView>(`${path}/${told.body.id}/actions/raise`, {}, { version: 1 });

  const item = held.body.shifts[0]!.activity!;
  const { body: opinion } = await office.get<OpinionView>(`${base}/opinions/${raised.body.opinion}`);
  const { body: activity } = await office.get<GatheringView>(`${base}/activities/${item}`);
  expect(opinion).toMatchObject({ unit: world.unit, raisedAt: { kind: 'activities', item } });
  expect(activity.raised).toEqual([{ kind: 'opinions', item: opinion.id }]);
});

test('the newest stand first, by days', async () => {
  const days = ['2026-04-01', '2026-04-03', '2026-04-02'];
  for (const on of days) await office.post(path, aConcern('往日', { on }));

  const { items, total } = (await office.get<ListOf<ConcernView>>(`${path}?from=2026-04-02&to=2026-04-30`)).body;
  expect([total, items.map(({ on }) => on)]).toEqual([2, ['2026-04-03', '2026-04-02']]);
  expect((await office.post(path, aConcern('明天', { on: '2026-05-21' }))).body.errors).toMatchObject([
    { pointer: '/on' },
  ]);
});
