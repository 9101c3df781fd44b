import type { CommitteeSchemeView } from '@lianluo/contract/committee-scheme';
import type { DryRunView } from '@lianluo/contract/scheme-trial';
import type { Band, Clause, Heading, PointsTable, Stars } from '@lianluo/domain/scheme/language';
import type { Rules } from '@lianluo/domain/scheme/scheme';
import { minhang } from '@lianluo/schemes/rules/minhang';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Client, OrRefused } from '../../../test-support/client';
import { workOf, type Worked } from '../../../test-support/scheme/worked';
import { openWorld, type World } from '../../../test-support/world';
import { writtenIn } from '../../engine/scheme/own-schemes';

const path = '/committees/qindu/scheme';
const published = writtenIn(minhang).rules;
const table = published.points.member!;

/** What a unit gets for each survey that it held. */
const heldScores = (score: number): PointsTable => {
  const each: Clause['each'] = [{ key: 'activities.held', tags: ['type:survey'] }];
  const tree: Heading = {
    id: 'unit',
    heading: '联络组织积分',
    of: [{ id: 'surveys', clause: '开展调研', each, score, source: '本会规定' }],
  };
  return { tree, bands: [] };
};
const stars = (capped: Stars['capped']): Stars => ({
  for: 'member',
  source: '本会规定',
  from: [
    { stars: 5, from: 40 },
    { stars: 1, from: 0 },
  ],
  capped,
});
const inForce: Rules = {
  ...published,
  points: { member: table, unit: heldScores(10) },
  stars: [stars([{ quota: 'opinion-duty', most: 3 }])],
};

let world: World;
let office: Client;
let work: Worked;
let units: number;

/** Nobody stays signed in overnight. */
function isDay(day: string) {
  world.setClock(`${day}T09:00:00+08:00`);
  office = world.as('demo.qindu');
  work = workOf(world, office);
}
const version = async () => (await office.get(path)).version;
async function drafted(rules: Rules) {
  const body = { name: '积分办法', source: '本会规定', rules };
  const answer = await office.patch<CommitteeSchemeView>(path, body, { version: await version() });
  expect(answer.status).toBe(200);
}
const dryRun = async (body: object = {}, client = office) =>
  client.post<OrRefused<DryRunView>>(`${path}/actions/dry-run`, body);

/**
 * 2025, by Minhang's rules (domain.md 4.2): 石泽清 6 half-days × 5 + 5 for the survey + 15 for a proposal of one's own = 50; 汤永若
 * 6 × 5 = 30; the others nothing. Duties: 石泽清 missed activities (one of three) and opinions; 汤永若 those and the proposal; the
 * others all four.
 */
beforeAll(async () => {
  world = await openWorld({ now: '2025-06-20T09:00:00+08:00' });
  office = world.as('demo.qindu');
  work = workOf(world, office);
  const [shi, tang] = [await work.member('石泽清'), await work.member('汤永若')];
  for (const name of ['白明远', '郑和平']) await work.member(name);
  const there = [shi, tang].map((member) => [member, 'present'] as const);
  await work.activity('plenary', '2025-03-10', there, { halfDays: 6 });
  await work.activity('survey', '2025-04-02', [[shi, 'present']]);
  await work.filedProposal([shi]);
  units = (await office.get<{ total: number }>('/committees/qindu/units')).body.total;
  await drafted(inForce);
  await office.post(`${path}/actions/publish`, { effectiveFrom: '2025-01-01' }, { version: await version() });
}, 30_000);
beforeEach(() => isDay('2026-05-20'));

const withPlenary = (score: number): Heading => ({
  ...table.tree,
  of: table.tree.of.map((node) =>
    'heading' in node && node.id === 'attendance'
      ? { ...node, of: node.of.map((each) => (each.id === 'plenary' ? { ...each, score } : each)) }
      : node,
  ),
});
const withMember = (member: Rules['points']['member'], more: Partial<Rules> = {}): Rules => ({
  ...inForce,
  ...more,
  points: { ...inForce.points, ...(member && { member }) },
});

test('another score moves those who have such facts, last year, and says by which clause', async () => {
  await drafted(withMember({ ...table, tree: withPlenary(4) }));
  const before = await office.get<CommitteeSchemeView>(path);

  const { body } = await dryRun();

  expect(body).toMatchObject({ year: 2025, faults: [], looked: 4, changed: 2, up: 0, down: 2 });
  expect(body.items.map(({ subject, before: was, after: is, why }) => [subject.name, was, is, why])).toEqual([
    [
      '石泽清',
      { value: 50, stars: 3, missed: 2 },
      { value: 44, stars: 3, missed: 2 },
      ['条款“出席全体会议，每半天”：30 分 → 24 分'],
    ],
    [
      '汤永若',
      { value: 30, stars: 1, missed: 3 },
      { value: 24, stars: 1, missed: 3 },
      ['条款“出席全体会议，每半天”：30 分 → 24 分'],
    ],
  ]);
  expect((await office.get<CommitteeSchemeView>(path)).body).toEqual(before.body);
  expect((await dryRun({ year: 2024 })).body).toMatchObject({ year: 2024, looked: 4, changed: 4, up: 0, down: 0 });
});

