import type { AnswerOf } from '@lianluo/contract/endpoint';
import type * as contract from '@lianluo/contract/scores';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { workOf, type Worked } from '../../../test-support/scheme/worked';
import { openWorld, type World } from '../../../test-support/world';

type Quotas = AnswerOf<typeof contract.listQuotas>;
type Told = AnswerOf<typeof contract.explainQuotas>;

const path = '/committees/qindu/scores';
let world: World;
let office: Client;
let work: Worked;
let shi: string;
let tang: string;

const quotas = async (query: string, by = office) => (await by.get<Quotas>(`${path}/quotas?${query}`)).body;
const told = async (subject: string, query = '', by = office) =>
  (await by.get<Told>(`${path}/quotas/${subject}?${query}`)).body;
/** `rule period done/atLeast state` of one of a list. */
const linesOf = ({ rules }: Pick<Quotas['items'][number], 'rules'>): string[] =>
  rules.map(({ rule, period, done, atLeast, state }) => `${rule} ${period} ${done}/${atLeast} ${state}`);

beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T10:00:00+08:00' });
  office = world.as('demo.qindu');
  work = workOf(world, office);
  const placements = [{ group: world.unit, basis: 'work', from: '2024-01-01' }];
  shi = await work.member('石泽清', { placements });
  tang = await work.member('汤永若');
  await work.opinion(shi, '2026-05-06', { unit: world.unit });
  await work.suggestion(shi, '2026-04-10');
  await work.activity('survey', '2026-04-02', [[shi, 'present']]);
  await work.inForce('shache');
});

describe('莎车“六个至少” (domain.md 4.1)', () => {
  test('of a month the month, the quarter, the half-year and the year that hold it', async () => {
    const { items, total, period, scheme } = await quotas('period=2026-05');

    expect([total, period, scheme.name]).toEqual([2, '2026-05', '政协秦都区委员会考核办法']);
    expect(items.map((each) => [each.subject.name, linesOf(each)])).toEqual([
      [
        '石泽清',
        [
          'opinion 2026-05 1/1 met',
          'suggestion 2026-Q2 1/1 met',
          'survey-report 2026-H1 0/1 at-risk',
          'deed 2026 0/1 at-risk',
        ],
      ],
      [
        '汤永若',
        [
          'opinion 2026-05 0/1 at-risk',
          'suggestion 2026-Q2 0/1 at-risk',
          'survey-report 2026-H1 0/1 at-risk',
          'deed 2026 0/1 at-risk',
        ],
      ],
    ]);
  });

  test('of a quarter its months too, so far as they have begun; of the year all that have', async () => {
    const periods = async (query: string) =>
      (await quotas(`${query}&unit=${world.unit}`)).items.flatMap(({ rules }) =>
        rules.filter(({ rule }) => rule === 'opinion').map((rule) => `${rule.period} ${rule.state}`),
      );

    expect(await periods('period=2026-Q2')).toEqual(['2026-04 missed', '2026-05 met']);
    expect(await periods('period=2026')).toEqual([
      '2026-01 missed',
      '2026-02 missed',
      '2026-03 missed',
      '2026-04 missed',
      '2026-05 met',
    ]);
    expect(await periods('period=2026-Q4')).toEqual([]);
  });

  test('a group has what is its own besides: it held a survey, and no inspection', async () => {
    const { items } = await quotas(`period=2026-Q2&subject=unit`);

    expect(items.map((each) => linesOf(each))).toEqual([
      [
        'opinion 2026-04 0/1 missed',
        'opinion 2026-05 1/1 met',
        'suggestion 2026-Q2 1/1 met',
        'collective 2026-Q2 1/1 met',
        'inspection 2026-Q2 0/1 at-risk',
        'survey-report 2026-H1 0/1 at-risk',
        'deed 2026 0/1 at-risk',
      ],
    ]);
  });

  test('an explanation has the sentence, the source, the facts, what is next and the lists behind', async () => {
    const { rules } = await told(shi, 'period=2026-05');

    expect(rules.map(({ rule, state }) => [rule, state])).toEqual([
      ['opinion', 'met'],
      ['suggestion', 'met'],
      ['survey-report', 'at-risk'],
      ['deed', 'at-risk'],
    ]);
    expect(rules[0]).toMatchObject({
      plan: 'six-at-least',
      planName: '六个至少',
      says: '联络组和委员每月各至少报送 1 条社情民意信息',
      source: '公开材料（莎车“六个至少”）',
      facts: [{ key: 'opinions.submitted', on: '2026-05-06' }],
      lists: [{ path: `/committees/qindu/opinions?stage=submitted&year=2026&member=${shi}` }],
    });
    expect(rules[3]).toMatchObject({ next: { keys: ['deeds.done'], more: 1, by: '2026-12-31' }, facts: [] });
    for (const { path: list } of rules.flatMap(({ lists }) => lists))
      expect([list, (await office.get(list)).status]).toEqual([list, 200]);
  });

  test('a list says what each explanation says', async () => {
    for (const kind of ['member', 'unit'])
      for (const row of (await quotas(`subject=${kind}`)).items)
        expect(linesOf(await told(row.subject.id))).toEqual(linesOf(row));
  });

  test('a plan alone, and one that is not there', async () => {
    expect((await quotas('plan=six-at-least')).items).toEqual((await quotas('')).items);
    expect(await quotas('plan=five-ones')).toMatchObject({ items: [], total: 0 });
    expect(await quotas('subject=informant')).toMatchObject({ items: [], total: 0 });
  });
});

