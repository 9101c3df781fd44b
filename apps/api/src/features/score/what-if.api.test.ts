import type { AnswerOf } from '@lianluo/contract/endpoint';
import type * as contract from '@lianluo/contract/what-if';
import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { workOf, type Worked } from '../../../test-support/scheme/worked';
import { openWorld, type World } from '../../../test-support/world';

type WhatIf = AnswerOf<typeof contract.whatIf>;

const path = '/committees/qindu/scores';
const survey = { key: 'activities.attended', tags: ['type:survey', 'state:present', 'stay:full'] };
let world: World;
let office: Client;
let work: Worked;
let member: string;

const imagine = (imagined: readonly object[], more: object = {}, by = office) =>
  by.post<WhatIf>(`${path}/what-if`, { subject: { kind: 'member', id: member }, imagined, ...more });

beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T10:00:00+08:00' });
  office = world.as('demo.qindu');
  work = workOf(world, office);
  member = await work.member('石泽清');
  await work.opinion(member, '2026-05-06');
  await work.inForce('minhang');
});

test('what would be is what comes to be once it is entered', async () => {
  const { body } = await imagine([
    { ...survey, on: '2026-05-18' },
    { key: 'opinions.submitted', on: '2026-05-19', times: 2 },
  ]);
  expect([body.before.value, body.after.value]).toEqual([0, 5]);

  await work.activity('survey', '2026-05-18', [[member, 'present']]);
  await work.opinion(member, '2026-05-19');
  await work.opinion(member, '2026-05-19');
  const now = (await imagine([])).body;

  expect(now.before).toEqual(body.after);
  expect(now.after).toEqual(now.before);
  expect(now.before.quotas.map(({ rule, done, state }) => [rule, done, state])).toEqual([
    ['plenary-duty', 0, 'at-risk'],
    ['activities-duty', 1, 'at-risk'],
    ['proposal-duty', 0, 'at-risk'],
    ['opinion-duty', 3, 'met'],
  ]);
});

test('what is imagined for a day to come is looked at as of that day, before and after alike', async () => {
  const { body } = await imagine([{ ...survey, on: '2026-12-30', times: 3 }]);
  const states = (outcome: WhatIf['before']) =>
    outcome.quotas.filter(({ rule }) => rule === 'activities-duty').map(({ state }) => state);

  expect([body.asOf, body.before.value, body.after.value]).toEqual(['2026-12-30', 5, 20]);
  expect([states(body.before), states(body.after)]).toEqual([['at-risk'], ['met']]);
});

test('nothing is changed by it, and the same question has the same answer', async () => {
  const ask = async () => (await imagine([{ ...survey, on: '2026-05-20' }])).body;

  expect(await ask()).toEqual(await ask());
});

test('what no item could prove is refused where it stands, with what would be right', async () => {
  const { status, body } = await office.post(`${path}/what-if`, {
    subject: { kind: 'member', id: member },
    imagined: [
      { key: 'opinions.praised', on: '2026-05-20' },
      { key: 'opinions.submitted', on: '2026-05-20', tags: ['type:survey'] },
      { key: 'activities.held', on: '2026-05-20' },
    ],
  });

  expect([status, body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)]).toEqual([
    422,
    ['/imagined/0/key fact.unknown', '/imagined/2/key fact.unknown', '/imagined/1/tags/0 fact.unknown'],
  ]);
  expect(body.errors?.[0]?.message).toBe('“opinions.praised”不在事实目录中，请从目录中选择事实。');
});

test('an operator imagines for the own unit alone, and a city for nobody', async () => {
  const unit = await imagine([], {}, world.as('demo.qindu.unit'));
  const city = await imagine([], {}, world.as('demo.city'));

  expect([unit.status, city.status]).toEqual([422, 403]);
});
