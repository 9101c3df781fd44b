import type { AnswerOf } from '@lianluo/contract/endpoint';
import type { listRanking } from '@lianluo/contract/rankings';
import type { listPoints, listQuotas } from '@lianluo/contract/scores';
import type { Rules } from '@lianluo/domain/scheme/scheme';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '@lianluo/domain/permission';
import type { Client } from '../../../test-support/client';
import { aColleague } from '../../../test-support/named';
import { workOf, type Worked } from '../../../test-support/scheme/worked';
import { openWorld, type World } from '../../../test-support/world';

type Ranking = AnswerOf<typeof listRanking>;
type Points = AnswerOf<typeof listPoints>;
type Quotas = AnswerOf<typeof listQuotas>;

const path = '/committees/qindu/scores';
let world: World;
let office: Client;
let work: Worked;
const ids: Record<string, string> = {};
const idOf = (name: string): string => ids[name] ?? '';

const shown = (to: Rules['ranking']['shown'], minimum = 1) => ({ ranking: { shown: to, minimum } });
let day = 1;
/** Each on the day after the one before: a version begins no earlier than the last. */
const inForce = (ranking: object, preset = 'tongcheng') =>
  work.inForce(preset, `2026-05-${String(day++).padStart(2, '0')}`, (rules) => ({ ...rules, ...ranking }));

const ranking = async (query = '', by = office) => (await by.get<Ranking>(`${path}/ranking${query}`)).body;
const places = ({ items }: Ranking) => items.map(({ subject, rank }) => [subject.name, rank]);
const names = ({ items }: { items: { subject: { name: string } }[] }) => items.map(({ subject }) => subject.name);
const points = async (query: string) => (await office.get<Points>(`${path}/points${query}`)).body;

beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T10:00:00+08:00' });
  office = world.as('demo.qindu');
  work = workOf(world, office);
  ids['石泽清'] = await work.member('石泽清', {
    placements: [{ group: world.unit, basis: 'work', from: '2026-01-01' }],
  });
  for (const name of ['汤永若', '白明远', '安启明']) ids[name] = await work.member(name);
  const [shi, tang, bai] = ['石泽清', '汤永若', '白明远'].map(idOf) as [string, string, string];
  await work.activity('plenary', '2026-03-10', [
    [shi, 'present'],
    [tang, 'leave'],
    [bai, 'leave'],
  ]);
});

describe('whom a scheme shows its ranking', () => {
  const codes = async () => {
    const asked = [office, world.as('demo.qindu.clerk'), world.as('demo.qindu.unit'), world.as('demo.city')];
    return Promise.all(
      asked.map(async (by) => {
        const { status, body } = await by.get<Ranking & { code?: string }>(`${path}/ranking?subject=unit&by=quotas`);
        return status === 200 ? body.items.length : `${status} ${body.code}`;
      }),
    );
  };
  const units = async () => (await office.get<{ total: number }>('/committees/qindu/units')).body.total;

  test.each([
    ['nobody', ['no', 'no', 'no', 'no']],
    ['leaders', ['all', 'no', 'no', 'all']],
    ['subject-sees-own', ['all', 'no', 'own', 'all']],
    ['all', ['all', 'all', 'all', 'all']],
  ] as const)('%s', async (to, expected) => {
    await inForce(shown(to));
    const all = await units();
    const words = { no: '409 ranking.not-shown', own: 1, all };

    expect(await codes()).toEqual(expected.map((each) => words[each]));
  });

  test('who leads is shown it, in whatever order the roles are held', async () => {
    await inForce(shown('leaders'));
    const asked: number[] = [];
    const held: Role[][] = [
      ['county-clerk', 'county-administrator'],
      ['county-clerk', 'unit-operator'],
    ];
    for (const roles of held) {
      const { client } = await aColleague(world, '周文', { roles, unit: world.unit });
      asked.push((await client.get(`${path}/ranking`)).status);
    }
    expect(asked).toEqual([200, 409]);
  });

  test('a city asks for units alone, and another county for nothing', async () => {
    const asked = await Promise.all([
      world.as('demo.city').get(`${path}/ranking`),
      world.as('demo.xincheng').get(`${path}/ranking`),
    ]);

    expect(asked.map(({ status }) => status)).toEqual([403, 404]);
  });
});

