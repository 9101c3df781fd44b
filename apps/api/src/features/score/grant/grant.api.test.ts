import type { createGrant, GrantView, listGrants } from '@lianluo/contract/grants';
import type { AnswerOf } from '@lianluo/contract/endpoint';
import type { explainPoints, listPoints } from '@lianluo/contract/scores';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client, OrRefused } from '../../../../test-support/client';
import { lockYear } from '../../../../test-support/scheme/sheet-desk';
import { sheetRules } from '../../../../test-support/scheme/sheet-rules';
import { workOf } from '../../../../test-support/scheme/worked';
import { openWorld, type World } from '../../../../test-support/world';

const path = '/committees/qindu/scores';
let world: World;
let office: Client;
let clerk: Client;
let unit: Client;
let shi: string;
let tang: string;

const aGrant = (more: object = {}) => ({
  subject: { kind: 'member', id: shi },
  node: 'member-praise',
  points: 2,
  on: '2026-04-30',
  evidence: { text: '市政协通报表扬' },
  ...more,
});
const grant = async (by: Client, more: object = {}) => {
  const { status, body } = await by.post<OrRefused<AnswerOf<typeof createGrant>>>(`${path}/grants`, aGrant(more));
  return { ...body, status };
};
const step = async (
  by: Client,
  { id, version }: Pick<GrantView, 'id' | 'version'>,
  action: string,
  body: object = {},
) => {
  const answer = await by.post<OrRefused<GrantView>>(`${path}/grants/${id}/actions/${action}`, body, { version });
  return { ...answer.body, status: answer.status };
};
const list = async (by: Client, query = '') =>
  (await by.get<AnswerOf<typeof listGrants>>(`${path}/grants${query}`)).body;
const pointsOf = async (id: string, query = ''): Promise<number | undefined> =>
  (await office.get<AnswerOf<typeof listPoints>>(`${path}/points?${query}`)).body.items.find(
    ({ subject }) => subject.id === id,
  )?.value;
const told = async (id: string) => (await office.get<AnswerOf<typeof explainPoints>>(`${path}/points/${id}`)).body;

beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T10:00:00+08:00' });
  [office, clerk, unit] = [world.as('demo.qindu'), world.as('demo.qindu.clerk'), world.as('demo.qindu.unit')];
  const work = workOf(world, office);
  shi = await work.member('石泽清', { placements: [{ group: world.unit, basis: 'work', from: '2024-01-01' }] });
  tang = await work.member('汤永若');
});

test('where no scheme is in force nothing is granted', async () => {
  const refused = await grant(office);

  expect([refused.status, refused.errors?.map(({ pointer, code }) => `${pointer} ${code}`)]).toEqual([
    422,
    ['/on scheme.none'],
  ]);
});

