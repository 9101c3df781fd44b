import type { AnswerOf } from '@lianluo/contract/endpoint';
import type * as contract from '@lianluo/contract/scores';
import type { Quota } from '@lianluo/domain/scheme/language';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { workOf } from '../../../test-support/scheme/worked';
import { openWorld, type World } from '../../../test-support/world';

type Quotas = AnswerOf<typeof contract.listQuotas>;
const base = '/committees/qindu';

const quota = (id: string, more: Partial<Quota>): Quota => ({
  id,
  label: id,
  source: '测试',
  assumed: true,
  for: ['unit'],
  every: 'month',
  atLeast: 1,
  of: [{ key: 'activities.held' }],
  count: 'facts',
  ...more,
});
const quotas = [
  quota('monthly', {}),
  quota('pairs', { every: 'two-months' }),
  quota('fixed', { every: { day: 31, orNextWorkingDay: true } }),
  quota('informing', { for: ['informant'], of: [{ key: 'opinions.submitted' }] }),
];

let world: World;
let office: Client;

beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T10:00:00+08:00' });
  office = world.as('demo.qindu');
  const work = workOf(world, office);
  // 31 January 2026 is a Saturday, so Monday 2 February makes up for it.
  await work.activity('survey', '2026-02-02', []);
  await office.patch(`${base}/units/${world.unit}`, { foundedOn: '2026-01-01' }, { version: 1 });
  const unit = (name: string, more: object) => office.post(`${base}/units`, { name, type: 'studio', ...more });
  await unit('三月成立', { foundedOn: '2026-03-10' });
  await unit('二月撤销', { foundedOn: '2024-01-01', dissolvedOn: '2026-02-28' });
  await unit('今日录入', {});
  const informant = (name: string, appointedOn: string) =>
    office.post<{ id: string }>(`${base}/informants`, { name, unit: world.unit, appointedOn });
  const { body } = await informant('安娜', '2026-01-01');
  await office.patch(`${base}/informants/${body.id}`, { active: false, endedOn: '2026-03-31' }, { version: 1 });
  await informant('赵敏', '2026-04-08');
  await work.inForce('qindu', '2026-01-01', (rules) => ({ ...rules, plans: [{ id: 'p', name: '测试', quotas }] }));
});

const asked = async (query: string) => (await office.get<Quotas>(`${base}/scores/quotas?${query}`)).body;
/** By name what each of a rule's periods is. */
const states = async (query: string, rule: string) =>
  Object.fromEntries(
    (await asked(query)).items.map(({ subject: { name }, rules }) => [
      name,
      rules.filter((each) => each.rule === rule).map(({ period, state, why }) => `${period} ${why ?? state}`),
    ]),
  );

describe('who was not there in a period owes nothing of it', () => {
  test('a unit before it was founded, and after it was dissolved; one that was entered today owes the month', async () => {
    expect(await states('subject=unit&period=2026', 'monthly')).toEqual({
      人民路街道政协联络组: [
        '2026-01 missed',
        '2026-02 met',
        '2026-03 missed',
        '2026-04 missed',
        // 12 of the 18 working days of May are over.
        '2026-05 at-risk',
      ],
      三月成立: ['2026-01 joined', '2026-02 joined', '2026-03 joined-within', '2026-04 missed', '2026-05 at-risk'],
      二月撤销: ['2026-01 missed', '2026-02 missed', '2026-03 left', '2026-04 left', '2026-05 left'],
      今日录入: ['2026-01 joined', '2026-02 joined', '2026-03 joined', '2026-04 joined', '2026-05 at-risk'],
    });
  });

  test('and is not listed once it is gone', async () => {
    expect(Object.keys(await states('subject=unit&period=2026-02', 'monthly'))).toContain('二月撤销');
    const march = await asked('subject=unit&period=2026-03');
    expect([march.total, march.items.map(({ subject }) => subject.name)]).toEqual([
      3,
      ['今日录入', '人民路街道政协联络组', '三月成立'],
    ]);
  });

  test('an informant from the appointment to the last day', async () => {
    expect(await states('subject=informant&period=2026-03', 'informing')).toEqual({
      安娜: ['2026-03 missed'],
      赵敏: ['2026-03 joined'],
    });
    expect(await states('subject=informant&period=2026-04', 'informing')).toEqual({ 赵敏: ['2026-04 joined-within'] });
  });
});

describe('a period is shown once', () => {
  const own = async (period: string, rule: string) =>
    (await states(`subject=unit&period=${period}`, rule))['人民路街道政协联络组'];

  test('a fixed day that was made up in the next month under its own', async () => {
    expect(await own('2026-01', 'fixed')).toEqual(['2026-01-31 met']);
    // 28 February 2026 is a working day by the official calendar.
    expect(await own('2026-02', 'fixed')).toEqual(['2026-02-28 missed']);
    expect(await own('2026-Q1', 'fixed')).toEqual(['2026-01-31 met', '2026-02-28 missed', '2026-03-31 missed']);
  });

  test('two months of two quarters under that in which they end', async () => {
    expect(await own('2026-Q1', 'pairs')).toEqual(['2026-B1 met']);
    expect(await own('2026-Q2', 'pairs')).toEqual(['2026-B2 missed', '2026-B3 at-risk']);
    expect(await own('2026-03', 'pairs')).toEqual(['2026-B2 missed']);
  });

  test('and a quarter that is over is told as of today, as the year that holds it is', async () => {
    expect((await asked('subject=unit&period=2026-Q1')).asOf).toBe('2026-05-20');
  });
});
