import type { Difference } from '@lianluo/domain/scheme/told/difference';
import type { Scheme } from '@lianluo/domain/scheme/scheme';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import {
  layingDown,
  plenaryFor,
  refusedAt,
  schemePath,
  type LayingDown,
  type SchemeAnswer,
} from '../../../test-support/scheme/laying-down';
import { openWorld, type World } from '../../../test-support/world';

const plenary = '/points/member/tree/of/attendance/of/plenary';
const cityPath = '/committees/demo-city/scheme';

let world: World;
let office: Client;
let city: LayingDown;
let county: LayingDown;
beforeEach(async () => {
  world = await openWorld();
  office = world.as('demo.qindu');
  city = layingDown(world.as('demo.city'), cityPath);
  county = layingDown(office);
});

/** The city's rules are Minhang's, with so many points for each half-day of the plenary meeting, which it locks. */
async function laidDownByCity(score: number, from = '2026-01-01', locks = [plenary]) {
  await city.change({ name: '市政协办法', source: '市政协规定', rules: plenaryFor(score), locks });
  const answer = await city.publish(from);
  expect([answer.status, answer.body.code]).toEqual([200, undefined]);
}
/** The words of every fault of the input, with where it lies. */
const saidOf = ({ body }: { body: Partial<SchemeAnswer> }) =>
  (body.errors ?? []).map(({ pointer, message }) => `${pointer} ${message}`);

describe('a county begins from its city', () => {
  test('and has what that has in force, with what it may not change', async () => {
    await laidDownByCity(5);
    const { body } = await county.change({ from: { city: true } });

    expect(body.draft).toMatchObject({
      name: '政协秦都区委员会考核办法',
      rules: plenaryFor(5),
      city: { committee: 'demo-city', version: 1 },
      locked: [plenary],
      locks: [],
    });
    expect(body.city).toMatchObject({ version: 1, follows: 1, locks: [plenary], changes: [] });
    expect((await city.read()).locks).toEqual([plenary]);
  });

  test('changes what is open, and of what is locked nothing', async () => {
    await laidDownByCity(5);
    await county.change({ from: { city: true } });
    const open = { ...plenaryFor(5), ranking: { shown: 'all', minimum: 7 } } as const;

    expect((await county.change({ rules: open })).body.draft?.rules.ranking.minimum).toBe(7);
    const refused = await county.change({ rules: { ...plenaryFor(6), ranking: open.ranking } });
    expect(refused.body.code).toBe('scheme.locked');
    expect(refused.status).toBe(422);
    expect(saidOf(refused)).toEqual([
      expect.stringMatching(/^\/rules\/points\/member\/tree\/of\/\d+\/of\/\d+ .*5 分 → 6 分.*市政协已锁定/),
    ]);
    expect((await county.read()).draft?.rules).toEqual(open);
  });

  test('and the version that is put in force says which of the city’s it follows', async () => {
    await laidDownByCity(5);
    await county.change({ from: { city: true } });
    const { body } = await county.publish('2026-05-20');

    expect(body.versions[0]?.city).toEqual({ committee: 'demo-city', version: 1 });
    // The next draft begins from it and is held just so.
    expect((await county.change({ rules: plenaryFor(9) })).body.code).toBe('scheme.locked');
  });

  test('from a version of it, before or after the one in force', async () => {
    await laidDownByCity(5);
    await laidDownByCity(8, '2027-01-01');

    expect((await county.change({ from: { city: 2 } })).body.draft?.rules).toEqual(plenaryFor(8));
    expect(refusedAt(await county.change({ from: { city: 3 } }))).toBe('422 request.invalid /from/city');
  });

  test('leaves it where it begins from something else', async () => {
    await laidDownByCity(5);
    await county.change({ from: { city: true } });
    const { body } = await county.change({ from: { preset: 'minhang' }, rules: plenaryFor(6) });

    expect([body.draft?.city, body.draft?.locked, body.city?.follows]).toEqual([undefined, [], null]);
  });
});

