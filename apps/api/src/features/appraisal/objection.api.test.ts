import type { ObjectionView } from '@lianluo/contract/appraisals';
import { beforeEach, expect, test } from 'vitest';
import type { Client, OrRefused } from '../../../test-support/client';
import { aColleague, changing } from '../../../test-support/named';
import { withGranted } from '../../../test-support/scheme/granted';
import { putInForce } from '../../../test-support/scheme/in-force';
import { refusedAt } from '../../../test-support/scheme/laying-down';
import { anObjection } from '../../../test-support/scheme/objected';
import { yearCourse, type YearCourse } from '../../../test-support/scheme/year-course';
import { openWorld, type World } from '../../../test-support/world';

let world: World;
let office: Client;
let course: YearCourse;

beforeEach(async () => {
  world = await openWorld();
  world.setClock('2026-12-22T10:00:00+08:00');
  office = world.as('demo.qindu');
  course = yearCourse(world, office);
  await putInForce(office, 'qindu', 'peixian', '2026-01-01', withGranted);
  await course.act('open-window', { from: '2026-12-22', to: '2026-12-31' });
});

async function raised(by = office): Promise<ObjectionView> {
  const { status, body } = await by.post<ObjectionView>(`${course.path}/objections`, anObjection(world.unit));
  expect(status).toBe(201);
  return body;
}

const act = (verb: string, { id, version }: ObjectionView, by: Client, body: object) =>
  by.post<OrRefused<ObjectionView>>(`${course.path}/objections/${id}/actions/${verb}`, body, { version });
const reason = { reason: '已补登' };
const dismissed = { outcome: 'dismissed', reason: '已计入' };

test('an objection is withdrawn by whoever raised it, and stays visible', async () => {
  const operator = world.as('demo.qindu.unit');
  const one = await raised(operator);
  expect([one.mayWithdraw, one.mayDecide]).toEqual([true, false]);
  const [seen] = await course.objections();
  expect([seen?.mayWithdraw, seen?.mayDecide]).toEqual([false, true]);
  expect(refusedAt(await act('withdraw', one, office, reason))).toBe('403 permission.missing ');

  const { status, body } = await act('withdraw', one, operator, reason);
  expect([status, body.withdrawn]).toEqual([200, { reason: '已补登', at: expect.any(String) }]);
  expect([body.mayWithdraw, body.version]).toEqual([false, 2]);
  // Without a reason as well.
  expect((await act('withdraw', await raised(operator), operator, {})).body.withdrawn?.reason).toBeUndefined();
  expect((await course.read()).objections).toEqual({ total: 2, open: 0 });
  const told = await course.objections();
  expect(told.map(({ withdrawn, mayDecide }) => [withdrawn !== undefined, mayDecide])).toEqual([
    [true, false],
    [true, false],
  ]);
  const listed = async (open: boolean) =>
    (await office.get<{ total: number }>(`${course.path}/objections?open=${open}`)).body.total;
  expect([await listed(true), await listed(false)]).toEqual([0, 2]);
});

test('what was withdrawn is not decided, and what was decided is not withdrawn', async () => {
  const { client: clerk } = await aColleague(world, '周文');
  const one = await raised(clerk);
  await act('withdraw', one, clerk, reason);
  const again = { ...one, version: 2 };
  for (const tried of [act('decide', again, office, dismissed), act('withdraw', again, clerk, reason)])
    expect(refusedAt(await tried)).toBe('409 action.not-now ');
  const other = await raised(clerk);
  expect((await act('decide', other, office, dismissed)).status).toBe(200);
  expect(refusedAt(await act('withdraw', { ...other, version: 2 }, clerk, reason))).toBe('409 action.not-now ');

  // Nothing of them keeps the year from being locked.
  world.setClock('2027-01-04T10:00:00+08:00');
  const later = yearCourse(world, world.as('demo.qindu'));
  expect((await later.lock()).status).toBe(202);
  expect((await later.read()).state).toBe('locked');
});

test('an office with one administrator decides what they raised, which is said', async () => {
  const { id } = await aColleague(world, '周文', { roles: ['county-administrator'] });
  const one = await raised();
  expect([one.mayDecide, refusedAt(await act('decide', one, office, dismissed))]).toEqual([
    false,
    '422 request.invalid ',
  ]);
  // The other one is gone.
  await changing(world, id, { active: false });
  expect((await course.objections()).map(({ mayDecide }) => mayDecide)).toEqual([true]);
  const { status, body } = await act('decide', one, office, dismissed);
  expect([status, body.decision]).toMatchObject([200, { outcome: 'dismissed', alone: true }]);
  // Of what another raised nothing is said.
  const others = await act('decide', await raised(world.as('demo.qindu.unit')), office, dismissed);
  expect(others.body.decision?.alone).toBeUndefined();
});
