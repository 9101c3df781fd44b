import type { AnswerOf } from '@lianluo/contract/endpoint';
import type * as contract from '@lianluo/contract/scores';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { workOf, type Worked } from '../../../test-support/scheme/worked';
import { openWorld, type World } from '../../../test-support/world';

type Points = AnswerOf<typeof contract.listPoints>;
type Told = AnswerOf<typeof contract.explainPoints>;
type Stars = AnswerOf<typeof contract.listStars>;

const path = '/committees/qindu/scores';
let world: World;
let office: Client;
let work: Worked;
const ids: Record<string, string> = {};
const idOf = (name: string): string => ids[name] ?? '';

const pointsOf = async (query = '') => (await office.get<Points>(`${path}/points${query}`)).body;
const told = async (name: string, query = '') => (await office.get<Told>(`${path}/points/${idOf(name)}${query}`)).body;
const starsOf = async (query = '') =>
  Object.fromEntries(
    (await office.get<Stars>(`${path}/stars${query}`)).body.items.map(({ subject, ...given }) => [subject.name, given]),
  );

beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T10:00:00+08:00' });
  office = world.as('demo.qindu');
  work = workOf(world, office);
  for (const name of ['石泽清', '汤永若', '白明远']) ids[name] = await work.member(name);
  ids['郑和平'] = await work.member('郑和平', { level: 'standing' });
  const [shi, tang, zheng] = ['石泽清', '汤永若', '郑和平'].map(idOf) as [string, string, string];
  const plenary = [
    [shi, 'present'],
    [tang, 'leave'],
    [zheng, 'leave'],
  ] as const;
  await work.activity('plenary', '2026-03-10', plenary, { halfDays: 6 });
  await work.activity('standing-meeting', '2026-04-15', [[zheng, 'absent']]);
  await work.activity('survey', '2026-04-02', [
    [shi, 'present'],
    [tang, 'present'],
  ]);
  await work.filedProposal([shi]);
  await work.filedProposal([tang, shi]);
  await work.opinion(tang, '2026-05-06');
});

test('without a scheme there are no scores, and it is said', async () => {
  const answers = await Promise.all(
    ['/points', '/stars', '/quotas', `/points/${idOf('石泽清')}`, '/points?period=2025'].map(async (each) => {
      const { status, body } = await office.get(`${path}${each}`);
      return [status, body.code];
    }),
  );

  expect(new Set(answers.map(String))).toEqual(new Set(['409,scheme.none']));
});

describe('上海市闵行区 (domain.md 4.1, 4.2)', () => {
  beforeAll(() => work.inForce('minhang'));

  test('全会每半天 5 分，其他活动 5 分，主笔 15 分或联名每件 3 分取高的', async () => {
    // 石泽清: 6 half-days × 5 + 5 + the higher of 15 and 3. 汤永若: 5 + 15, for the first of several is its author.
    expect(await valuesOf()).toEqual({ 石泽清: 50, 汤永若: 20, 白明远: 0, 郑和平: 0 });
    expect(await pointsOf()).toMatchObject({
      period: '2026',
      asOf: '2026-05-20',
      scheme: { id: 'qindu', name: '政协秦都区委员会考核办法', version: 1 },
      total: 4,
      nextCursor: null,
    });
  });

  test('pages follow each other in the order of names', async () => {
    const first = await pointsOf('?limit=3');
    const rest = await pointsOf(`?limit=3&cursor=${first.nextCursor}`);

    expect([first.total, rest.total, rest.nextCursor]).toEqual([4, null, null]);
    expect([...first.items, ...rest.items]).toEqual((await pointsOf()).items);
  });

  test('an explanation tells every node, its rule in words, its source and its facts', async () => {
    const { value, nodes } = await told('石泽清');
    const node = (id: string) => nodes.find((each) => each.id === id);

    expect(value).toBe(50);
    expect(nodes.map(({ id, value: points }) => [id, points])).toEqual([
      ['total', 50],
      ['attendance', 35],
      ['plenary', 30],
      ['taking-part', 5],
      ['training', 0],
      ['filed', 15],
      ['filed-author', 15],
      ['filed-joint', 3],
      ['key', 0],
      ['key-author', 0],
      ['key-joint', 0],
      ['excellent', 0],
      ['excellent-author', 0],
      ['excellent-joint', 0],
    ]);
    expect(node('plenary')).toMatchObject({
      parent: 'attendance',
      kind: 'clause',
      says: '出席全体会议，每半天 5 分',
      source: '上海市闵行区规定（年份未见）',
      facts: [
        {
          fact: { on: '2026-03-10', amount: 6, tagWords: expect.arrayContaining(['全体会议', '出席']) },
          score: 30,
          counted: true,
        },
      ],
    });
    expect(node('filed')).toMatchObject({ highest: 'filed-author', kind: 'heading', parent: 'total' });
    expect(node('training')).not.toHaveProperty('assumed');
  });

  test('a list says what each explanation says', async () => {
    for (const { subject, value } of (await pointsOf()).items)
      expect([subject.name, (await told(subject.name)).value]).toEqual([subject.name, value]);
  });

  test('the lists behind the facts of a clause hold the items that show them', async () => {
    const { nodes } = await told('石泽清');
    const counted = nodes.filter(({ facts }) => facts.length > 0);
    const found: [string, number, number][] = [];
    for (const { id, facts, lists } of counted) {
      const totals = await Promise.all(
        lists.map(async (list) => (await office.get<{ items: object[] }>(list.path)).body.items.length),
      );
      found.push([id, facts.length, totals.reduce((sum, each) => sum + each, 0)]);
    }

    expect(found.map(([id]) => id)).toEqual(['plenary', 'taking-part', 'filed-author', 'filed-joint']);
    expect(found.filter(([, facts, items]) => items < facts)).toEqual([]);
  });
});

