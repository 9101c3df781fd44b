import type { CommitteeView } from '@lianluo/contract/committee';
import type { ConsultationView } from '@lianluo/contract/consultation';
import type { SessionView } from '@lianluo/contract/session';
import type { ListOf } from '@lianluo/contract/common';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { Overview } from '@lianluo/contract/overview';
import type { TopicView } from '@lianluo/contract/topic';
import type { TopicPlanView } from '@lianluo/contract/topic-plan';
import { beforeAll, expect, test } from 'vitest';
import type { Client, OrRefused } from '../../../../test-support/client';
import { openWorld, type World } from '../../../../test-support/world';

const committee = '/committees/qindu';
const path = `${committee}/consultations`;
let world: World;
let office: Client;
let member: string;

async function lay(consultations: CommitteeView['consultations'] | null) {
  const { version } = await office.get(committee);
  return office.patch<CommitteeView>(committee, { consultations }, { version });
}
const plan = async (more: object = {}) =>
  (
    await office.post<ConsultationView>(path, {
      title: '加装电梯协商会',
      unit: world.unit,
      plannedOn: '2026-06-30',
      ...more,
    })
  ).body;
async function step(id: string, action: string, body: object = {}, who = office) {
  const { version } = await who.get(`${path}/${id}`);
  return who.post<OrRefused<ConsultationView>>(`${path}/${id}/actions/${action}`, body, { version });
}
async function held(more: object = {}): Promise<string> {
  const { id } = await plan({ plannedOn: '2026-05-20', ...more });
  await step(id, 'announce');
  await step(id, 'hold', { heldOn: '2026-05-20', attendance: [{ member, state: 'present' }], record: '谈成两件事' });
  return id;
}

beforeAll(async () => {
  world = await openWorld();
  office = world.as('demo.qindu');
  member = (await office.post<{ id: string }>(`${committee}/members`, { name: '李红', sector: '教育界' })).body.id;
});

test('notice and papers are due as many working days before the meeting as the committee lays down', async () => {
  expect((await lay({ noticeDays: 15, papersDays: 10 })).body.consultations).toEqual({
    noticeDays: 15,
    papersDays: 10,
  });
  const item = await plan({ team: [{ member, lead: true }, { name: '王工程师' }] });

  // Tuesday, 30 June 2026: the Dragon Boat holiday on Friday 19 June lies between.
  expect([item.noticeDueOn, item.papersDueOn, item.dueOn]).toEqual(['2026-06-08', '2026-06-15', '2026-06-08']);
  expect(item.team).toEqual([{ member, name: '李红', lead: true }, { name: '王工程师' }]);
  const micro = await plan({ form: 'micro' });
  expect(micro).not.toHaveProperty('noticeDueOn');
  const nobody = await office.post<OrRefused<ConsultationView>>(path, {
    title: '协商',
    plannedOn: '2026-06-30',
    team: [{ name: '王工程师' }, { member: 'nobody' }],
  });
  expect([nobody.status, nobody.body.errors?.[0]?.pointer]).toEqual([422, '/team/1/member']);
});

test('an outcome goes the chain that the committee had when the meeting was held', async () => {
  await lay({ chain: [{ link: 'supervise', called: '跟踪督办' }, { link: 'feed-back', days: 5 }, { link: 'hear' }] });
  const id = await held();
  await lay(null);
  const seen: unknown[] = [];
  for (const [action, body] of [
    ['report', { on: '2026-05-20' }],
    ['supervise', { on: '2026-05-20', text: '专委会跟踪' }],
    ['close', { outcome: '两条' }],
    ['feed-back', { on: '2026-05-20', adopted: true, whom: '区住建局' }],
    ['hear', { on: '2026-05-20' }],
    ['close', { outcome: '两条' }],
  ] as const) {
    const { status, body: item } = await step(id, action, body);
    seen.push([status, item.code ?? item.waitingFor?.action ?? item.status, item.dueOn]);
  }

  expect(seen).toEqual([
    [409, 'consultation.not-in-chain', undefined],
    [200, 'feed-back', '2026-05-27'],
    [409, 'consultation.chain-open', undefined],
    [200, 'hear', null],
    [200, 'close', '2026-06-03'],
    [200, 'closed', null],
  ]);
  const { figures } = (await office.get<Overview>(`${committee}/overview`)).body;
  expect(figures.map(({ key }) => key)).toContain('consultations.held');
  for (const list of ['outcome=adopted', 'form=micro', 'points=open'])
    expect([list, (await office.get<ListOf<unknown>>(`${path}?${list}`)).body.total]).toEqual([
      list,
      list === 'outcome=adopted' ? 1 : list === 'form=micro' ? 1 : 0,
    ]);
});