describe('who may', () => {
  test('an operator sees the unit and who is placed in it, and nobody else is there', async () => {
    const unit = world.as('demo.qindu.unit');
    const names = async (query: string) => (await quotas(query, unit)).items.map(({ subject }) => subject.name);

    expect(await names('')).toEqual(['石泽清']);
    expect(await names('subject=unit')).toEqual(['人民路街道政协联络组']);
    expect(await names('subject=committee')).toEqual([]);
    expect(await names('unit=another')).toEqual([]);
    expect((await unit.get(`${path}/quotas/${shi}`)).status).toBe(200);
    expect((await unit.get(`${path}/quotas/${tang}`)).status).toBe(404);
    expect((await unit.get(`${path}/quotas/qindu`)).status).toBe(404);
  });

  test('a city is told how units stand, and nothing of what members did', async () => {
    const city = world.as('demo.city');
    const [row] = (await quotas('subject=unit&period=2026-05', city)).items;

    expect(row && linesOf(row)).toContain('opinion 2026-05 1/1 met');
    for (const { facts, lists, missing } of (await told(world.unit, '', city)).rules)
      expect([facts, lists, missing]).toEqual([[], [], undefined]);
    const refused = await Promise.all(
      [
        'quotas',
        'quotas?subject=informant',
        `quotas/${shi}`,
        'points',
        'stars',
        `points/${shi}`,
        'points?subject=unit',
      ].map(async (each) => (await city.get(`${path}/${each}`)).status),
    );
    expect(new Set(refused)).toEqual(new Set([403]));
  });

  test("another county's office finds neither the committee nor its subjects", async () => {
    const sibling = world.as('demo.xincheng');

    expect((await sibling.get(`${path}/quotas`)).status).toBe(404);
    expect((await sibling.get(`/committees/xincheng/scores/quotas/${shi}`)).status).toBe(404);
  });

  test('what is no subject, is one of another kind or no period is refused', async () => {
    const statuses = await Promise.all(
      ['quotas/nobody', `quotas/${shi}?subject=unit`, 'quotas?period=2026-13', 'points?period=2026-Q1'].map(
        async (each) => (await office.get(`${path}/${each}`)).status,
      ),
    );

    expect(statuses).toEqual([404, 404, 422, 422]);
    expect((await office.get(`${path}/points/${shi}`)).body.code).toBe('scheme.not-scored');
  });
});

describe('一人一件: asked of each member of a unit', () => {
  beforeAll(async () => {
    const deed = {
      id: 'deed-each',
      label: '人人办一件实事',
      source: '本会规定',
      for: ['unit'],
      every: 'year',
      atLeast: 1,
      of: [{ key: 'suggestions.submitted' }],
      count: 'facts',
      spread: 'every-member',
    };
    await work.member('白明远', { placements: [{ group: world.unit, basis: 'home', from: '2025-03-01' }] });
    await work.inForce('shache', '2026-05-01', (rules) => ({
      ...rules,
      sheets: [],
      plans: [{ id: 'each', name: '人人参与', quotas: [deed] }],
    }));
  });

  test('it counts members, and names who has it still to do', async () => {
    const [rule] = (await told(world.unit)).rules;

    expect(rule).toMatchObject({ done: 1, atLeast: 2, missing: [{ name: '白明远' }] });
    expect(linesOf((await quotas('subject=unit')).items[0]!)).toEqual(['deed-each 2026 1/2 on-track']);
  });
});

describe('西安 (domain.md 1, row 2): a committee', () => {
  beforeAll(() => work.inForce('xian', '2026-05-01'));

  test('counts what was held of all its units, month by month', async () => {
    await work.activity('talk', '2026-05-11', []);
    const { items, total } = await quotas('subject=committee');
    const talks = items.flatMap(linesOf).filter((line) => line.startsWith('talks-held'));

    expect([total, talks]).toEqual([1, ['talks-held 2026 1/100 at-risk']]);
    expect((await told('qindu')).rules.find(({ rule }) => rule === 'talks-held')).toMatchObject({
      facts: [{ key: 'activities.held', on: '2026-05-01', tagWords: ['宣讲'] }],
    });
  });
});