describe('桐城市 2019 (domain.md 4.2)', () => {
  beforeAll(() => work.inForce('tongcheng', '2026-05-01'));

  test('全会 50 分、请假 30 分，常委缺席扣 5 分，提案封顶 25 分，满 60 分合格', async () => {
    const grades = (await pointsOf()).items.map(({ subject, value, grade }) => [subject.name, value, grade?.name]);

    // 石泽清: 50; 10 + 15 alone and the half of it behind 汤永若, of 37.5 the cap leaves 25; 2 for the survey.
    // 汤永若: 30; the half of 25 as the first; 2; 10 for the opinion. 郑和平: 30 − 5.
    expect(Object.fromEntries(grades.map(([name, ...rest]) => [name, rest]))).toEqual({
      石泽清: [77, '合格'],
      汤永若: [54.5, '不合格'],
      白明远: [0, '不合格'],
      郑和平: [25, '不合格'],
    });
  });

  test('what a cap took and what does not count is told', async () => {
    const { nodes, grade } = await told('石泽清');

    expect(grade).toEqual({ id: 'grade-passed', name: '合格', tone: 'good' });
    expect(nodes.find(({ id }) => id === 'proposals')).toMatchObject({ raw: 37.5, value: 25, limit: 'cap' });
    const missed = (await told('汤永若')).nodes.find(({ id }) => id === 'standing-missed');
    expect(missed?.facts).toEqual([]);
    expect(missed?.lists.map(({ path: list }) => list)).toEqual([
      `/committees/qindu/activities?year=2026&missed=${idOf('汤永若')}`,
    ]);
  });
});

describe('延川☆级 (domain.md 4.3), by steps that a member without a word comes to', () => {
  beforeAll(async () => {
    await work.inForce('yanchuan', '2026-05-02', ({ stars, ...rules }) => ({
      ...rules,
      stars: stars.map((each) => ({
        ...each,
        from: [
          { stars: 5, from: 20 },
          { stars: 1, from: 0 },
        ],
      })),
    }));
    for (const day of ['11', '12', '13', '14', '15'])
      await work.activity('survey', `2026-05-${day}`, [[idOf('白明远'), 'present']]);
  });

  test('a quota that is open caps nothing; once it is missed, 3 stars are the most', async () => {
    // 白明远: 5 surveys × 4 = 20, and neither a proposal nor an opinion. 石泽清: 20 + 4 + 10 + 5 = 39.
    expect(await starsOf()).toMatchObject({
      白明远: { value: 20, earned: 5, stars: 5, cappedBy: [] },
      石泽清: { value: 39, earned: 5, stars: 5 },
      郑和平: { value: 0, earned: 1, stars: 1 },
    });

    world.setClock('2027-01-05T10:00:00+08:00');
    office = world.as('demo.qindu');
    expect(await starsOf('?period=2026')).toMatchObject({
      白明远: { value: 20, earned: 5, stars: 3, cappedBy: ['words'] },
      石泽清: { value: 39, stars: 5, cappedBy: [] },
      郑和平: { value: 0, earned: 1, stars: 1, cappedBy: [] },
    });
    expect(await told('白明远', '?period=2026')).toMatchObject({
      asOf: '2026-12-31',
      stars: { stars: 3, earned: 5, cappedBy: ['words'] },
    });
    expect(await valuesOf()).toEqual({ 石泽清: 0, 汤永若: 0, 白明远: 0, 郑和平: 0 });
  });
});

async function valuesOf(query = ''): Promise<Record<string, number>> {
  return Object.fromEntries((await pointsOf(query)).items.map(({ subject, value }) => [subject.name, value]));
}
