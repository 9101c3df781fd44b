import type * as outcome from '@lianluo/contract/appraisal-results';
import type * as contract from '@lianluo/contract/appraisals';
import type { CorrectionView } from '@lianluo/contract/appraisal-corrections';
import type { AppraisalView } from '@lianluo/contract/appraisals';
import type { AnswerOf } from '@lianluo/contract/endpoint';
import type * as scores from '@lianluo/contract/scores';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { aColleague } from '../../../test-support/named';
import { putInForce } from '../../../test-support/scheme/in-force';
import { refusedAt } from '../../../test-support/scheme/laying-down';
import { withHolders } from '../../../test-support/scheme/holders';
import { workOf, type Worked } from '../../../test-support/scheme/worked';
import { frozenRows, yearCourse, type YearCourse } from '../../../test-support/scheme/year-course';
import { openWorld, tablesOf, type World } from '../../../test-support/world';
import { rebuildAndCompare } from '../../engine/scorecard/rebuild';

type Results = AnswerOf<typeof outcome.listResults>;
type Points = AnswerOf<typeof scores.listPoints>;

let world: World;
let office: Client;
let clerk: Client;
let operator: Client;
let work: Worked;
let course: YearCourse;
let shi = '';
let tang = '';

const results = async (subject = 'member', by = office) =>
  (await by.get<Results>(`${course.path}/results?limit=100&subject=${subject}`)).body;
const bulletin = async () => (await office.get<outcome.BulletinView>(`${course.path}/bulletin`)).body;
const survey = (on: string, by = clerk) => workOf(world, by).activity('survey', on, [[shi, 'present']]);

/** Months later everybody signs in again. */
function at(instant: string): void {
  world.setClock(instant);
  office = world.as('demo.qindu');
  clerk = world.as('demo.qindu.clerk');
  operator = world.as('demo.qindu.unit');
  work = workOf(world, office);
  course = yearCourse(world, office);
}

beforeAll(async () => {
  world = await openWorld();
  at('2026-05-20T10:00:00+08:00');
  shi = await work.member('石泽清', { placements: [{ group: world.unit, from: '2024-01-01' }] });
  tang = await work.member('汤永若');
  await work.inForce('minhang', '2026-01-01', withHolders);
  await survey('2026-04-02');
  await work.opinion(tang, '2026-05-06');
});

