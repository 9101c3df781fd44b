import type { ListOf } from '@lianluo/contract/common';
import type { ConsultationView } from '@lianluo/contract/consultation';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { TaskView } from '@lianluo/contract/task';
import { standingCourses } from '@lianluo/domain/opinion/instruction';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../../test-support/client';
import { deskOf } from '../../../../test-support/desk';
import { openWorld, type World } from '../../../../test-support/world';

let world: World;
let office: Client;
let operator: Client;
let elsewhere: string;
let member: string;

const base = '/committees/qindu';
const aTask = { title: '走访老年食堂', demand: '走访一处老年食堂，形成一页纸情况。', deadline: '2026-05-29' };
const done = { finishedOn: '2026-05-20', report: '已走访三处食堂。' };
const record = async (body: object, by = office, of = base) =>
  (await by.post<TaskView>(`${of}/tasks`, { ...aTask, ...body })).body;
const read = async (id: string, by = office, of = base) => (await by.get<TaskView>(`${of}/tasks/${id}`)).body;
const list = async (query: string, by = office, of = base) =>
  (await by.get<ListOf<TaskView>>(`${of}/tasks?${query}`)).body;
async function step(id: string, action: string, input: object = {}, by = office, of = base) {
  const { version } = await by.get(`${of}/tasks/${id}`);
  return by.post<TaskView>(`${of}/tasks/${id}/actions/${action}`, input, { version });
}
const code = async (answer: ReturnType<typeof step>) => {
  const { status, body } = await answer;
  return `${status} ${(body as { code?: string }).code ?? ''}`.trim();
};

beforeAll(async () => {
  world = await openWorld();
  office = world.as('demo.qindu');
  operator = world.as('demo.qindu.unit');
  elsewhere = (await office.post<{ id: string }>(`${base}/units`, { name: '外站', type: 'liaison-group' })).body.id;
  member = (await office.post<{ id: string }>(`${base}/members`, { name: '陆文涵', sector: '教育界' })).body.id;
});

test('a unit is set a task, accepts it, reports and is ticked off; another unit’s does not exist for it', async () => {
  const [own, other] = [
    await record({ assignee: { unit: world.unit } }),
    await record({ assignee: { unit: elsewhere } }),
  ];
  await step(own.id, 'set');
  await step(other.id, 'set');

  expect((await operator.get(`${base}/tasks/${other.id}`)).status).toBe(404);
  expect((await list('', operator)).items.map(({ id }) => id)).toEqual([own.id]);
  expect(await code(step(own.id, 'tick-off', {}, operator))).toBe('403 permission.missing');
  expect(await code(step(own.id, 'accept', {}, operator))).toBe('200');
  expect(await code(step(own.id, 'report', done, operator))).toBe('200');
  expect(await code(step(own.id, 'return-report', { reason: '补充补贴发放情况' }))).toBe('200');
  expect(await read(own.id)).toMatchObject({ status: 'returned', reason: '补充补贴发放情况' });
  await step(own.id, 'report', done, operator);
  expect(await code(step(own.id, 'tick-off'))).toBe('200');

  const item = await read(own.id, operator);
  expect(item).toMatchObject({ status: 'ticked-off', ...done, assignee: { kind: 'unit', id: world.unit } });
  expect([
    (await list(`assignee=${world.unit}`)).total,
    (await list(`assignee=${elsewhere}&open=true`)).items.length,
  ]).toEqual([1, 1]);
});

test('members, special committees and departments do not call here: the office enters what they answer', async () => {
  const special = (
    await office.post<{ id: string }>(`${base}/units`, { name: '提案委员会', type: 'special-committee' })
  ).body.id;
  const tasks = [
    await record({ assignee: { member }, type: 'muster' }),
    await record({ assignee: { unit: special } }),
    await record({ assignee: { department: '区民政局' }, setBy: 'leader', setter: '区长' }),
  ];
  expect(tasks.map(({ assignee: { kind, name } }) => [kind, name])).toEqual([
    ['member', '陆文涵'],
    ['special-committee', '提案委员会'],
    ['department', '区民政局'],
  ]);
  for (const { id } of tasks) for (const action of ['set', 'accept']) await step(id, action);
  const [mine] = tasks;
  await step(mine?.id ?? '', 'report', { ...done, finishedOn: '2026-05-20' });
  await step(mine?.id ?? '', 'tick-off');
  expect((await list(`member=${member}`)).items.map(({ status }) => status)).toEqual(['ticked-off']);
  expect((await list(`assignee=${encodeURIComponent('区民政局')}`)).total).toBe(1);
});

test('whom nobody knows is refused where they stand, and nothing is written', async () => {
  const before = (await list('')).total;
  const refused = async (assignee: object, by = office) => {
    const { status, body } = await by.post<{ errors?: { pointer: string; code: string }[] }>(`${base}/tasks`, {
      ...aTask,
      assignee,
    });
    return [status, body.errors?.[0]?.pointer, body.errors?.[0]?.code];
  };
  expect(await refused({ member: 'nobody' })).toEqual([422, '/assignee/member', 'member.unknown']);
  expect(await refused({ unit: 'nowhere' })).toEqual([422, '/assignee/unit', 'unit.unknown']);
  expect(await refused({ committee: 'xincheng' })).toEqual([422, '/assignee/committee', 'task.not-county']);
  expect(await refused({ unit: elsewhere }, operator)).toEqual([422, '/assignee', 'unit.foreign']);
  expect(await refused({ department: '区民政局' }, operator)).toEqual([422, '/assignee', 'unit.foreign']);
  expect((await list('')).total).toBe(before);
  const early = await record({ assignee: { department: '区民政局' }, deadline: '2026-05-01' });
  expect(await code(step(early.id, 'set'))).toBe('422 request.invalid');
});

