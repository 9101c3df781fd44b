import type { ListOf } from '@lianluo/contract/common';
import type { LetterView } from '@lianluo/contract/letter';
import type { ItemReminders, ReminderView } from '@lianluo/contract/reminder';
import type { TimelineView } from '@lianluo/contract/work';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { deskOf, type Desk } from '../../../test-support/desk';
import { inHandling } from '../../../test-support/opinion-desk';
import { outcomes, remind } from '../../../test-support/reminding';
import { openWorld, type World } from '../../../test-support/world';

const register = '/committees/qindu/reminders';
const names = ['城管局', '住建局', '水务局', '教育局', '民政局', '卫健局'];
const kind = 'opinions';
let world: World;
let office: Client;
let clerk: Client;
let desk: Desk;

/** Another day, on which everybody signs in anew. */
function on(day: string) {
  world.setClock(`${day}T10:00:00+08:00`);
  office = world.as('demo.qindu');
  clerk = world.as('demo.qindu.clerk');
  desk = deskOf(office);
}

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(() => on('2026-05-20'));

const six = () => inHandling(desk, { mode: 'split', handlingUnits: names.map((name) => ({ name })) });
const onItem = async (id: string, client = office) =>
  (await client.get<ItemReminders>(`${desk.path}/${id}/reminders`)).body;
const submitted = async () => (await desk.step((await desk.record()).id, 'submit')).id;

test('six units are reminded at once, each once a day; one that answers leaves five and the office', async () => {
  const { id, handlingUnit } = await six();
  const first = await remind(clerk, { kind, id });
  expect([first.status, outcomes(first)]).toEqual([201, names.map((name) => `${name} ok`)]);
  // No department has an account: a text goes to it instead.
  expect(first.body.items[0]?.sent.map(({ way }) => way)).toEqual(names.map(() => 'message'));
  const again = await remind(clerk, { kind, id });
  expect([again.body.done, outcomes(again)]).toEqual([0, names.map((name) => `${name} reminder.today`)]);
  expect(again.body.items[0]).toMatchObject({ ok: false, code: 'reminder.today' });

  await desk.step(id, 'sign-for', { handlingUnit });
  await desk.step(id, 'reply', { handlingUnit, text: '已办结' });
  on('2026-05-21');
  const next = await remind(clerk, { kind, id });
  expect(outcomes(next)).toEqual(['办公室 ok', ...names.slice(1).map((name) => `${name} ok`)]);

  const { items, waitsFor } = await onItem(id);
  expect(waitsFor.every(({ today }) => today)).toBe(true);
  expect(items.map((each) => each.on)).toEqual(
    items
      .map((each) => each.on)
      .toSorted()
      .toReversed(),
  );
  expect(items).toHaveLength(12);
  // What was asked of the one that answered is done, on whichever day.
  expect(items.filter(({ state }) => state === 'answered').map(({ to }) => to.name)).toEqual(['城管局']);
  const { body } = await office.get<TimelineView>(`${desk.path}/${id}/timeline`);
  expect(body.items.filter(({ action }) => action === 'remind')).toHaveLength(12);
  expect(body.items.find(({ action }) => action === 'remind')).toMatchObject({
    label: '催办',
    note: expect.stringContaining('城管局（复制文字'),
    changes: [],
  });
});

test('two who remind at once are one who does, and what is sent again is answered as before', async () => {
  const id = await submitted();
  const both = await Promise.all([remind(office, { kind, id }), remind(clerk, { kind, id })]);
  expect(both.map(outcomes).flat().toSorted()).toEqual(['办公室 ok', '办公室 reminder.today']);
  expect((await onItem(id)).items).toHaveLength(1);

  const other = await submitted();
  const [one, two] = [
    await remind(clerk, { kind, id: other }, {}, { key: 'remind-once' }),
    await remind(clerk, { kind, id: other }, {}, { key: 'remind-once' }),
  ];
  expect(two.body).toEqual(one.body);
  expect((await onItem(other)).items).toHaveLength(1);
});

