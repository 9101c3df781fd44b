import type { SettlementView, ShowingView } from '@lianluo/contract/settlement';
import type { TaskView } from '@lianluo/contract/task';
import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { deskOf } from '../../../test-support/desk';
import { openWorld, type World } from '../../../test-support/world';

const base = '/committees/qindu';
let world: World;
let office: Client;
const ids: Record<string, string> = {};

async function step(id: string, action: string, input: object = {}) {
  const { version } = await office.get(`${base}/tasks/${id}`);
  const { status, body } = await office.post(`${base}/tasks/${id}/actions/${action}`, input, { version });
  if (status !== 200) throw new Error(`${action}: ${JSON.stringify(body)}`);
}
async function isSet(name: string, deadline: string, assignee: object, finishedOn?: string) {
  const body = { title: name, demand: name, deadline, assignee };
  const { id } = (await office.post<TaskView>(`${base}/tasks`, body)).body;
  ids[name] = id;
  await step(id, 'set');
  if (finishedOn === undefined) return;
  await step(id, 'report', { finishedOn, report: '已办。' });
  await step(id, 'tick-off');
}
const settlement = async (query: string, by = office) =>
  (await by.get<SettlementView>(`${base}/task-settlement${query}`)).body;

/** A session does not last as long as a month. */
function isDay(day: string) {
  world.setClock(`${day}T09:00:00+08:00`);
  office = world.as('demo.qindu');
}

beforeAll(async () => {
  world = await openWorld();
  const own = { unit: world.unit };
  isDay('2026-05-20');
  await isSet('上月结清', '2026-05-29', own, '2026-05-20');
  await isSet('结转逾期', '2026-05-29', { department: '区民政局' });
  isDay('2026-06-11');
  await isSet('按期', '2026-06-18', own, '2026-06-11');
  isDay('2026-06-22');
  await isSet('在办', '2026-07-10', own);
  await step(ids['结转逾期'] ?? '', 'extend', { until: '2026-06-15', reason: '等数据' });
});

test('a month tells what was set, done and carried over, each number with the lines behind it', async () => {
  const { totals, lines, assignees, asOf } = await settlement('?month=2026-06');
  expect(asOf).toBe('2026-06-22');
  expect(lines.map(({ title, carriedOver, state }) => [title, carriedOver, state])).toEqual([
    ['结转逾期', true, 'overdue'],
    ['按期', false, 'in-time'],
    ['在办', false, 'open'],
  ]);
  expect(totals).toMatchObject({ total: 3, set: 2, carriedOver: 1, 'in-time': 1, late: 0, open: 1, overdue: 1 });
  expect(assignees.map(({ assignee: { name }, counts }) => [name, counts.total, counts.overdue])).toEqual([
    ['区民政局', 1, 1],
    [expect.any(String), 2, 0],
  ]);
  const may = await settlement('?month=2026-05');
  expect(may.lines.map(({ title, state }) => [title, state])).toEqual([
    ['上月结清', 'in-time'],
    ['结转逾期', 'open'],
  ]);
});

test('a unit reads its own, a month that has not come is refused, and the sheet has every line', async () => {
  const own = await settlement('?month=2026-06', world.as('demo.qindu.unit'));
  expect(own.lines.map(({ title }) => title)).toEqual(['按期', '在办']);
  expect((await world.as('demo.xincheng').get(`${base}/task-settlement`)).status).toBe(404);
  const codes = await Promise.all(
    ['?month=2026-13', '?month=2026-07', '?month=2020-01'].map(async (query) => {
      const { status, body } = await office.get(`${base}/task-settlement${query}`);
      return `${status} ${body.errors?.[0]?.code}`;
    }),
  );
  expect(codes).toEqual(['422 period.invalid', '422 day.future', '422 span.too-long']);
  const sheet = await office.post<Uint8Array>(`${base}/task-settlement/exports`, { month: '2026-06' });
  const byUnit = await world.as('demo.qindu.unit').post(`${base}/task-settlement/exports`, { month: '2026-06' });
  expect([byUnit.status, byUnit.body.code]).toEqual([403, 'permission.missing']);
  expect([sheet.status, sheet.headers.get('content-type')?.includes('spreadsheetml')]).toEqual([200, true]);
});

test('a week shows what each unit reported, had ticked off and held', async () => {
  const desk = deskOf(office, 'qindu', 'readings');
  const { id } = await desk.record({ unit: world.unit, plannedOn: '2026-06-12', title: '读书会' });
  await desk.step(id, 'announce');
  const member = (await office.post<{ id: string }>(`${base}/members`, { name: '陆文涵', sector: '教育界' })).body.id;
  await desk.step(id, 'hold', { heldOn: '2026-06-12', attendance: [{ member, state: 'present' }], record: '记录' });
  const { body } = await office.get<ShowingView>(`${base}/task-showing?week=2026-W24`);
  expect([body.from, body.to]).toEqual(['2026-06-08', '2026-06-14']);
  expect(
    body.units.map(({ unit, reported, tickedOff, gatherings }) => [
      unit,
      reported.map(({ title }) => title),
      tickedOff.map(({ title }) => title),
      gatherings.map(({ title }) => title),
    ]),
  ).toEqual([[world.unit, ['按期'], ['按期'], ['读书会']]]);
  expect((await office.get(`${base}/task-showing?week=2025-W53`)).status).toBe(422);
});
