import type { BatchResult } from '@lianluo/contract/batch';
import type { InboxItem } from '@lianluo/contract/inbox';
import type { ProposalView } from '@lianluo/contract/proposal';
import { beforeAll, expect, test } from 'vitest';
import type { Answered, Client, OrRefused } from '../../../../test-support/client';
import { openWorld, type World } from '../../../../test-support/world';

/** A session of days ago is over, so whoever goes on signs in again. 10 March 2026 is a Tuesday. */
function on(day: string): void {
  world.setClock(`${day}T09:00:00+08:00`);
  office = world.as('demo.qindu');
}
const path = '/committees/qindu/proposals';
let world: World;
let office: Client;
let member: string;

beforeAll(async () => {
  world = await openWorld({ now: '2026-03-10T09:00:00+08:00' });
  office = world.as('demo.qindu');
  const made = await office.post<{ id: string }>('/committees/qindu/members', { name: '李红', sector: '教育界' });
  member = made.body.id;
  await office.post('/committees/qindu/handling-units', { name: '区住房和城乡建设局' });
});

async function step(id: string, action: string, input: object = {}): Promise<Answered<OrRefused<ProposalView>>> {
  const { version } = await office.get(`${path}/${id}`);
  return office.post<OrRefused<ProposalView>>(`${path}/${id}/actions/${action}`, input, { version });
}

/** The same, which has to go through. */
async function taken(id: string, action: string, input: object = {}): Promise<ProposalView> {
  const { status, body } = await step(id, action, input);
  if (status !== 200) throw new Error(`${action}: ${status} ${JSON.stringify(body)}`);
  return body;
}

async function refused(id: string, action: string, input: object = {}) {
  const { status, body } = await step(id, action, input);
  return [status, body.code, body.errors?.[0]?.pointer];
}

async function filed(title: string): Promise<ProposalView> {
  const { body } = await office.post<ProposalView>(path, {
    title,
    proposers: [{ member }],
    content: { situation: '老旧小区没有电梯' },
  });
  await taken(body.id, 'submit');
  await taken(body.id, 'read-first', { firstReading: 'file' });
  return taken(body.id, 'file', { category: '社会建设' });
}

const letter = { number: '区住建函〔2026〕3号', signer: '周明远', class: 'B' };
const total = async (query: string) => (await office.get<{ total: number }>(`${path}?${query}`)).body.total;

test('from 交办 to the watch list: a joint handling, its opinions, its reply, what the proposer says, a second handling', async () => {
  on('2026-03-10');
  const { id } = await filed('加装电梯');
  const unknown = await refused(id, 'assign', {
    mode: 'sole',
    handlingUnits: [{ name: '区住建局', part: { title: '一' } }],
  });
  const { handlingUnits: units, dueOn } = await taken(id, 'assign', {
    mode: 'joint',
    handlingUnits: [
      { name: '区住房和城乡建设局', lead: true },
      { name: '区财政局', via: 'party' },
    ],
  });
  const [lead, assistant] = units.map((unit) => unit.id) as [string, string];
  const answer = { handlingUnit: lead, text: '已列入今年计划，六月底前开工。', letter };

  expect(unknown).toEqual([422, 'request.invalid', '/handlingUnits']);
  expect(units.map(({ via, entry }) => [via, entry !== undefined])).toEqual([
    ['government', true],
    ['party', false],
  ]);
  expect(dueOn).toBe('2026-03-17');
  await taken(id, 'sign-for', { handlingUnits: [lead, assistant] });
  expect(await refused(id, 'reply', answer)).toEqual([409, 'proposal.not-contacted', undefined]);
  await taken(id, 'contact', { handlingUnit: lead, method: 'meeting', on: '2026-03-10', note: '到小区现场' });
  expect(await refused(id, 'reply', answer)).toEqual([409, 'proposal.opinions-open', '/handlingUnit']);
  await taken(id, 'co-reply', { handlingUnit: assistant, on: '2026-03-10', text: '补助资金已安排。' });
  expect(await refused(id, 'reply', { ...answer, letter: { ...letter, class: 'Z' } })).toEqual([
    409,
    'proposal.class-unknown',
    '/letter/class',
  ]);
  await taken(id, 'reply', answer);
  const replied = await taken(id, 'check-reply', { handlingUnit: lead, pass: true });
  expect(replied).toMatchObject({ status: 'replied', class: 'B', repliedOn: '2026-03-10' });

  const [proposer] = replied.proposers;
  await taken(id, 'rate', { proposer: proposer!.id, attitude: 'satisfied', result: 'unsatisfied', text: '没有时间表' });
  await taken(id, 'feedback');
  expect(await refused(id, 'close')).toEqual([409, 'proposal.unsatisfied', undefined]);
  const again = await taken(id, 'redo', { reason: '提案者不满意' });
  expect(again.formerReplies).toMatchObject([{ text: answer.text, letter, round: 1 }]);
  await taken(id, 'redo-reply', { ...answer, text: '四月开工，十月完工。' });
  await taken(id, 'check-reply', { handlingUnit: lead, pass: true });
  await taken(id, 'feedback', { reason: '提案者口头表示满意' });
  const closed = await taken(id, 'close');

  expect(closed).toMatchObject({ status: 'closed', round: 2, watching: true, waitingFor: { action: 'follow-up' } });
  expect(closed.handlingUnits[0]).toMatchObject({ reply: '四月开工，十月完工。' });
  expect(closed.formerReplies?.[0]?.text).toBe(answer.text);
  // What is watched lies on the desk of the office.
  const todo = await office.get<{ items: InboxItem[] }>('/committees/qindu/inbox?box=todo');
  expect(todo.body.items.find(({ item }) => item === id)).toMatchObject({ action: 'follow-up' });
  expect(await total('watching=true')).toBe(1);
  await taken(id, 'follow-up', { on: '2026-03-10', text: '两部电梯已投用', class: 'A' });
  expect(await total('watching=true')).toBe(0);
});

