import type { ListOf } from '@lianluo/contract/common';
import type { ConsultationView } from '@lianluo/contract/consultation';
import type { OpinionView } from '@lianluo/contract/opinion';
import { standingCourses } from '@lianluo/domain/opinion/instruction';
import { expect, test } from 'vitest';
import { deskOf } from '../../../../test-support/desk';
import { base, code, done, tasksOf } from '../../../../test-support/task/tasks';
import { openWorld } from '../../../../test-support/world';

// One county for all of them: each test has an instruction or a meeting of its own.
const world = await openWorld();
const office = world.as('demo.qindu');
const operator = world.as('demo.qindu.unit');
const { read, list, step } = tasksOf(office);
const member = (await office.post<{ id: string }>(`${base}/members`, { name: '陆文涵', sector: '教育界' })).body.id;

const words = '请民政局摸清𠮷祥里用餐人数，财政局落实补贴。';
const points = Array.from(words);
const phrase = (start: number, end: number, department: string, dueOn = '2026-05-29') => ({
  start,
  end,
  text: points.slice(start, end).join(''),
  assignee: { department },
  dueOn,
});
async function instructed() {
  const desk = deskOf(office);
  const { id } = await desk.step((await desk.record()).id, 'submit');
  const said = { leaderPost: '区长', instructedOn: '2026-05-18', text: words };
  const { body } = await office.post<OpinionView>(`${base}/opinions/${id}/instructions`, said);
  const path = `${base}/opinions/${id}/instructions/${body.instructions[0]?.id}`;
  return { id, path };
}
const courseOf = async (id: string) => standingCourses((await deskOf(office).read(id)) as never)[0]?.state;

test('an instruction that is split becomes tasks with links both ways, and closes when all of them are done', async () => {
  const { id, path } = await instructed();
  const split = await office.post<OpinionView>(`${path}/split`, {
    phrases: [phrase(14, 21, '区财政局'), phrase(1, 13, '区民政局')],
  });
  expect(split.status).toBe(201);
  // Whoever has a task reads its words: what they stand in is open.
  const closing = await office.put(
    `${base}/opinions/${id}/access`,
    { users: [], closed: true },
    { version: split.version },
  );
  expect([closing.status, closing.body.code]).toEqual([409, 'instruction.closed-split']);
  const phrases = split.body.instructions[0]?.phrases ?? [];
  expect(phrases.map(({ assignee, start }) => [assignee, start])).toEqual([
    ['区民政局', 1],
    ['区财政局', 14],
  ]);
  const tasks = await Promise.all(phrases.map(({ task }) => read(task)));
  expect(tasks.map(({ demand, origin, status, setter }) => [demand, origin?.item, status, setter])).toEqual([
    ['民政局摸清𠮷祥里用餐人数', id, 'set', '区长'],
    ['财政局落实补贴', id, 'set', '区长'],
  ]);
  expect((await list(`origin=${id}`)).total).toBe(2);
  expect(await code(step(phrases[0]?.task ?? '', 'unset', { reason: '误下达' }))).toBe('409 action.followed');

  const states = [await courseOf(id)];
  for (const { task } of phrases) {
    await step(task, 'report', done);
    await step(task, 'tick-off');
    states.push(await courseOf(id));
  }
  expect(states).toEqual(['assigned', 'assigned', 'done']);
  const open = async () => (await office.get<ListOf<OpinionView>>(`${base}/opinions?instruction=done`)).body.total;
  expect(await open()).toBe(1);
  await step(phrases[0]?.task ?? '', 'reopen', { reason: '还有一处没走到' });
  expect([await courseOf(id), await open()]).toEqual(['assigned', 0]);
  expect((await office.post(`${path}/feed-back`, { on: '2026-05-20', text: '已反馈' })).body.code).toBe(
    'instruction.tasks-open',
  );
});

test('more phrases of it follow later; none over another, none in other words, and nothing is half written', async () => {
  const { id, path } = await instructed();
  const total = async () => (await list(`origin=${id}`)).total;
  const split = (...phrases: object[]) =>
    office.post<{ code: string; errors?: { pointer: string }[] }>(`${path}/split`, { phrases });
  expect((await split(phrase(1, 4, '区民政局'))).status).toBe(201);
  expect((await split(phrase(3, 8, '区民政局'))).body.errors?.[0]?.pointer).toBe('/phrases/0');
  expect(
    (await split(phrase(14, 21, '区财政局'), { ...phrase(5, 8, '区民政局'), text: '别的话' })).body.errors?.[0]
      ?.pointer,
  ).toBe('/phrases/1/text');
  expect((await split(phrase(14, 21, '区财政局', '2026-05-01'))).body.errors?.[0]?.pointer).toBe('/phrases/0/dueOn');
  expect(
    (await split({ ...phrase(14, 21, '区财政局'), assignee: { member: 'nobody' } })).body.errors?.[0]?.pointer,
  ).toBe('/phrases/0/assignee/member');
  expect(await total()).toBe(1);
  expect((await split(phrase(14, 21, '区财政局'))).status).toBe(201);
  expect(await total()).toBe(2);
  expect((await office.post(`${path}/void`, { reason: '误录' })).body.code).toBe('instruction.tasks-open');
  for (const { id: task } of (await list(`origin=${id}`)).items) await step(task, 'cancel', { reason: '批示误录' });
  expect((await office.post(`${path}/void`, { reason: '误录' })).status).toBe(200);
});

test('what a consultation agreed becomes a task, which makes the point done when it is ticked off', async () => {
  const desk = deskOf(office, 'qindu', 'consultations');
  const { id } = await desk.record({ unit: world.unit, plannedOn: '2026-05-19', title: '停车难协商会' });
  await desk.step(id, 'announce');
  await desk.step(id, 'hold', { heldOn: '2026-05-19', attendance: [{ member, state: 'present' }], record: '记录' });
  await desk.step(id, 'agree', { text: '增设二十个停车位', owner: '区城管局', dueOn: '2026-06-30' });
  const points = async () => ((await desk.read(id)) as unknown as ConsultationView).points;
  const [point] = await points();
  const path = `${base}/consultations/${id}/points/${point?.id}/task`;
  const body = { assignee: { department: '区城管局' }, dueOn: '2026-06-30' };
  expect((await operator.post(path, body)).status).toBe(403);
  expect((await office.post(`${base}/consultations/${id}/points/none/task`, body)).status).toBe(404);
  expect((await office.post(path, body)).status).toBe(201);
  expect((await office.post(path, body)).body.code).toBe('point.has-task');
  const task = (await points())[0]?.task ?? '';
  expect(await read(task)).toMatchObject({ type: 'point', demand: '增设二十个停车位', origin: { item: id } });

  await step(task, 'report', done);
  await step(task, 'tick-off');
  expect((await points())[0]).toMatchObject({ state: 'done', doneOn: done.finishedOn, evidence: done.report });
  await step(task, 'reopen', { reason: '还差两个' });
  expect((await points())[0]).toMatchObject({ state: 'open', task });
  await step(task, 'cancel', { reason: '另行安排' });
  expect((await points())[0]?.task).toBeUndefined();
});
