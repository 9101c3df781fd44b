import type { ConsultationView } from '@lianluo/contract/consultation';
import type { HeldRoundView, NewRoundView, RoundView } from '@lianluo/contract/round';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Client, OrRefused } from '../../../../test-support/client';
import { openWorld, type World } from '../../../../test-support/world';

const committee = '/committees/qindu';
let world: World;
let office: Client;
let at: string;
let member: string;

const question = { question: '电梯费用怎样分摊？', closesOn: '2026-05-25' };
const open = (body: object, who = office) => who.post<OrRefused<NewRoundView>>(`${at}/rounds`, body);
const read = (token: string) =>
  world.stranger().get<HeldRoundView>(`/links/${token}/round`, { address: '203.0.113.7' });
const write = (token: string, text: string, more: object = {}) =>
  world
    .stranger()
    .put<OrRefused<HeldRoundView>>(`/links/${token}/round/answer`, { text }, { address: '203.0.113.7', ...more });

async function announced(title: string): Promise<string> {
  const plan = { title, unit: world.unit, plannedOn: '2026-05-28' };
  const { id } = (await office.post<ConsultationView>(`${committee}/consultations`, plan)).body;
  await office.post(`${committee}/consultations/${id}/actions/announce`, {}, { version: 1 });
  return `${committee}/consultations/${id}`;
}
async function allow(remoteRounds: boolean) {
  const { version } = await office.get(committee);
  await office.patch(committee, { consultations: { remoteRounds } }, { version });
}

beforeAll(async () => {
  world = await openWorld();
  office = world.as('demo.qindu');
  member = (await office.post<{ id: string }>(`${committee}/members`, { name: '李红', sector: '教育界' })).body.id;
  at = await announced('加装电梯');
  await allow(true);
});
const at10 = (day: string) => {
  world.setClock(`${day}T10:00:00+08:00`);
  // A session does not outlast the days in between.
  office = world.as('demo.qindu');
};
beforeEach(() => at10('2026-05-20'));

test('each who is asked reads the question and writes an answer by a link of their own, and changes it until it closes', async () => {
  const { status, body } = await open({ ...question, participants: [{ member }, { name: '王工程师' }] });
  const [first, second] = body.links;

  expect([status, body.participants.map(({ name }) => name), body.state]).toEqual([201, ['李红', '王工程师'], 'open']);
  expect((await read(first!.token)).body).toEqual({
    committee: '政协秦都区委员会',
    title: '加装电梯',
    name: '李红',
    question: question.question,
    opensOn: '2026-05-20',
    closesOn: '2026-05-25',
    state: 'open',
    answer: null,
  });
  expect((await write(first!.token, '按楼层分摊')).status).toBe(200);
  expect((await write(first!.token, '按楼层和面积分摊')).body.answer?.text).toBe('按楼层和面积分摊');
  // Of the other's answer its holder sees nothing.
  expect((await read(second!.token)).body.answer).toBeNull();

  const [round] = (await office.get<{ items: RoundView[] }>(`${at}/rounds`)).body.items;
  expect([round?.answered, round?.participants.map(({ answer }) => answer?.text)]).toEqual([
    1,
    ['按楼层和面积分摊', undefined],
  ]);
  const sheet = await office.post(`${at}/rounds/${round!.id}/exports`, {});
  expect([sheet.status, sheet.headers.get('content-type')]).toEqual([200, expect.stringContaining('spreadsheetml')]);
});

