import type { ListOf } from '@lianluo/contract/common';
import type { MemberView } from '@lianluo/contract/member';
import type { Overview } from '@lianluo/contract/overview';
import type { TopicView } from '@lianluo/contract/topic';
import { beforeAll, expect, test } from 'vitest';
import { deskOf, type Desk } from '../../../../test-support/desk';
import { openWorld, type World } from '../../../../test-support/world';

const base = '/committees/qindu';
let world: World;
let office: Desk;
let unit: Desk;
let doers: string[];

beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T10:00:00+08:00' });
  const clerk = world.as('demo.qindu');
  const member = async (name: string) =>
    (await clerk.post<MemberView>(`${base}/members`, { name, sector: '医药卫生界' })).body.id;
  doers = [await member('苗青岚'), await member('闻人峻')];
  office = deskOf(clerk, 'qindu', 'deeds');
  unit = deskOf(world.as('demo.qindu.unit'), 'qindu', 'deeds');
});

const clinic = () => ({
  title: '为福利社区老人义诊',
  unit: world.unit,
  members: doers,
  type: 'medical',
  beneficiaries: '社区老人',
  plannedOn: '2026-06-15',
  before: '看病要换乘两趟车',
});
const done = { doneOn: '2026-05-19', peopleServed: 86, yuan: 3000, after: '测血压血糖八十六人次' };

test('a unit applies, the office confirms, the unit says what was done for whom', async () => {
  const { id } = await unit.record(clinic());
  const submitted = await unit.step(id, 'submit');
  const confirmed = await office.step(id, 'confirm', { comment: '属为民办实事' });
  const finished = await unit.step(id, 'finish', done);

  // Five working days from 20 May, Wednesday.
  expect(submitted).toMatchObject({ status: 'submitted', waitingFor: { holder: '办公室' }, dueOn: '2026-05-27' });
  expect(confirmed).toMatchObject({ status: 'confirmed', waitingFor: { action: 'finish' }, dueOn: '2026-06-15' });
  expect(finished).toMatchObject({ ...done, status: 'done', reportedOn: '2026-05-19', waitingFor: null });
  expect(finished).toMatchObject({ before: clinic().before, members: [{ name: '苗青岚' }, { name: '闻人峻' }] });
});

test('what is done is a figure of committee, unit, each member and topic, and the list behind it has as many', async () => {
  const clerk = world.as('demo.qindu');
  const { body: topic } = await clerk.post<TopicView>(`${base}/topics`, { name: '老有所医' });
  const { id } = await unit.record({ ...clinic(), topics: [topic.id] });
  await unit.record({ ...clinic(), title: '还在筹备' });
  const before = await figure();
  for (const [desk, action, input] of [
    [unit, 'submit', {}],
    [office, 'confirm', {}],
    [unit, 'finish', done],
  ] as const)
    await desk.step(id, action, input);
  await world.deps.settled();

  expect((await figure()).value).toBe(before.value + 1);
  expect((await figure()).value).toBe((await list('stage=done&year=2026')).total);
  for (const [query, many] of [
    [`topic=${topic.id}`, 1],
    [`topic=${topic.id}&type=medical`, 1],
    [`topic=${topic.id}&type=legal`, 0],
    [`topic=${topic.id}&funded=true`, 1],
    [`topic=${topic.id}&member=${doers[1]}`, 1],
    [`topic=${topic.id}&unit=${world.unit}&stage=done`, 1],
  ] as const)
    expect([query, (await list(query)).items.length]).toEqual([query, many]);

  await unit.step(id, 'unfinish', { reason: '人数有误' });
  await world.deps.settled();
  expect(await unit.read(id)).toMatchObject({ status: 'confirmed', reportedOn: '2026-05-20' });
  expect((await figure()).value).toBe(before.value);
});

test('it is refused, returned and withdrawn as the rules say', async () => {
  const { id } = await unit.record(clinic());
  const refused: string[] = [await unit.tries(id, 'finish', done)];
  await unit.step(id, 'submit');
  refused.push(await unit.tries(id, 'confirm'), await office.tries(id, 'withdraw'));
  expect(await unit.step(id, 'withdraw')).toMatchObject({ status: 'draft', waitingFor: null });
  await unit.step(id, 'submit');
  expect(await office.step(id, 'return', { reason: '请写明受益对象' })).toMatchObject({
    status: 'returned',
    reason: '请写明受益对象',
    waitingFor: { holder: '申报单位' },
  });
  await unit.change(id, { beneficiaries: '七十岁以上老人' });
  const again = await unit.step(id, 'submit');
  expect(again.reason).toBeUndefined();
  expect(await office.step(id, 'decline', { reason: '属本职工作' })).toMatchObject({ status: 'declined' });
  refused.push(await unit.tries(id, 'withdraw'));
  await office.step(id, 'unconfirm', { reason: '再议' });
  await office.step(id, 'confirm');
  refused.push(await unit.tries(id, 'finish', { ...done, doneOn: '2026-05-21' }));

  expect(refused).toEqual([
    '409 action.not-now',
    '403 permission.missing',
    '409 work.not-submitter',
    '409 action.not-now',
    '422 request.invalid',
  ]);
});

test('who did it must be named, of this committee, and fifty at most', async () => {
  const clerk = world.as('demo.qindu');
  const record = async (members: readonly string[]) =>
    (await clerk.post(`${base}/deeds`, { ...clinic(), members })).status;

  expect([await record(doers), await record([]), await record(['nobody'])]).toEqual([201, 422, 422]);
  expect(await record(Array.from({ length: 51 }, (_, index) => `m${index}`))).toBe(422);
});

async function figure(): Promise<{ value: number }> {
  const { body } = await world.as('demo.qindu').get<Overview>(`${base}/overview?year=2026`);
  const found = body.figures.find(({ key }) => key === 'deeds.done');
  expect(found?.list).toBe(`${base}/deeds?stage=done&year=2026`);
  return { value: found?.value ?? 0 };
}

const list = async (query: string): Promise<ListOf<unknown>> =>
  (await world.as('demo.qindu').get<ListOf<unknown>>(`${base}/deeds?${query}`)).body;
