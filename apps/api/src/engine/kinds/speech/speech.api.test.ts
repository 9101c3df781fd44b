import type { MemberView } from '@lianluo/contract/member';
import type { SpeechOrderView } from '@lianluo/contract/speech-order';
import type { OpinionView } from '@lianluo/contract/opinion';
import { beforeAll, expect, test } from 'vitest';
import { deskOf, type Desk } from '../../../../test-support/desk';
import { openWorld, type World } from '../../../../test-support/world';

const base = '/committees/qindu';
let world: World;
let office: Desk;
let unit: Desk;
let speaker: string;

beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T10:00:00+08:00' });
  const clerk = world.as('demo.qindu');
  speaker = (await clerk.post<MemberView>(`${base}/members`, { name: '苗青岚', sector: '医药卫生界' })).body.id;
  office = deskOf(clerk, 'qindu', 'speeches');
  unit = deskOf(world.as('demo.qindu.unit'), 'qindu', 'speeches');
});

const draft = () => ({
  title: '关于办好家门口的养老食堂',
  members: [speaker],
  behalfKind: 'sector',
  behalf: '医药卫生界',
  wanted: 'oral',
  content: '养老食堂要办得久，先要算得清账。',
});
const inForm = async (form: string): Promise<string> => {
  const { id } = await unit.record(draft());
  await unit.step(id, 'submit');
  await office.step(id, 'select', { form });
  return id;
};

test('what is chosen to be held is held, what is chosen to be printed is printed, each a fact of its own', async () => {
  const [oral, written] = [await inForm('oral'), await inForm('written')];
  await office.step(oral, 'edit', { edited: '养老食堂要算得清账。' });
  const refused = [
    await office.tries(oral, 'print', { printedOn: '2026-05-19' }),
    await office.tries(written, 'deliver', { deliveredOn: '2026-05-19' }),
    await unit.tries(oral, 'deliver', { deliveredOn: '2026-05-19' }),
  ];
  const held = await office.step(oral, 'deliver', { deliveredOn: '2026-05-19' });
  await office.step(written, 'print', { printedOn: '2026-05-18' });
  await world.deps.settled();

  expect(refused).toEqual(['409 action.not-now', '409 action.not-now', '403 permission.missing']);
  expect(held).toMatchObject({ status: 'delivered', reportedOn: '2026-05-19', edited: '养老食堂要算得清账。' });
  expect(held).toMatchObject({ content: draft().content });
  for (const form of ['oral', 'written']) {
    const path = `${base}/speeches?stage=${form}&year=2026`;
    expect((await world.as('demo.qindu').get<{ total: number }>(path)).body.total).toBe(1);
  }
  expect(await office.step(oral, 'undeliver', { reason: '未发言' })).toMatchObject({
    status: 'oral',
    reportedOn: '2026-05-20',
  });
});

test('oral speeches of a meeting stand in an order without a gap, whoever leaves it', async () => {
  const clerk = world.as('demo.qindu');
  const path = `${base}/speech-order`;
  const at = async (session: string) => (await clerk.get<SpeechOrderView>(`${path}?session=${session}`)).body;
  const made: string[] = [];
  for (let count = 0; count < 3; count++) {
    const { id } = await unit.record({ ...draft(), session: '15-4' });
    await unit.step(id, 'submit');
    await office.step(id, 'select', { form: 'oral' });
    made.push(id);
  }
  await world.deps.settled();
  const [first = '', second = '', third = ''] = made;
  expect((await at('15-4')).waiting.map(({ id }) => id).toSorted()).toEqual(made.toSorted());
  const stranger = await clerk.put(path, { session: '15-5', items: [first] }, { version: 0 });
  const put = await clerk.put(path, { session: '15-4', items: [third, first, second] }, { version: 0 });
  const stale = await clerk.put(path, { session: '15-4', items: [] }, { version: 0 });

  expect([stranger.status, put.status, stale.status]).toEqual([422, 200, 412]);
  await office.step(first, 'unselect', { reason: '改为书面' });
  await world.deps.settled();
  expect((await at('15-4')).items.map(({ id, order }) => [id, order])).toEqual([
    [third, 1],
    [second, 2],
  ]);
  expect(await office.step(second, 'deliver', { deliveredOn: '2026-05-20' })).toMatchObject({ order: 2 });
});

test('it is turned into an opinion with its final text, once, and each names the other', async () => {
  const id = await inForm('written');
  await office.step(id, 'edit', { edited: '定稿：先算得清账。' });
  const turned = await office.step(id, 'turn-into-opinion');
  const { became } = turned as unknown as { became: { kind: string; item: string } };
  const { body } = await world.as('demo.qindu').get<OpinionView>(`${base}/opinions/${became.item}`);

  expect(body).toMatchObject({
    title: draft().title,
    content: { situation: '定稿：先算得清账。' },
    authors: [{ member: speaker }],
    from: { kind: 'speeches', item: id },
  });
  expect(await office.tries(id, 'turn-into-opinion')).toBe('409 speech.turned');
});