test('what waits for nobody, is another’s, or was not asked for in its words is refused for itself alone', async () => {
  const id = await submitted();
  const draft = (await desk.record()).id;
  const { body, status } = await office.post<Awaited<ReturnType<typeof remind>>['body']>(register, {
    items: [
      { kind, id: draft },
      { kind, id: 'none' },
      { kind, id, to: ['nobody'] },
      { kind, id },
    ],
    kind: 'reminder',
    text: '请抓紧办理。',
    dueOn: '2026-05-22',
  });
  expect([status, body.total, body.done, body.refused]).toEqual([201, 4, 1, 3]);
  expect(body.items.map(({ code }) => code)).toEqual([
    'reminder.not-waiting',
    'not-found',
    'reminder.not-addressed',
    undefined,
  ]);
  const late = await remind(office, { kind, id: draft }, { dueOn: '2026-05-19' });
  expect([late.status, late.body.errors?.[0]?.pointer]).toEqual([422, '/dueOn']);
});

test('a unit’s item is its operators’, and they read on it that they were reminded', async () => {
  const { id } = await desk.record({ unit: world.unit });
  await desk.step(id, 'submit');
  await desk.step(id, 'return', { reason: '请补充' });
  const sent = await remind(clerk, { kind, id });
  expect(sent.body.items[0]?.sent).toMatchObject([{ ok: true, way: 'inbox', to: { part: 'unit', id: world.unit } }]);
  const unit = world.as('demo.qindu.unit');
  const seen = await onItem(id, unit);
  expect([seen.items.length, seen.kinds, seen.items[0]?.by.name]).toEqual([1, [], expect.any(String)]);
  expect((await remind(unit, { kind, id })).status).toBe(403);
  expect((await unit.get(register)).status).toBe(403);
});

test('a message has no title and none of the office’s words, unless the committee allows it', async () => {
  const id = await submitted();
  const { title } = await desk.read(id);
  const text = '路灯一事请抓紧。';
  const plain = (await remind(clerk, { kind, id }, { way: 'message', text })).body.items[0]?.sent[0]?.words ?? '';
  expect(plain).toContain('联系人');
  expect([title, '路灯一事'].filter((each) => plain.includes(each))).toEqual([]);

  const { version } = await office.get('/committees/qindu');
  await office.patch('/committees/qindu', { titlesInNotices: true }, { version });
  const other = await submitted();
  const told = (await remind(clerk, { kind, id: other }, { way: 'message', text })).body.items[0]?.sent[0]?.words ?? '';
  expect([title, '路灯一事'].filter((each) => told.includes(each))).toHaveLength(2);
  await office.patch('/committees/qindu', { titlesInNotices: false }, { version: version + 1 });
});

test('催办单: each under the next number of its series, with the office’s words, and none without a code', async () => {
  const { id } = await six();
  const uncoded = await remind(clerk, { kind, id }, { way: 'slip' });
  expect(uncoded.body.items[0]).toMatchObject({ ok: false, code: 'letter.no-code' });
  expect((await onItem(id)).items).toEqual([]);

  const { version } = await office.get('/committees/qindu/letter-series');
  const series = [{ group: 'reminder', code: '秦政协催' }];
  await office.put('/committees/qindu/letter-series', { series }, { version });
  const text = '请于三日内办结。\n并报结果。';
  const sent = await remind(clerk, { kind, id }, { way: 'slip', text, dueOn: '2026-05-25' });
  const letters = sent.body.items[0]!.sent.map(({ letter }) => letter!);
  expect(letters.map(({ number }) => number)).toEqual(names.map((_, index) => `秦政协催〔2026〕${index + 1}号`));
  const { body } = await clerk.get<LetterView>(`/committees/qindu/letters/${letters[2]?.id}`);
  const boxes = body.content.boxes?.flat().map(({ label, words }) => [label, words]) ?? [];
  expect([body.to, body.content.receipt?.title]).toEqual(['水务局', '催办回执']);
  expect(Object.fromEntries(boxes)).toMatchObject({
    编号: '秦政协催〔2026〕3号',
    催办对象: '水务局',
    待办环节: '签收',
    办结时限: '2026年5月25日',
    催办意见: text,
  });
});