test('退办 within its days, 改派 with the number of the part, and what is taken back leaves nothing', async () => {
  on('2026-03-10');
  const { id, number } = await filed('增设路灯');
  const split = {
    mode: 'split',
    handlingUnits: [{ name: '区城管局', part: { title: '背街小巷' } }, { name: '区交通局' }],
  };
  await taken(id, 'assign', split);
  const recalled = await taken(id, 'recall-assignment', { reason: '单位选错' });
  expect(recalled).toMatchObject({ status: 'filed', number, handlingUnits: [] });
  const { handlingUnits: units } = await taken(id, 'assign', split);
  const [one, two] = units.map((unit) => unit.id) as [string, string];

  // Five working days after Tuesday, 10 March.
  on('2026-03-17');
  await taken(id, 'request-return', { handlingUnit: two, reason: '不属本局职责' });
  on('2026-03-18');
  const late = await step(id, 'request-return', { handlingUnit: one, reason: '不属本局职责' });
  expect([late.body.code, late.body.errors?.[0]?.message]).toEqual([
    'proposal.return-late',
    expect.stringContaining('2026-03-17'),
  ]);
  const given = await taken(id, 'resolve-return', {
    handlingUnit: two,
    decision: 'change',
    to: '区供电局',
    via: 'government',
  });
  expect(given.handlingUnits.map(({ name, state, part }) => [name, state, part?.no])).toEqual([
    ['区城管局', 'assigned', 1],
    ['区交通局', 'replaced', 2],
    ['区供电局', 'assigned', 2],
  ]);
});

test('重点提案 are 督办, 优秀提案 of a year are named at once', async () => {
  const ids: string[] = [];
  for (const title of ['地下管网', '公交线路', '学校午休']) ids.push((await filed(title)).id);
  const [key] = ids as [string];
  await taken(key, 'assign', { mode: 'sole', handlingUnits: [{ name: '区水利局' }] });
  const supervise = async () => {
    const body = { items: [{ kind: 'proposals', id: key }], text: '请抓紧办理。', kind: 'supervision' };
    const answered = await office.post<{ items: { ok: boolean; code?: string }[] }>(
      '/committees/qindu/reminders',
      body,
    );
    return answered.body.items[0];
  };

  expect((await supervise())?.code).toBe('reminder.not-supervised');
  expect(await refused(key, 'name-key', { leader: '高静', leaderMember: 'nobody', decidedOn: '2026-03-10' })).toEqual([
    422,
    'request.invalid',
    '/leaderMember',
  ]);
  await taken(key, 'name-key', { leader: '高静', leaderPost: '副主席', decidedOn: '2026-03-10' });
  expect((await supervise())?.ok).toBe(true);

  const input = { year: 2026, decidedOn: '2026-03-10', decision: '区政协〔2026〕5号' };
  const named = await office.post<BatchResult>(`${path}/actions/name-excellent`, { ids, input });
  expect(named.body).toMatchObject({ total: 3, done: 3 });
  expect([await total('excellent=true'), await total('key=true')]).toEqual([3, 1]);
});