test('what was agreed is followed, found when it is overdue, and becomes an opinion in one step', async () => {
  const id = await held();
  await step(id, 'close', { outcome: '谈成两件' });
  const agreed = (await step(id, 'agree', { text: '装好电梯', owner: '区住建局', dueOn: '2026-05-19' })).body;
  const point = agreed.points[0]!.id;
  const overdue = await office.get<ListOf<{ id: string }>>(`${path}?overdue=true`);
  const operator = (await world.as('demo.qindu.unit').get<SessionView>('/session')).body.user.id;
  const moved = (await step(id, 'progress', { point, on: '2026-05-20', text: '已经招标' }, world.as('demo.qindu.unit')))
    .body;

  expect([agreed.status, agreed.dueOn, agreed.follow]).toEqual([
    'closed',
    '2026-05-19',
    { points: 1, open: 1, pointOn: '2026-05-19', reviewOn: '2026-08-20' },
  ]);
  expect(overdue.body.items.map((each) => each.id)).toEqual([id]);
  expect(moved.points[0]?.progress).toEqual([
    { on: '2026-05-20', text: '已经招标', by: expect.any(String), byId: operator },
  ]);
  // Read again from the table, whole.
  expect((await office.get<ConsultationView>(`${path}/${id}`)).body.points).toEqual(moved.points);
  expect((await step(id, 'progress', { point: 'none', on: '2026-05-20', text: '' + '无' })).body.code).toBe(
    'point.unknown',
  );
  const draft = { title: '关于装好电梯', content: { situation: '装好电梯' }, authors: [{ member }] };
  const raised = await office.post<OpinionView>(`${path}/${id}/raised`, { kind: 'opinions', ...draft });
  expect([raised.status, raised.body.raisedAt]).toEqual([201, { kind: 'consultations', item: id }]);
  await step(id, 'finish-point', { point, on: '2026-05-20', evidence: '验收单' });
  expect((await office.get<ListOf<unknown>>(`${path}?points=done`)).body.total).toBe(1);
});

test('a topic is called for, claimed by sectors and planned; its consultation is one of a claimed topic', async () => {
  const topics = `${committee}/topics`;
  const called = (await office.post<TopicView>(topics, { name: '老旧小区停车难', proposedBy: { kind: 'public' } }))
    .body;
  const act = (action: string, body: object, version: number) =>
    office.post<OrRefused<TopicView>>(`${topics}/${called.id}/actions/${action}`, body, { version });
  expect([called.status, (await act('finish', {}, 1)).body.code]).toEqual(['proposed', 'topic.not-now']);
  expect((await act('claim', {}, 1)).body.code).toBe('topic.no-claim');
  expect((await act('claim', { units: ['none'] }, 1)).body.errors?.[0]?.pointer).toBe('/units/0');
  const claimed = (await act('claim', { sectors: ['经济界', '教育界'], units: [world.unit] }, 1)).body;
  const planned = (await act('plan', {}, 2)).body;

  expect([claimed.status, claimed.sector, planned.status]).toEqual(['claimed', '经济界', 'planned']);
  const paper = { number: '秦办〔2026〕3号', date: '2026-02-10', from: '中共秦都区委' };
  const note = (version: number) =>
    office.put<OrRefused<TopicPlanView>>(`${topics}/plan`, { year: 2026, approval: paper }, { version });
  expect([(await note(3)).status, (await note(0)).status]).toEqual([412, 200]);
  expect((await office.get<TopicPlanView>(`${topics}/plan?year=2026`)).body).toMatchObject({
    approval: paper,
    figures: { total: 1, claimed: 1, sectors: [{ topics: 1 }, { topics: 1 }], units: [{ unit: world.unit }] },
    version: 1,
  });
  const sector = encodeURIComponent('教育界');
  expect((await office.get<ListOf<TopicView>>(`${topics}?sector=${sector}&status=planned`)).body.total).toBe(1);
  const { id, claimed: isClaimed } = await plan({ topics: [called.id] });
  await step(id, 'announce');
  expect([isClaimed, (await office.get<ListOf<unknown>>(`${path}?claimed=true`)).body.total]).toEqual([true, 1]);
});