describe('a ranking', () => {
  test('equal ones share a rank; an operator is shown where the own members stand among all', async () => {
    await inForce(shown('all'));
    // Tongcheng: 50 for a plenary attended, 30 on leave.
    const whole = await ranking();
    expect(places(whole)).toEqual([
      ['石泽清', 1],
      ['白明远', 2],
      ['汤永若', 2],
      ['安启明', 4],
    ]);
    expect(whole).toMatchObject({ total: 4, ranked: 4, isEnough: true, by: 'value', asOf: '2026-05-20' });
    expect(whole.items[0]).toMatchObject({ figure: 50, value: 50, grade: { name: '不合格' } });

    const own = await ranking('', world.as('demo.qindu.unit'));
    expect(places(own)).toEqual([['石泽清', 1]]);
    expect(own).toMatchObject({ total: 1, ranked: 4 });
  });

  test('pages follow each other', async () => {
    const first = await ranking('?limit=3');
    const rest = await ranking(`?limit=3&cursor=${first.nextCursor}`);

    expect([first.total, rest.total, rest.nextCursor]).toEqual([4, null, null]);
    expect([...places(first), ...places(rest)]).toEqual(places(await ranking()));
  });

  test('what changes is seen at once, and after it was kept', async () => {
    const before = places(await ranking());
    await world.idle();
    expect(places(await ranking())).toEqual(before);
    await work.activity('survey', '2026-05-08', [[idOf('安启明'), 'present']]);
    await work.activity('plenary', '2026-05-09', [[idOf('安启明'), 'present']]);
    const after = [
      ['安启明', 1],
      ['石泽清', 2],
      ['白明远', 3],
      ['汤永若', 3],
    ];

    expect(places(await ranking())).toEqual(after);
    await world.idle();
    expect(places(await ranking())).toEqual(after);
  });

  test('of too few nobody is ranked, and it is said', async () => {
    await inForce(shown('all', 5));
    const { items, ...told } = await ranking();

    expect(told).toMatchObject({ minimum: 5, ranked: 4, isEnough: false });
    expect(items.map(({ rank }) => rank)).toEqual([undefined, undefined, undefined, undefined]);
    expect(items.map(({ value }) => value)).toEqual((await points('?order=value')).items.map(({ value }) => value));
  });

  test('points for each member are asked of units alone, and points only where there are any', async () => {
    const asked = await Promise.all(
      ['?by=per-member', '?subject=unit', '?subject=informant', '?period=2019'].map(async (query) => {
        const { status, body } = await office.get<{ code?: string }>(`${path}/ranking${query}`);
        return `${status} ${body.code}`;
      }),
    );

    expect(asked).toEqual(['422 request.invalid', '409 scheme.not-scored', '422 request.invalid', '409 scheme.none']);
  });

  test('who was not there has no rank', async () => {
    await inForce(shown('all'));
    const gone = await work.member('早先生', { status: 'resigned', joinedOn: '2020-01-01', leftOn: '2025-06-30' });
    const { items, ranked } = await ranking();

    expect(ranked).toBe(4);
    expect(items.find(({ subject }) => subject.id === gone)).toMatchObject({ absent: 'left' });
    expect(items.at(-1)).not.toHaveProperty('rank');
  });
});

describe('lists', () => {
  test('by points, by grade and by name, with exact totals', async () => {
    expect(names(await points('?order=value'))).toEqual(['安启明', '石泽清', '白明远', '汤永若', '早先生']);
    const first = await points('?order=value&limit=2');
    const rest = await points(`?order=value&limit=2&cursor=${first.nextCursor}`);
    expect([first.total, ...names(first), ...names(rest)]).toEqual([5, '安启明', '石泽清', '白明远', '汤永若']);

    // Nobody comes to 60; who was not there is not graded.
    const failed = await points('?grade=grade-not-passed');
    expect([failed.total, names(failed)]).toEqual([4, ['安启明', '白明远', '石泽清', '汤永若']]);
    expect((await points('?grade=grade-passed')).total).toBe(0);
    expect((await points('?grade=none-of-that')).total).toBe(0);

    expect(names(await points('?q=baimy'))).toEqual(['白明远']);
    expect(names(await points('?q=bmy&order=value'))).toEqual(['白明远']);
    expect((await points('?q=白')).total).toBe(1);
  });

  test('quotas by how they stand', async () => {
    await inForce(shown('all'), 'shache');
    const all = (await office.get<Quotas>(`${path}/quotas?limit=100`)).body;
    expect(all.items.length).toBe(5);
    for (const state of ['met', 'on-track', 'at-risk', 'missed', 'exempt']) {
      const { items, total } = (await office.get<Quotas>(`${path}/quotas?limit=100&state=${state}`)).body;
      const expected = all.items.filter(({ rules }) => rules.some((rule) => rule.state === state));
      expect([state, total, items]).toEqual([state, expected.length, expected]);
    }
    const first = (await office.get<Quotas>(`${path}/quotas?limit=1&state=at-risk`)).body;
    const next = (await office.get<Quotas>(`${path}/quotas?limit=1&state=at-risk&cursor=${first.nextCursor}`)).body;
    expect([...names(first), ...names(next)]).toEqual(
      names((await office.get<Quotas>(`${path}/quotas?limit=2&state=at-risk`)).body),
    );
  });
});