describe('a task that the city sets', () => {
  const above = '/committees/demo-city';
  const below = '/committees/xincheng';
  let city: Client;
  let county: Client;
  let ofCity: string;
  let ofCounty: string;

  beforeAll(async () => {
    city = world.as('demo.city');
    county = world.as('demo.xincheng');
    ofCity = (await record({ assignee: { committee: 'xincheng' } }, city, above)).id;
    const neighbour = (await record({ assignee: { committee: 'qindu' }, title: '只给秦都' }, city, above)).id;
    await step(ofCity, 'set', {}, city, above);
    await step(neighbour, 'set', {}, city, above);
    ofCounty = (await list('setBy=city', county, below)).items[0]?.id ?? '';
  });

  test('stands in the county’s own ledger, which reads nothing of what its neighbours were given', async () => {
    const { items, total } = await list('', county, below);
    expect([total, items.map(({ title, setBy, setter }) => [title, setBy, setter])]).toEqual([
      1,
      [['走访老年食堂', 'city', (await city.get<{ name: string }>(above)).body.name]],
    ]);
    expect(JSON.stringify(await read(ofCounty, county, below))).not.toMatch(new RegExp(`${ofCity}|秦都`));
    expect((await county.get(`${above}/tasks/${ofCity}`)).status).toBe(404);
    expect((await city.get(`${below}/tasks/${ofCounty}`)).status).not.toBe(200);
  });

  test('is accepted and reported by the county alone, and judged by the city alone', async () => {
    expect(await code(step(ofCity, 'report', done, city, above))).toBe('409 task.of-county');
    await step(ofCounty, 'accept', {}, county, below);
    expect((await read(ofCity, city, above)).status).toBe('accepted');
    await step(ofCounty, 'report', done, county, below);
    expect(await code(step(ofCounty, 'tick-off', {}, county, below))).toBe('409 task.of-city');
    expect(await read(ofCity, city, above)).toMatchObject({ status: 'reported', ...done });

    await step(ofCity, 'return-report', { reason: '请补充数据' }, city, above);
    expect(await read(ofCounty, county, below)).toMatchObject({ status: 'returned', reason: '请补充数据' });
    await step(ofCity, 'extend', { until: '2026-06-12', reason: '等数据' }, city, above);
    expect(await read(ofCounty, county, below)).toMatchObject({ deadline: '2026-06-12', dueOn: '2026-06-12' });

    await step(ofCounty, 'report', { ...done, report: '已补充数据。' }, county, below);
    expect(await code(step(ofCounty, 'take-back-report', { reason: '误报' }, county, below))).toBe('200');
    expect((await read(ofCity, city, above)).report).toBeUndefined();
    await step(ofCounty, 'report', { ...done, report: '已补充数据。' }, county, below);
    await step(ofCity, 'tick-off', {}, city, above);
    expect((await read(ofCounty, county, below)).status).toBe('ticked-off');
    expect(await code(step(ofCounty, 'take-back-report', { reason: '再改' }, county, below))).toBe(
      '409 action.not-now',
    );
    const told = (
      await county.get<{ items: { by: { name: string }; action: string }[] }>(`${below}/tasks/${ofCounty}/timeline`)
    ).body;
    expect(told.items.filter(({ action }) => action === 'told-above').map(({ by }) => by.name)).not.toContain(
      'demo.city',
    );
  });
});

describe('an instruction that is split', () => {
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
    const instruction = body.instructions[0]?.id ?? '';
    const path = `${base}/opinions/${id}/instructions/${instruction}`;
    return { desk, id, path, instruction };
  }
  const courseOf = async (id: string) => standingCourses((await deskOf(office).read(id)) as never)[0]?.state;

  test('becomes tasks with links both ways, and closes when all of them are done', async () => {
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

  test('more phrases follow later; none over another, none in other words, and nothing is half written', async () => {
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
});

test('the same task is set to each of several with one call, all of them or none', async () => {
  const together = (assignees: object[], more: object = {}) =>
    office.post<{ together: string; items: TaskView[]; errors?: { pointer: string }[] }>(`${base}/task-sets`, {
      title: '每人走访一户',
      demand: '走访联系的一户群众。',
      deadline: '2026-05-29',
      assignees,
      ...more,
    });
  const { status, body } = await together([{ member }, { unit: world.unit }, { department: '区教育局' }]);
  expect([status, body.items.map(({ status: each }) => each)]).toEqual([201, ['set', 'set', 'set']]);
  const set = await list(`together=${body.together}`);
  expect([set.total, (await list(`together=${body.together}`, operator)).items.length]).toEqual([3, 1]);
  const before = (await list('')).total;
  expect((await together([{ member }, { unit: 'nowhere' }])).body.errors?.[0]?.pointer).toBe('/assignees/1/unit');
  expect((await together([{ member }, { member }])).status).toBe(422);
  expect((await together([{ member }], { deadline: '2026-05-01' })).body.errors?.[0]?.pointer).toBe('/deadline');
  expect((await list('')).total).toBe(before);
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