describe('a newer version of the city', () => {
  beforeEach(async () => {
    await laidDownByCity(5);
    await county.change({ from: { city: true } });
    await county.change({ name: '秦都区办法', rules: { ...plenaryFor(5), ranking: { shown: 'all', minimum: 7 } } });
    await county.publish('2026-05-01');
    await laidDownByCity(8, '2026-05-10');
  });

  test('changes nothing that is in force, and shows what it has otherwise', async () => {
    const { current, city: above } = await county.read();

    expect(current).toMatchObject({ name: '秦都区办法', version: 1 });
    expect(above).toMatchObject({ version: 2, follows: 1 });
    expect(above?.changes.map(({ words }) => words)).toEqual([expect.stringContaining('5 分 → 8 分')]);
  });

  test('is taken over in what it locks, and all else stays', async () => {
    const { body } = await county.change({ from: { city: true, only: 'locked' } });

    expect(body.draft).toMatchObject({
      name: '秦都区办法',
      rules: { ...plenaryFor(8), ranking: { shown: 'all', minimum: 7 } },
      city: { version: 2 },
    });
    expect(body.city).toMatchObject({ follows: 2, changes: [] });
    expect((await county.publish('2026-05-20')).status).toBe(200);
  });

  test('keeps what was drafted before it from being put in force until then', async () => {
    await county.change({ name: '秦都区办法（修订）' });
    const refused = await county.publish('2026-05-20');

    expect([refused.status, refused.body.code]).toEqual([422, 'scheme.locked']);
    expect(saidOf(refused).join()).toMatch(/8 分 → 5 分.*市政协已锁定/);
    expect((await county.read()).current?.name).toBe('秦都区办法');
  });
});

test('the two are set against each other in words', async () => {
  await laidDownByCity(5);
  await laidDownByCity(8, '2027-01-01');
  await county.inForce(plenaryFor(6), '2026-01-01');
  const words = async (query: string) =>
    (await office.get<{ items: Difference[] }>(`${schemePath}/differences?${query}`)).body.items.map(
      (each) => each.words,
    );

  expect(await words('before=city')).toEqual([expect.stringContaining('5 分 → 6 分')]);
  expect(await words('after=city-v2')).toEqual([expect.stringContaining('6 分 → 8 分')]);
  expect((await office.get<Scheme>(`${schemePath}/versions/city`)).body).toMatchObject({ id: 'demo-city', version: 1 });
  expect((await office.get<Scheme>(`${schemePath}/versions/city-v2`)).body.version).toBe(2);
});

describe('locks', () => {
  test('are the city’s alone, of what is there, and stay with their rules', async () => {
    await city.change({ from: { preset: 'minhang' } });
    await county.change({ from: { preset: 'minhang' } });

    expect(refusedAt(await county.change({ locks: [plenary] }))).toBe('422 scheme.locks-of-city /locks');
    expect(refusedAt(await city.change({ locks: ['/plans', '/plans/none'] }))).toBe('422 request.invalid /locks/1');
    expect((await city.change({ locks: [plenary, '/stars'] })).body.draft?.locks).toEqual([plenary, '/stars']);
    // The rule is gone, and its lock with it; one on a part stays.
    expect((await city.change({ rules: { ...plenaryFor(5), points: {} } })).body.draft?.locks).toEqual(['/stars']);
  });

  test('hold nobody who has not taken the scheme over', async () => {
    await laidDownByCity(5);
    expect((await county.inForce(plenaryFor(6), '2026-05-20')).status).toBe(200);
  });
});

describe('who reads what', () => {
  test('a draft of the city is nobody’s below it, and without a version there is nothing to begin from', async () => {
    await city.change({ name: '市政协办法', source: '市政协规定', rules: plenaryFor(5) });

    expect((await county.read()).city).toBeNull();
    expect(refusedAt(await county.change({ from: { city: true } }))).toBe('409 scheme.no-city');
    expect((await office.get(`${schemePath}/versions/city`)).status).toBe(404);
    expect(refusedAt(await city.change({ from: { city: true } }))).toBe('409 scheme.no-city');
  });

  test('a county reaches its city’s scheme by its own path alone', async () => {
    await laidDownByCity(5);
    expect((await office.get(cityPath)).status).toBe(404);
    expect((await office.get(`${cityPath}/versions/1`)).status).toBe(404);
  });
});
