import type { Rules } from '@lianluo/domain/scheme/scheme';
import { beforeEach, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { lockYear } from '../../../test-support/scheme/sheet-desk';
import { workOf, type Worked } from '../../../test-support/scheme/worked';
import { yearCourse, type YearCourse } from '../../../test-support/scheme/year-course';
import { openWorld, type World } from '../../../test-support/world';

let world: World;
let office: Client;
let clerk: Worked;
let course: YearCourse;
let member = '';

const source = '本会规定';
/** The second opinion of a year is the first that gives points; the committee is asked for activities alone. */
const fromTheSecond = (rules: Rules): object => {
  const clause = (id: string, key: string, more: object = {}) => ({
    id,
    clause: id,
    source,
    each: [{ key }],
    score: 5,
    ...more,
  });
  const table = (...of: object[]) => ({ tree: { id: 'points', heading: '积分', of }, bands: [] });
  return {
    ...rules,
    plans: [],
    stars: [],
    points: {
      member: table(clause('opinion', 'opinions.submitted', { after: 1 })),
      committee: table(clause('held', 'activities.held')),
    },
  };
};

beforeEach(async () => {
  world = await openWorld({ now: '2026-12-10T10:00:00+08:00' });
  const work = workOf(world, world.as('demo.qindu'));
  member = await work.member('石泽清');
  await work.inForce('minhang', '2026-01-01', fromTheSecond);
  await lockYear(world, 2026);
  office = world.as('demo.qindu');
  course = yearCourse(world, office);
  clerk = workOf(world, world.as('demo.qindu.clerk'));
  await course.assessed();
});

const waiting = async () => (await course.corrections()).filter(({ decision }) => !decision);
const mayPublish = async () => (await course.read()).allowedActions.some(({ action }) => action === 'publish');

test('what comes late and changes no result holds no bulletin up, and stays visible', async () => {
  // The first opinion of the year gives nothing, and the committee is not asked for opinions.
  await clerk.opinion(member, '2026-12-08');
  const late = await waiting();
  expect(new Set(late.map(({ subject }) => subject.kind))).toEqual(new Set(['member', 'committee']));

  expect((await course.read()).corrections).toEqual({ total: late.length, waiting: late.length, holding: 0 });
  expect(await mayPublish()).toBe(true);
  expect((await course.act('publish')).status).toBe(200);
  expect((await waiting()).map(({ id }) => id)).toEqual(late.map(({ id }) => id));
  // It may still be decided, and comes to what was told.
  const [own] = late.filter(({ subject }) => subject.kind === 'member');
  const { body } = await course.decide(own!, true);
  expect([body.before.value, body.after?.value]).toEqual([0, 0]);
});

test('what changes a result, if only together, waits for a decision before the bulletin', async () => {
  await clerk.opinion(member, '2026-12-08');
  await clerk.opinion(member, '2026-12-09');
  expect(await mayPublish()).toBe(false);
  expect((await course.read()).corrections.holding).toBe(2);
  const refused = await course.act('publish');
  expect([refused.status, refused.body.errors?.map(({ message }) => message)]).toEqual([
    409,
    ['还有 2 条影响结果的更正没有决定。'],
  ]);
  const [one] = (await waiting()).filter(({ subject }) => subject.kind === 'member');
  expect((await course.decide(one!, false)).status).toBe(200);
  // The other alone is the first of the year.
  expect(await mayPublish()).toBe(true);
});

test('what moves the committee’s own figure waits, and what does not is not asked', async () => {
  await clerk.activity('survey', '2026-12-08', [[member, 'present']]);
  expect(await mayPublish()).toBe(false);
  const held = (await waiting()).filter(({ fact }) => fact.key === 'activities.held');
  for (const each of held) await course.decide(each, true);
  // That the member was there gives no points.
  expect((await waiting()).length).toBeGreaterThan(0);
  expect((await course.act('publish')).status).toBe(200);
});
