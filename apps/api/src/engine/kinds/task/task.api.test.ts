import type { TaskView } from '@lianluo/contract/task';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../../test-support/client';
import { aTask, base, code, done, tasksOf } from '../../../../test-support/task/tasks';
import { openWorld } from '../../../../test-support/world';

// One county for all of them: each test sets tasks of its own.
const world = await openWorld();
const office = world.as('demo.qindu');
const operator = world.as('demo.qindu.unit');
const { record, read, list, step } = tasksOf(office);
const elsewhere = (await office.post<{ id: string }>(`${base}/units`, { name: '外站', type: 'liaison-group' })).body.id;
const member = (await office.post<{ id: string }>(`${base}/members`, { name: '陆文涵', sector: '教育界' })).body.id;

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