describe('认定加减分', () => {
  beforeAll(() => workOf(world, office).inForce('minhang', '2026-01-01', sheetRules));

  test('one that needs approval waits, is shown so, and counts once somebody else approves it', async () => {
    const waiting = await grant(clerk);
    expect([waiting.status, waiting.state, waiting.year]).toEqual([201, 'waiting', 2026]);
    expect(waiting.allowedActions.map(({ action }) => action)).toEqual(['withdraw']);
    expect(await pointsOf(shi)).toBe(0);
    const [, node] = (await told(shi)).nodes;
    expect(node).toMatchObject({
      id: 'member-praise',
      value: 0,
      grants: [
        {
          points: 2,
          on: '2026-04-30',
          counted: false,
          why: 'not-approved',
          whyWords: '尚未审批',
          evidence: { text: '市政协通报表扬' },
          by: 'demo.qindu.clerk',
        },
      ],
    });

    expect((await step(clerk, waiting, 'approve')).status).toBe(403);
    const approved = await step(office, waiting, 'approve');

    expect([approved.state, approved.decidedBy, approved.version]).toEqual(['counted', 'demo.qindu', 2]);
    expect(await pointsOf(shi)).toBe(2);
    const explained = await told(shi);
    expect([explained.value, explained.nodes[1]?.value, explained.nodes[1]?.grants?.[0]?.counted]).toEqual([
      2,
      2,
      true,
    ]);
    expect((await step(office, approved, 'approve')).code).toBe('grant.decided');
  });

  test('who entered it does not approve it, whoever they are', async () => {
    const own = await grant(office, { points: 1 });

    expect(own.allowedActions.map(({ action }) => action)).toEqual(['withdraw']);
    expect((await step(office, own, 'approve')).code).toBe('grant.own');
    expect((await step(office, own, 'decline', { reason: '不符' })).code).toBe('grant.own');
    expect((await step(office, own, 'withdraw', { reason: '录错' })).state).toBe('withdrawn');
    expect(await pointsOf(shi)).toBe(2);
  });

  // 2 are granted, so that of 5 in a year 3 are left.
  test('what is wrong is said where it is wrong', async () => {
    const errors = async (more: object, by = office) =>
      (await grant(by, more)).errors?.map(({ pointer, code }) => `${pointer} ${code}`);

    expect(await errors({ points: 4 })).toEqual(['/points field.too-large']);
    expect(await errors({ points: 1.5 })).toEqual(['/points field.step']);
    expect(await errors({ points: -1, on: '2026-05-21', evidence: {} })).toEqual([
      '/points field.wrong',
      '/on day.future',
      '/evidence field.required',
    ]);
    expect(await errors({ node: 'blame' })).toEqual(['/node item.unknown']);
    expect(await errors({ on: '2025-12-31' })).toEqual(['/on scheme.none']);
    expect(await errors({ subject: { kind: 'unit', id: shi } })).toEqual(['/subject/id item.unknown']);
    expect(await errors({ evidence: { files: ['none'] } })).toEqual(['/evidence/files/0 item.unknown']);
  });

  test('two at once do not come to more than the most of a year together', async () => {
    const both = await Promise.all([1, 2].map(() => grant(clerk, { points: 3 })));

    expect(both.map(({ status }) => status).toSorted((one, next) => one - next)).toEqual([201, 422]);
    const waiting = both.find(({ status }) => status === 201);
    if (!waiting) throw new Error('One of them went through.');
    const declined = await step(office, waiting, 'decline', { reason: '不在表彰范围' });

    expect([declined.state, declined.reason, declined.decidedOn]).toEqual(['declined', '不在表彰范围', '2026-05-20']);
    // Nothing of it is left in the way of another one.
    expect((await grant(clerk, { points: 3 })).status).toBe(201);
  });

  test('units: a deduction counts at once, cut off at its most, and is the office’s alone to enter', async () => {
    const blame = { subject: { kind: 'unit', id: world.unit }, node: 'blame', points: -2.5 };

    expect((await grant(unit, blame)).errors?.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/node permission.missing',
    ]);
    expect((await grant(clerk, blame)).state).toBe('counted');
    // No activity was held: 0 × 2, less 2.5.
    expect(await pointsOf(world.unit, 'subject=unit')).toBe(-2.5);
    const praise = await grant(unit, { subject: { kind: 'unit', id: world.unit }, node: 'praise', points: 4 });
    expect(praise.state).toBe('waiting');
    await step(office, praise, 'approve');
    expect(await pointsOf(world.unit, 'subject=unit')).toBe(1.5);
  });

  test('推演 and 试算 count what was granted', async () => {
    const { body } = await office.post<{ before: { value: number }; after: { value: number } }>(`${path}/what-if`, {
      subject: { kind: 'unit', id: world.unit },
      imagined: [{ key: 'activities.held', on: '2026-05-20', tags: ['type:survey'] }],
    });
    // One activity is 2.
    expect([body.before.value, body.after.value]).toEqual([1.5, 3.5]);
  });

  test('an operator sees what was granted to the unit and its people, a city nothing', async () => {
    await grant(clerk, { subject: { kind: 'member', id: tang } });
    const states = async (by: Client, query = '') => (await list(by, query)).items.map(({ state }) => state);
    const all = await list(office);

    expect(all.total).toBe(7);
    expect(all.items[0]?.subject).toEqual({ kind: 'member', id: tang, name: '汤永若' });
    expect(all.nodes.map(({ subject, id, most }) => [subject, id, most])).toEqual([
      ['member', 'member-praise', 5],
      ['unit', 'praise', 10],
      ['unit', 'blame', -6],
    ]);
    expect((await list(unit)).total).toBe(6);
    expect(await states(office, `?scored=${shi}`)).toEqual(['waiting', 'declined', 'withdrawn', 'counted']);
    expect(await states(office, '?state=counted')).toEqual(['counted', 'counted', 'counted']);
    const [hidden] = all.items;
    expect((await step(unit, hidden!, 'withdraw', { reason: '无' })).status).toBe(404);
    expect((await world.as('demo.city').get(`${path}/grants`)).status).toBe(403);
    const first = await list(office, '?limit=3');
    const rest = await list(office, `?limit=10&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items]).toEqual(all.items);
    expect([first.total, rest.total, rest.nextCursor]).toEqual([7, null, null]);
  });

  test('whoever entered it withdraws what counted, and nobody else of the unit', async () => {
    const [mine] = (await list(unit, `?scored=${world.unit}`)).items;
    const [theirs] = (await list(unit, `?scored=${shi}`)).items;

    expect((await step(unit, theirs!, 'withdraw', { reason: '录错' })).status).toBe(403);
    expect((await step(unit, mine!, 'withdraw', { reason: '录错' })).state).toBe('withdrawn');
    expect(await pointsOf(world.unit, 'subject=unit')).toBe(-2.5);
  });

  test('a year of its own: what was granted in one is none of the other', async () => {
    world.setClock('2027-03-10T10:00:00+08:00');
    // Whoever was signed in is no longer.
    [office, clerk] = [world.as('demo.qindu'), world.as('demo.qindu.clerk')];

    expect((await grant(clerk, { on: '2027-03-01' })).year).toBe(2027);
    expect([await pointsOf(shi), await pointsOf(shi, 'period=2026')]).toEqual([0, 2]);
    expect((await list(office)).total).toBe(1);
  });

  test('in a year that is locked nothing is granted, decided or withdrawn', async () => {
    await lockYear(world, 2026);
    [office, clerk] = [world.as('demo.qindu'), world.as('demo.qindu.clerk')];
    const [first] = (await list(office, '?period=2026&state=waiting')).items;

    expect(first?.allowedActions).toEqual([]);
    expect((await grant(clerk)).code).toBe('assessment.closed');
    expect((await step(office, first!, 'approve')).code).toBe('assessment.closed');
    expect((await step(office, first!, 'withdraw', { reason: '录错' })).code).toBe('assessment.closed');
  });
});
