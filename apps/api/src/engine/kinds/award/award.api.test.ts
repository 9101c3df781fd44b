import type { AwardView } from '@lianluo/contract/award';
import type { ListOf } from '@lianluo/contract/common';
import type { AnswerOf } from '@lianluo/contract/endpoint';
import type * as scores from '@lianluo/contract/scores';
import { beforeAll, expect, test } from 'vitest';
import { aDraft, deskOf, type Desk } from '../../../../test-support/desk';
import { workOf } from '../../../../test-support/scheme/worked';
import { openWorld, type World } from '../../../../test-support/world';

const base = '/committees/qindu';
let world: World;
let desk: Desk;
let members: string[];

beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T10:00:00+08:00' });
  const office = world.as('demo.qindu');
  const work = workOf(world, office);
  members = [await work.member('苗青岚'), await work.member('闻人峻')];
  desk = deskOf(office, 'qindu', 'awards');
  await work.inForce('minhang', '2026-01-01', ({ points: { member, ...points }, ...rules }) => ({
    ...rules,
    points: {
      ...points,
      member: member && { ...member, tree: { id: 'total', heading: '积分', of: clauses } },
    },
  }));
});

const source = { source: '本会规定' };
const clauses = [
  {
    id: 'honour',
    clause: '受表彰',
    ...source,
    each: [{ key: 'awards.given' }],
    score: [
      ['type:ten-best', 10],
      ['*', 4],
    ],
  },
  { id: 'blame', clause: '受通报批评', ...source, each: [{ key: 'censures.given' }], score: -3 },
];
const excellent = () => ({
  title: '2026年度优秀政协委员',
  type: 'excellent-member',
  issuer: '政协秦都区委员会',
  members,
  units: [world.unit],
});
const give = { givenOn: '2026-05-18', docNumber: '秦政协发〔2026〕3号' };
const list = async (query: string) =>
  (await world.as('demo.qindu').get<ListOf<AwardView>>(`${base}/awards?${query}`)).body;
const points = async (member: string) =>
  (await world.as('demo.qindu').get<AnswerOf<typeof scores.explainPoints>>(`${base}/scores/points/${member}`)).body;
const valueOf = async (member: string) => (await points(member)).value;

test('what is given scores for everybody it names, and the number opens the list of it', async () => {
  const [first = '', second = ''] = members;
  const { id } = await desk.record(excellent());
  expect(await valueOf(first)).toBe(0);
  const given = await desk.step(id, 'give', give);
  const { id: best } = await desk.record({ ...excellent(), title: '十佳委员', type: 'ten-best', members: [first] });
  await desk.step(best, 'give', { givenOn: '2026-05-19' });
  const { id: notice } = await desk.record({ ...excellent(), title: '通报', type: 'lagging', members: [second] });
  await desk.step(notice, 'give', { givenOn: '2026-05-19' });

  expect(given).toMatchObject({ status: 'given', reportedOn: '2026-05-18', level: 'county', waitingFor: null });
  expect(given).toMatchObject({ units: [{ unit: world.unit }], members: [{ name: '苗青岚' }, { name: '闻人峻' }] });
  // 4 and 10; 4 and −3.
  expect([await valueOf(first), await valueOf(second)]).toEqual([14, 1]);

  const { nodes } = await points(first);
  const honour = nodes.find((node) => node.id === 'honour');
  expect(honour?.facts.map(({ fact: { name, tagWords }, score }) => [name, ...tagWords, score])).toEqual([
    ['表彰奖励', '优秀委员', '县级', 4],
    ['表彰奖励', '十佳委员', '县级', 10],
  ]);
  const behind = await world.as('demo.qindu').get<ListOf<AwardView>>(honour?.lists[0]?.path ?? '');
  expect(behind.body.items.map(({ title }) => title).toSorted()).toEqual(['2026年度优秀政协委员', '十佳委员']);
  for (const [query, many] of [
    [`named=${world.unit}`, 3],
    [`named=${world.unit}&given=censure`, 1],
    ['nature=award', 2],
    ['type=ten-best', 1],
    ['level=city', 0],
  ] as const)
    expect([query, (await list(query)).items.length]).toEqual([query, many]);

  await desk.step(best, 'revoke', { reason: '材料不实' });
  await desk.step(notice, 'revoke', { reason: '复核无误' });
  expect([await valueOf(first), await valueOf(second)]).toEqual([4, 4]);
});

test('it may name the proposal or the opinion that it is for, once that is handed in', async () => {
  const opinions = deskOf(world.as('demo.qindu'));
  const { id: opinion } = await opinions.record(aDraft);
  const asked = { ...excellent(), type: 'excellent-opinion', opinion };
  const refused = await world
    .as('demo.qindu')
    .post<{ errors: { pointer: string; code: string }[] }>(`${base}/awards`, asked);
  await opinions.step(opinion, 'submit');
  const { id } = await desk.record(asked);

  expect([refused.status, refused.body.errors]).toMatchObject([422, [{ pointer: '/opinion', code: 'item.unknown' }]]);
  expect(await desk.read(id)).toMatchObject({ opinion });
  expect((await list(`opinion=${opinion}`)).items.map((each) => each.id)).toEqual([id]);
});

test('it names somebody, and days that have come', async () => {
  const { id } = await desk.record({ ...excellent(), members: [], units: [] });

  expect(await desk.tries(id, 'give', give)).toBe('409 award.nobody');
  await desk.change(id, { members });
  expect(await desk.tries(id, 'give', { givenOn: '2026-05-21' })).toBe('422 request.invalid');
});

test('a unit is shown none of it, and the city that is above none of its county', async () => {
  const { id } = await desk.record(excellent());

  expect((await world.as('demo.qindu.unit').get(`${base}/awards/${id}`)).status).toBe(404);
  expect((await world.as('demo.qindu.unit').get<ListOf<AwardView>>(`${base}/awards`)).body.items).toEqual([]);
  expect((await world.as('demo.city').get(`${base}/awards`)).status).toBe(403);
});