test('a cap, a grade, a star or a duty alone moves whom it concerns', async () => {
  await drafted(withMember({ ...table, tree: { ...table.tree, cap: 40 } }));
  const capped = (await dryRun()).body;
  await drafted(withMember(undefined, { stars: [stars([])] }));
  const uncapped = (await dryRun()).body;
  const [plan] = inForce.plans;
  const quotas = plan!.quotas.map((quota) => (quota.id === 'activities-duty' ? { ...quota, atLeast: 1 } : quota));
  await drafted(withMember(undefined, { plans: [{ ...plan!, quotas }] }));
  const eased = (await dryRun()).body;

  expect(capped).toMatchObject({ changed: 1, down: 1 });
  expect(capped.items[0]).toMatchObject({ after: { value: 40 }, why: ['标题“委员履职积分”：50 分 → 40 分'] });
  expect(uncapped).toMatchObject({ changed: 1, up: 1, down: 0 });
  expect(uncapped.items[0]).toMatchObject({ before: { stars: 3 }, after: { stars: 5 }, why: ['星级：3 星 → 5 星'] });
  expect(eased).toMatchObject({ changed: 1, up: 1, down: 0 });
  expect(eased.items[0]).toMatchObject({
    subject: { name: '石泽清' },
    before: { missed: 2 },
    after: { missed: 1 },
    why: ['任务“参加会议或活动”：未完成 1 期 → 未完成 0 期'],
  });
});

test('a draft with faults is tried all the same, and they are told', async () => {
  await drafted(withMember({ ...table, tree: { ...table.tree, floor: 60, cap: 40 } }));

  const { status, body } = await dryRun();

  expect([status, body.looked]).toEqual([200, 4]);
  expect(body.faults.map(({ pointer, severity }) => [pointer, severity])).toEqual([
    [expect.stringMatching(/^\/points\/member\/tree/), 'fault'],
    // Nobody comes to the stars that lie above such a cap.
    ['/stars/0/from/1', 'fault'],
  ]);
});

test('units are tried by their own table', async () => {
  await drafted({ ...inForce, points: { ...inForce.points, unit: heldScores(12) } });

  const { body } = await dryRun({ subject: 'unit' });

  expect(body).toMatchObject({ looked: units, changed: 1, up: 1, down: 0 });
  expect(body.items).toMatchObject([
    {
      subject: { kind: 'unit', id: world.unit },
      before: { value: 10 },
      after: { value: 12 },
      why: ['条款“开展调研”：10 分 → 12 分'],
    },
  ]);
});

test('of more than a hundred the largest changes are told, and all are counted', async () => {
  for (let nth = 1; nth <= 100; nth++) await work.member(`试算委员${nth}`);
  const bands: Band[] = [
    { id: 'good', from: 45, name: '优秀', tone: 'good' },
    { id: 'fair', from: 0, name: '合格', tone: 'fair' },
  ];
  await drafted(withMember({ tree: withPlenary(4), bands }));

  const { body } = await dryRun();

  expect(body).toMatchObject({ looked: 104, changed: 104, up: 0, down: 2 });
  expect(body.items).toHaveLength(100);
  expect(body.items.slice(0, 3).map(({ subject, after }) => [subject.name, after.grade])).toEqual([
    ['石泽清', '合格'],
    ['汤永若', '合格'],
    [expect.any(String), '合格'],
  ]);
  expect(body.items[2]?.why).toEqual(['等次：（无） → 合格']);
});

test('nothing is tried without a draft, nor by who may not write one', async () => {
  await drafted(inForce);
  const refused = await Promise.all(
    ['demo.qindu.clerk', 'demo.qindu.unit', 'demo.city', 'demo.xincheng'].map((name) => dryRun({}, world.as(name))),
  );
  await office.post(`${path}/actions/discard`, {}, { version: await version() });

  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 404]);
  expect((await dryRun()).body.code).toBe('scheme.no-draft');
});

test('nothing is kept under its key, for nothing was written: asked once more it is tried once more', async () => {
  await drafted(inForce);
  const sent = { idempotencyKey: 'tried-once' };
  const first = await office.post<DryRunView>(`${path}/actions/dry-run`, {}, sent);
  const again = await office.post<DryRunView>(`${path}/actions/dry-run`, {}, sent);

  expect(first.body).toMatchObject({ changed: 0, items: [] });
  expect([again.headers.has('idempotency-replayed'), again.body]).toEqual([false, first.body]);
});

test('two are under way at a time', async () => {
  await drafted(inForce);
  const answers = await Promise.all([dryRun(), dryRun(), dryRun()]);

  expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 200, 429]);
  expect(answers.find(({ status }) => status === 429)?.body.code).toBe('scheme.trying');
});
