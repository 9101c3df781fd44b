import type { AnswerOf } from '@lianluo/contract/endpoint';
import type * as contract from '@lianluo/contract/scores';
import type * as imagining from '@lianluo/contract/what-if';
import type { Plan } from '@lianluo/domain/scheme/language';
import { beforeAll, expect, test } from 'vitest';
import { workOf } from '../../../test-support/scheme/worked';
import { openWorld, type World } from '../../../test-support/world';

const base = '/committees/qindu';
const source = { source: '本会规定' };
const clause = { id: 'suspended', clause: '暂停履职', ...source, each: [{ key: 'status.suspended' }], score: -10 };
const plan: Plan = {
  id: 'conduct',
  name: '履职状态',
  quotas: [
    {
      id: 'suspensions',
      label: '暂停履职次数',
      ...source,
      for: ['member'],
      every: 'year',
      atLeast: 1,
      of: [{ key: 'status.suspended' }],
      count: 'facts',
    },
  ],
};

let world: World;
let member: string;
let other: string;
const get = async <Of>(path: string) => (await world.as('demo.qindu').get<Of>(path)).body;
const points = (id: string, query = '') =>
  get<AnswerOf<typeof contract.explainPoints>>(`${base}/scores/points/${id}${query}`);

beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T10:00:00+08:00' });
  const office = world.as('demo.qindu');
  const work = workOf(world, office);
  [member, other] = [await work.member('石泽清'), await work.member('汤永若')];
  await work.inForce('minhang', '2025-01-01', ({ points: { member: table, ...tables }, ...rules }) => ({
    ...rules,
    plans: [plan],
    points: {
      ...tables,
      member: table && { ...table, tree: { id: 'total', heading: '积分', start: 60, of: [clause] } },
    },
  }));
  const changed = async (body: object) => {
    const { version } = await office.get(`${base}/members/${member}`);
    const { status } = await office.patch(`${base}/members/${member}`, body, { version });
    expect(status).toBe(200);
  };
  await changed({ status: 'suspended', statusFrom: '2025-12-15' });
  await changed({ status: 'active', statusFrom: '2026-02-01' });
  await changed({ status: 'suspended', statusFrom: '2026-04-01' });
});

test('each suspension scores in the year in which it began, whatever else is known of the member', async () => {
  // 60 − 10 in each year.
  expect([(await points(member)).value, (await points(member, '?period=2025')).value]).toEqual([50, 50]);
  expect((await points(other)).value).toBe(60);
  const { items } = await get<AnswerOf<typeof contract.listPoints>>(`${base}/scores/points`);
  expect(Object.fromEntries(items.map(({ subject, value }) => [subject.id, value]))).toEqual({
    [member]: 50,
    [other]: 60,
  });
});

test('the explanation shows the day, and the way to the page of the member', async () => {
  const node = (await points(member)).nodes.find(({ id }) => id === 'suspended');

  expect(node?.says).toBe('每次被暂停履职扣 10 分');
  expect(node?.facts.map(({ fact, score, counted }) => [fact.name, fact.on, score, counted])).toEqual([
    ['暂停履职', '2026-04-01', -10, true],
  ]);
  expect(node?.lists).toEqual([{ key: 'status.suspended', name: '暂停履职', path: `${base}/members/${member}` }]);
});

test('a quota counts it, and what is imagined beside it is counted with it', async () => {
  const { rules } = await get<AnswerOf<typeof contract.explainQuotas>>(`${base}/scores/quotas/${member}?period=2026`);
  expect(rules.map(({ rule, done }) => [rule, done])).toEqual([['suspensions', 1]]);

  const { body } = await world.as('demo.qindu').post<AnswerOf<typeof imagining.whatIf>>(`${base}/scores/what-if`, {
    subject: { kind: 'member', id: member },
    period: '2026',
    imagined: [{ key: 'status.suspended', on: '2026-06-01' }],
  });
  expect([body.before.value, body.after.value]).toEqual([50, 40]);
});