describe('a link opens its own round, for as long as that runs, and nothing else', () => {
  test('the question is not told before it begins, and nothing is taken after it ended', async () => {
    const { body } = await open({ ...question, opensOn: '2026-05-22', participants: [{ name: '赵敏' }] });
    const { token } = body.links[0]!;

    expect((await read(token)).body).toMatchObject({ state: 'ahead' });
    expect((await read(token)).body).not.toHaveProperty('question');
    expect((await write(token, '太早')).body.code).toBe('round.not-open');
    at10('2026-05-22');
    expect((await write(token, '同意')).status).toBe(200);
    expect((await office.post(`${at}/rounds/${body.id}/actions/end`, {}, { version: 1 })).status).toBe(200);
    expect((await write(token, '改了')).body.code).toBe('round.over');
    expect((await read(token)).body.answer?.text).toBe('同意');
    at10('2026-05-26');
    expect([(await read(token)).status, (await write(token, '晚了')).status]).toEqual([404, 404]);
  });

  test('one that was changed by a letter, renewed or taken back opens nothing; the new one does', async () => {
    const { body } = await open({ ...question, participants: [{ name: '钱进' }, { name: '孙文' }] });
    const [mine, theirs] = body.links;
    const link = (index: number) => `${committee}/links/${body.participants[index]!.link.id}/actions`;
    const last = mine!.token.slice(-1);
    const renewed = await office.post<{ token: string }>(
      `${link(0)}/renew`,
      { expiresOn: '2026-05-25' },
      { version: 1 },
    );
    await office.post(`${link(1)}/revoke`, {}, { version: 1 });

    for (const token of [mine!.token, theirs!.token, mine!.token.slice(0, -1) + (last === 'a' ? 'b' : 'a')])
      expect([(await read(token)).status, (await write(token, '冒名')).status]).toEqual([404, 404]);
    expect((await write(renewed.body.token, '本人')).status).toBe(200);
    // It is neither a session nor a key, and no calendar.
    expect((await world.stranger().get(`${at}/rounds`)).status).toBe(401);
    expect(
      (await world.stranger().get(at, { headers: { authorization: `Bearer ${renewed.body.token}` } })).status,
    ).toBe(401);
  });

  test('one that was renewed for longer opens nothing once the days of its round are over', async () => {
    const { body } = await open({ ...question, participants: [{ name: '郑远' }] });
    const path = `${committee}/links/${body.participants[0]!.link.id}/actions/renew`;
    const { token } = (await office.post<{ token: string }>(path, {}, { version: 1 })).body;
    expect((await read(token)).status).toBe(200);
    at10('2026-05-26');
    expect((await read(token)).status).toBe(404);
  });

  test('the same answer sent twice is one answer, and its key replays it', async () => {
    const { body } = await open({ ...question, participants: [{ name: '周全' }] });
    const { token } = body.links[0]!;
    await write(token, '同意', { idempotencyKey: 'once' });
    const again = await write(token, '同意', { idempotencyKey: 'once' });
    await write(token, '不同意', { idempotencyKey: 'once-more' });

    expect([again.status, (await read(token)).body.answer?.text]).toEqual([200, '不同意']);
    expect((await write(token, '长'.repeat(2001))).status).toBe(422);
  });

  test('as soon as the committee allows none, or the consultation is over, it opens nothing', async () => {
    const kept = at;
    at = await announced('早市秩序');
    const { token } = (await open({ ...question, participants: [{ name: '吴江' }] })).body.links[0]!;
    const itself = async () => (await world.stranger().get(`/links/${token}`, { address: '203.0.113.7' })).status;
    expect(await itself()).toBe(200);
    await allow(false);
    expect([(await read(token)).status, (await write(token, '还在')).status, await itself()]).toEqual([404, 404, 404]);
    expect((await open({ ...question, participants: [{ name: '吴江' }] })).body.code).toBe('round.off');
    await allow(true);
    expect((await read(token)).status).toBe(200);
    const { version } = await office.get(at);
    await office.post(`${at}/actions/cancel`, { reason: '改期' }, { version });
    expect((await read(token)).status).toBe(404);
    expect((await open({ ...question, participants: [{ name: '吴江' }] })).body.code).toBe('round.closed-item');
    at = kept;
  });
});

test('a round is the office’s to open; nobody is asked twice, nor for longer than a year', async () => {
  expect((await open({ ...question, participants: [{ name: '赵敏' }] }, world.as('demo.qindu.unit'))).status).toBe(403);
  const twice = await open({ ...question, participants: [{ member }, { member }] });
  expect([twice.status, twice.body.errors?.[0]?.pointer]).toEqual([422, '/participants/1']);
  const late = await open({ ...question, closesOn: '2027-05-21', participants: [{ name: '赵敏' }] });
  expect([late.status, late.body.code]).toEqual([422, 'link.expiry']);
  const other = world.as('demo.xincheng');
  expect((await other.get(`${at}/rounds`)).status).toBe(404);
});
