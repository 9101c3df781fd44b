import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { putInForce } from '../../../test-support/scheme/in-force';
import { refusedAt } from '../../../test-support/scheme/laying-down';
import { workOf } from '../../../test-support/scheme/worked';
import { yearCourse, type YearCourse } from '../../../test-support/scheme/year-course';
import { openWorld, type World } from '../../../test-support/world';

let world: World;
let office: Client;
let course: YearCourse;
let shi = '';

beforeAll(async () => {
  world = await openWorld();
  world.setClock('2026-05-20T10:00:00+08:00');
  office = world.as('demo.qindu');
  const work = workOf(world, office);
  shi = await work.member('石泽清');
  await work.inForce('minhang');
  course = yearCourse(world, office);
});

describe('a year of appraisal', () => {
  test('runs before anybody has begun it, and says what may be done', async () => {
    expect(await course.read()).toMatchObject({
      year: 2026,
      state: 'running',
      bodies: [],
      objections: { total: 0, open: 0 },
      allowedActions: [{ action: 'open-window', label: '开始核对' }],
      version: 0,
    });
    const { body } = await office.get<{ items: { year: number; state: string }[] }>('/committees/qindu/appraisals');
    expect(body.items).toEqual([{ year: 2026, state: 'running' }]);
    for (const action of ['lock', 'publish']) expect(refusedAt(await course.act(action))).toBe('409 action.not-now ');
    expect(refusedAt(await course.act('assess', { rung: 'group' }))).toBe('409 action.not-now ');
  });

  test('takes whom its users and calendar know, and says what it does not take', async () => {
    expect(refusedAt(await course.change({ group: { members: ['nobody'] } }))).toBe(
      '422 request.invalid /group/members/0',
    );
    expect(refusedAt(await course.change({ bodies: ['提案委', '提案委'] }))).toBe('422 request.invalid /bodies/1');
    const days = { from: '01-01', to: '01-31' };
    const tasks = { plan: days, check: { from: '07-02', to: '07-01' }, summary: days, appraisal: days };
    expect(refusedAt(await course.change({ tasks }))).toBe('422 request.invalid /tasks/check/to');
    const never = { ...tasks, check: { from: '02-01', to: '02-30' } };
    expect(refusedAt(await course.change({ tasks: never }))).toBe('422 request.invalid /tasks/check/to');
    expect(refusedAt(await course.act('open-window', { from: '2026-12-31', to: '2026-12-21' }))).toBe(
      '422 request.invalid /to',
    );
  });

  test('is looked over in days to come, and locked when it has ended', async () => {
    const opened = async (from: string, to: string, of = course) =>
      refusedAt(await of.act('open-window', { from, to }));
    expect(await opened('2026-05-19', '2026-05-19')).toBe('422 request.invalid /from');
    expect(await opened('2026-05-20', '2099-12-31')).toBe('422 request.invalid /to');
    const next = yearCourse(world, office, 2027);
    expect(await opened('2026-05-20', '2026-05-31', next)).toBe('409 action.not-now ');
    expect((await next.read()).allowedActions).toEqual([]);

    const other = await openWorld();
    await putInForce(other.as('demo.qindu'), 'qindu', 'minhang', '2026-01-01');
    const short = await yearCourse(other, other.as('demo.qindu')).act('open-window', {
      from: '2026-05-20',
      to: '2026-05-20',
    });
    expect(short.status).toBe(200);
    other.setClock('2026-12-31T10:00:00+08:00');
    const ending = yearCourse(other, other.as('demo.qindu'));
    expect((await ending.read()).allowedActions).toEqual([]);
    expect(refusedAt(await ending.act('lock'))).toBe('409 action.not-now ');
    other.setClock('2027-01-01T10:00:00+08:00');
    const ended = yearCourse(other, other.as('demo.qindu'));
    expect((await ended.read()).allowedActions).toEqual([{ action: 'lock', label: '锁定' }]);
    expect((await ended.act('lock')).status).toBe(202);
    await other.idle();
  });

  test('takes objections in its window alone', async () => {
    const objection = { subject: { kind: 'member', id: shi }, what: 'points', line: 'x', text: '', evidence: {} };
    const raised = (text: string) => office.post(`${course.path}/objections`, { ...objection, text });
    expect(refusedAt(await raised(''))).toBe('422 request.invalid /text');
    expect(refusedAt(await raised('未计'))).toBe('409 action.not-now /line');
  });
});