/** One story, told in its order: each test stands on those before it. */
describe('the course of a year', () => {
  test('has a leading group of its users and those who assess first', async () => {
    const days = { from: '01-01', to: '01-31' };
    const check = { from: '07-01', to: '07-31' };
    const { body: users } = await office.get<{ items: { id: string; name: string }[] }>('/committees/qindu/users');
    const [one] = users.items;
    const { status, body } = await course.change({
      group: { members: [one?.id], office: '委员联络委' },
      bodies: ['提案委', '城关镇'],
      tasks: { plan: days, check, summary: days, appraisal: { ...days, inNextYear: true } },
    });
    expect([status, body.version]).toEqual([200, 1]);
    expect(body.group).toEqual({ members: [{ id: one?.id, name: one?.name }], office: '委员联络委' });
    // 31 January 2027 is a Sunday.
    expect(body.tasks.at(-1)).toMatchObject({ task: 'appraisal', from: '2027-01-01', to: '2027-02-01' });
  });

  test('is looked over in a window, in which lines are objected to and somebody else decides', async () => {
    const objection = { subject: { kind: 'member', id: shi }, what: 'points', line: 'x', text: '', evidence: {} };
    at('2026-12-22T10:00:00+08:00');
    const opened = await course.act('open-window', { from: '2026-12-22', to: '2026-12-30' });
    expect([opened.status, opened.body.state]).toEqual([200, 'checking']);
    // It is moved while it is open.
    expect(opened.body.allowedActions.map(({ action }) => action)).toEqual(['open-window']);
    const moved = await course.act('open-window', { from: '2026-12-22', to: '2026-12-31' });
    expect([moved.status, moved.body.window]).toEqual([200, { from: '2026-12-22', to: '2026-12-31' }]);

    expect(refusedAt(await operator.post(`${course.path}/objections`, { ...objection, text: '未计' }))).toBe(
      '422 request.invalid /line /evidence',
    );
    const { body: told } = await office.get<{ nodes: { id: string }[] }>(`/committees/qindu/scores/points/${shi}`);
    const said = { ...objection, line: told.nodes.at(-1)?.id, text: '调研未计入', evidence: { text: '签到表' } };
    const { status, body } = await operator.post<contract.ObjectionView>(`${course.path}/objections`, said);
    expect([status, body.subject.name, body.mayDecide]).toEqual([201, '石泽清', false]);
    // Of another's an operator knows nothing.
    const foreign = { ...said, subject: { kind: 'member', id: tang } };
    expect(refusedAt(await operator.post(`${course.path}/objections`, foreign))).toBe(
      '422 request.invalid /subject/id',
    );

    const own = await office.post<contract.ObjectionView>(`${course.path}/objections`, said);
    const decide = (id: string, by: Client) =>
      by.post<contract.ObjectionView>(
        `${course.path}/objections/${id}/actions/decide`,
        { outcome: 'dismissed', reason: '已计入' },
        { version: 1 },
      );
    expect((await decide(own.body.id, operator)).status).toBe(403);
    // Nobody decides on their own as long as there is another administrator.
    await aColleague(world, '周文', { roles: ['county-administrator'] });
    expect(refusedAt(await decide(own.body.id, office))).toBe('422 request.invalid ');
    expect((await decide(body.id, office)).body.decision).toMatchObject({ outcome: 'dismissed', reason: '已计入' });
    expect((await course.read()).objections).toEqual({ total: 2, open: 1 });
    expect((await course.objections()).map(({ id }) => id)).toEqual([own.body.id, body.id]);

    at('2027-01-04T10:00:00+08:00');
    const { body: refused } = await course.act('lock');
    expect(refused.errors?.map(({ message }) => message)).toEqual([expect.stringContaining('石泽清')]);
    const { client: second } = await aColleague(world, '周武', { roles: ['county-administrator'] });
    expect((await decide(own.body.id, second)).status).toBe(200);
    expect(refusedAt(await decide(own.body.id, second))).toBe('412 version.stale');
  });

  test('is locked by a job that counts everybody, and stands from then on', async () => {
    const { body: before } = await office.get<Points>('/committees/qindu/scores/points?limit=100&period=2026');
    const { status, body } = await course.act('lock');
    expect([status, body.state, body.allowedActions]).toEqual([202, 'checking', []]);
    // While everybody is counted nothing of the year is written.
    expect(body.locking).toEqual({ done: 0, total: expect.any(Number) });
    await world.idle();
    const now = await course.read();
    const corrections = { total: 0, waiting: 0 };
    expect(now).toMatchObject({ state: 'locked', awaited: ['提案委', '城关镇'], corrections });
    expect(now.locking).toBeUndefined();
    // Two members, the unit and the committee itself.
    expect(now.locked).toEqual({ on: '2027-01-04', subjects: 4 });

    const { items, lockedOn, scheme } = await results();
    expect([lockedOn, scheme.name]).toEqual(['2027-01-04', expect.stringContaining('秦都区')]);
    expect(items.map(({ subject, value, grade }) => [subject.id, value, grade?.name])).toEqual(
      before.items.map(({ subject, value, grade }) => [subject.id, value, grade?.name]),
    );
    expect((await results('member', operator)).items.map((each) => each.subject.id)).toEqual([shi]);
    for (const tried of [course.act('lock'), course.change({ bodies: [] })])
      expect(refusedAt(await tried)).toBe('409 action.not-now ');
  });

  test('makes corrections of late facts, which wait for somebody else than who entered them', async () => {
    const rows = await frozenRows(world);
    at('2027-01-08T10:00:00+08:00');
    await survey('2026-12-20');
    const waiting = await course.corrections();
    // The member attended, the unit and the committee held it; so many facts for each as the activity proves.
    const [unit] = (await results('unit')).items;
    expect(new Set(waiting.map(({ subject }) => subject.name))).toEqual(
      new Set(['石泽清', unit?.subject.name, '政协秦都区委员会']),
    );
    expect(waiting.every(({ change, decision }) => change === 'added' && decision === undefined)).toBe(true);
    const [own] = waiting.filter(({ subject }) => subject.id === shi);
    expect(own).toMatchObject({ fact: { key: 'activities.attended', on: '2026-12-20' }, on: '2027-01-08' });
    expect([own?.by, own?.mayDecide]).toEqual([expect.any(String), true]);
    expect((await course.read()).corrections.waiting).toBe(waiting.length);
    // What was locked is what it was.
    expect(await frozenRows(world)).toEqual(rows);
    expect((await results()).items.every(({ corrected }) => corrected.length === 0)).toBe(true);

    for (const each of waiting) expect((await course.decide(each, each.subject.id === shi)).status).toBe(200);
    const [after] = (await course.corrections()).filter(({ subject }) => subject.id === shi);
    expect(after?.decision).toMatchObject({ accepted: true, reason: '查实' });
    expect(after?.after?.value).toBeGreaterThan(after?.before.value ?? Infinity);
    const { body: live } = await office.get<{ value: number }>(`/committees/qindu/scores/points/${shi}?period=2026`);
    expect(after?.after?.value).toBe(live.value);
    expect(refusedAt(await course.decide({ ...own, version: 1 } as CorrectionView, true))).toBe('409 action.not-now');
    expect((await results()).items.find(({ subject }) => subject.id === shi)?.corrected).toHaveLength(1);
    // Lists tell what was locked with what counts now beside it, and the explanation which facts have come.
    const { body: list } = await office.get<Points>('/committees/qindu/scores/points?limit=100&period=2026');
    expect(list.appraisal).toEqual({ state: 'locked' });
    const row = list.items.find(({ subject }) => subject.id === shi);
    expect([row?.value, row?.corrected?.value]).toEqual([after?.before.value, after?.after?.value]);
    const { body: told } = await office.get<{ value: number; frozen?: { value: number } }>(
      `/committees/qindu/scores/points/${shi}?period=2026`,
    );
    expect([told.value, told.frozen?.value]).toEqual([after?.after?.value, after?.before.value]);
    expect(await frozenRows(world)).toEqual(rows);
  });

  test('counts a refused fact for nobody, and asks nothing when it goes again', async () => {
    const late = await survey('2026-12-22');
    const [own] = (await course.corrections()).filter(({ subject, decision }) => subject.id === shi && !decision);
    for (const each of await course.corrections()) if (!each.decision) await course.decide(each, false);
    const before = own?.before.value;
    await workOf(world, clerk).opinion(shi, '2026-12-28');
    const [next] = (await course.corrections()).filter(({ subject, decision }) => subject.id === shi && !decision);
    // The refused survey is on the card and counts for nothing.
    expect(next?.before.value).toBe(before);
    const { body: accepted } = await course.decide(next as CorrectionView, true);
    const { body: told } = await office.get<{ value: number }>(`/committees/qindu/scores/points/${shi}?period=2026`);
    expect(accepted.after?.value).toBe(told.value);
    for (const each of await course.corrections()) if (!each.decision) await course.decide(each, true);

    const { version } = await clerk.get(`/committees/qindu/activities/${late}`);
    const path = `/committees/qindu/activities/${late}`;
    const gone = await clerk.patch(`${path}/attendance`, { lines: [], remove: [shi] }, { version });
    expect(gone.status).toBe(200);
    expect((await course.corrections()).filter(({ decision }) => !decision)).toEqual([]);
  });

  test('finds nothing late where equal facts are counted anew', async () => {
    const before = await course.corrections();
    expect(await rebuildAndCompare(tablesOf(world), ['qindu'])).toEqual(new Map([['qindu', 0]]));
    expect(await course.corrections()).toEqual(before);
  });

  test('is assessed in its order and published once', async () => {
    expect(refusedAt(await course.act('assess', { rung: 'first', body: '河东镇' }))).toBe('409 action.not-now /body');
    expect(refusedAt(await course.act('assess', { rung: 'group' }))).toBe('409 action.not-now /rung');
    expect(refusedAt(await course.act('assess', { rung: 'first', body: '提案委', on: '2027-01-03' }))).toBe(
      '422 request.invalid /on',
    );
    expect(refusedAt(await course.act('publish'))).toBe('409 action.not-now ');
    const draft = await bulletin();
    expect([draft.title, draft.isDraft]).toEqual(['关于2026年度履职考核情况的通报', true]);
    await course.assessed();
    expect((await course.read()).allowedActions).toEqual([{ action: 'publish', label: '通报' }]);
    const { status, body } = await course.act('publish');
    expect([status, body.state, body.published]).toEqual([200, 'published', { on: '2027-01-08' }]);
    expect(refusedAt(await course.act('publish'))).toBe('409 action.not-now ');
    expect(await bulletin()).toMatchObject({ isDraft: false, on: '2027-01-08' });
  });

  test('keeps its bytes, whatever comes after it', async () => {
    const kept = async () => [await frozenRows(world), JSON.stringify([await bulletin(), await results()])];
    const before = await kept();
    at('2027-02-01T10:00:00+08:00');
    const { version } = await office.get(`/committees/qindu/members/${shi}`);
    await office.patch(`/committees/qindu/members/${shi}`, { name: '石清' }, { version });
    await survey('2026-11-11');
    await putInForce(office, 'qindu', 'tongcheng', '2027-02-01');

    expect(await kept()).toEqual(before);
    expect((await course.read()).corrections.waiting).toBeGreaterThan(0);
    const { status, headers } = await office.post(`${course.path}/bulletin-document`, {});
    expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining('wordprocessingml')]);
  });

  test('tells a city what is published of units and the committee, and of no member', async () => {
    const city = world.as('demo.city');
    expect((await city.get<AppraisalView>(course.path)).body).toMatchObject({ state: 'published', allowedActions: [] });
    for (const kind of ['unit', 'committee']) expect((await results(kind, city)).items).toHaveLength(1);
    for (const path of ['results', 'objections', 'corrections', 'bulletin'])
      expect((await city.get(`${course.path}/${path}`)).status).toBe(403);
    expect((await world.as('demo.xincheng').get(course.path)).status).toBe(404);
  });
});