test('督办: of what a leader instructed, with a day and an answer', async () => {
  const { id } = await six();
  const plain = await remind(clerk, { kind, id }, { kind: 'supervision' });
  expect(plain.body.items[0]?.code).toBe('reminder.not-supervised');
  const instruction = { leaderPost: '区委书记', instructedOn: '2026-05-20', text: '请抓紧办理。' };
  expect((await office.post(`${desk.path}/${id}/instructions`, instruction)).status).toBe(201);
  const sent = await remind(clerk, { kind, id }, { kind: 'supervision', dueOn: '2026-05-22' });
  expect(outcomes(sent)).toEqual(names.map((name) => `${name} ok`));

  const [one, two] = sent.body.items[0]!.sent.map(({ reminder = '' }) => `${register}/${reminder}`) as [string, string];
  const asked = await clerk.get<ReminderView>(one);
  expect(asked.body).toMatchObject({ state: 'open', dueOn: '2026-05-22', allowedActions: [{ action: 'answer' }] });
  const early = await clerk.post(`${one}/answer`, { text: '已整改', answeredOn: '2026-05-19' });
  expect([early.status, early.body.errors?.[0]?.pointer]).toEqual([422, '/answeredOn']);
  const answer = await clerk.post<ReminderView>(`${one}/answer`, { text: '已整改' });
  expect(answer.body).toMatchObject({ state: 'answered', answer: { text: '已整改', answeredOn: '2026-05-20' } });
  expect((await clerk.post(`${one}/answer`, { text: '再答' })).body.code).toBe('reminder.answered');

  // A Friday: what was due then is late on the Monday and not on the days off between.
  const stateOn = async (day: string) => {
    on(day);
    return (await clerk.get<ReminderView>(two)).body.state;
  };
  expect([await stateOn('2026-05-22'), await stateOn('2026-05-23'), await stateOn('2026-05-25')]).toEqual([
    'open',
    'open',
    'overdue',
  ]);
  const overdue = await clerk.get<ListOf<ReminderView>>(`${register}?kind=supervision&state=overdue`);
  expect(overdue.body.items.map(({ to }) => to.name).toSorted()).toEqual(names.slice(1).toSorted());
});

test('the register stands newest first, by days and by item, with exact totals; a closed item’s is closed with it', async () => {
  const id = await submitted();
  await remind(clerk, { kind, id });
  on('2026-05-29');
  await remind(clerk, { kind, id });
  const days = await clerk.get<ListOf<ReminderView>>(`${register}?from=2026-05-29&to=2026-05-29`);
  expect([days.body.total, days.body.items.map(({ item }) => item.item)]).toEqual([1, [id]]);
  const own = await clerk.get<ListOf<ReminderView>>(`${register}?item=${id}`);
  expect([own.body.total, own.body.items.map((each) => each.on)]).toEqual([2, ['2026-05-29', '2026-05-20']]);

  const all: string[] = [];
  let cursor = '';
  do {
    const { body } = await clerk.get<ListOf<ReminderView>>(`${register}?limit=7${cursor}`);
    all.push(...body.items.map((each) => each.id));
    cursor = body.nextCursor === null ? '' : `&cursor=${encodeURIComponent(body.nextCursor)}`;
  } while (cursor !== '');
  const whole = await clerk.get<ListOf<ReminderView>>(`${register}?limit=100`);
  expect(all).toEqual(whole.body.items.map((each) => each.id));
  expect(whole.body.total).toBe(all.length);
  const copied = await clerk.get<ListOf<ReminderView>>(`${register}?limit=100&order=id`);
  expect(copied.body.items.map((each) => each.id)).toEqual(all.toSorted());

  const { version } = await desk.read(id);
  await office.put(`${desk.path}/${id}/access`, { users: [], closed: true }, { version });
  const [first = ''] = days.body.items.map((each) => each.id);
  expect((await clerk.get(`${register}/${first}`)).status).toBe(404);
  expect((await clerk.get<ListOf<ReminderView>>(`${register}?item=${id}`)).body).toMatchObject({
    items: [],
    total: null,
  });
  expect((await office.get(`${register}/${first}`)).status).toBe(200);
  expect((await office.get<ListOf<ReminderView>>(`${register}?item=${id}`)).body.total).toBe(2);
});

test('what was planned and thrown away is told of without its item', async () => {
  const plans = deskOf(office, 'qindu', 'readings');
  const plan = await plans.record({ unit: world.unit, plannedOn: '2026-06-01' });
  const sent = await remind(clerk, { kind: 'readings', id: plan.id });
  expect(sent.body.items[0]?.sent[0]?.to).toMatchObject({ part: 'author' });
  await office.del(`${plans.path}/${plan.id}`, { version: plan.version + 1 });
  const { body } = await office.get<ListOf<ReminderView>>(`${register}?item=${plan.id}`);
  expect([body.total, body.items.map(({ title, state }) => [title, state])]).toEqual([1, [['（已删除）', 'answered']]]);
});
