import { describe, expect, test } from 'vitest';
import { withAt } from '../../../test-support/scheme/at-pointer.examples';
import { inspection, service, sound } from '../../../test-support/scheme/sound.examples';
import type { Clause } from '../language';
import type { Rules } from '../scheme';
import { differencesOf } from '../told/difference';
import { brokenLocks, differencesUnder, isLockable, locksKept, titleOfPlace, unlikeCity } from './locks';
import { isWithin, lockOver, partAt, placeAt, pointerAt } from './place';
import { withLocked } from './take-over';

const serviceAt = placeAt(sound, service);
const inspectionAt = placeAt(sound, inspection);
const table = '/points/member';
const clause = partAt(sound, serviceAt) as Clause;

describe('a place', () => {
  test('goes by ids, and leads back to where its rule stands now', () => {
    expect(serviceAt).toMatch(/\/of\/[a-z][\w.-]*$/);
    expect(pointerAt(sound, serviceAt)).toBe(service);
    const [list, index] = [
      service.slice(0, service.lastIndexOf('/')),
      Number(service.slice(service.lastIndexOf('/') + 1)),
    ];
    const among = partAt(sound, placeAt(sound, list)) as Clause[];
    const turned = withAt(sound, list, among.toReversed());

    expect(pointerAt(turned, serviceAt)).toBe(`${list}/${among.length - 1 - index}`);
    expect(partAt(turned, serviceAt)).toBe(clause);
  });

  test('of what is gone is told at what it stood in', () => {
    const list = service.slice(0, service.lastIndexOf('/'));
    expect(pointerAt(withAt(sound, list, []), serviceAt)).toBe(list);
  });

  test('within another is under its lock, one that is called alike is not', () => {
    expect(isWithin('/plans/six/quotas/a', '/plans/six')).toBe(true);
    expect(isWithin('/plans/sixty', '/plans/six')).toBe(false);
    expect(lockOver([table], serviceAt)).toBe(table);
    expect(lockOver(['/plans'], serviceAt)).toBeUndefined();
  });
});

describe('a lock', () => {
  test('is kept of what is there, once, and not within another; a part may be locked empty', () => {
    expect(isLockable(sound, '/plans/never')).toBe(false);
    expect(locksKept(sound, [serviceAt, table, table, '/plans/never', '/points/committee'])).toEqual([
      '/points/committee',
      table,
    ]);
  });

  test('is called as its rule is', () => {
    expect(titleOfPlace(sound, table)).toBe('委员积分表');
    expect(titleOfPlace(sound, serviceAt)).toBe(`条款“${clause.clause}”`);
    expect(titleOfPlace(sound, '/words/reading')).toBe('读书品牌');
  });
});

const siblings = service.slice(0, service.lastIndexOf('/'));
const without = (rules: Rules): Rules =>
  withAt(
    rules,
    siblings,
    (partAt(rules, placeAt(rules, siblings)) as Clause[]).filter(({ id }) => id !== clause.id),
  );

/** What the county changes, under which lock, and what is said of it. */
const changes: [name: string, lock: string, change: (rules: Rules) => Rules, words: RegExp][] = [
  ['a clause', serviceAt, (rules) => withAt(rules, `${service}/score`, 77), /分值：.*77 分/],
  ['a clause under a locked table', table, (rules) => withAt(rules, `${service}/score`, 77), /分值：.*77 分/],
  ['a quota', inspectionAt, (rules) => withAt(rules, `${inspection}/atLeast`, 9), /9/],
  ['a brand under all brands', '/words', (rules) => withAt(rules, '/words/reading', '书香'), /读书品牌：.*书香/],
  ['one brand', '/words/reading', (rules) => withAt(rules, '/words/reading', '书香'), /读书品牌：.*书香/],
  ['a deadline', '/deadlines', (rules) => ({ ...rules, deadlines: { review: 3 } }), /3 个工作日/],
  ['what is gone', serviceAt, without, /删去条款/],
  [
    'what came into a locked part',
    '/sheets',
    (rules) => ({ ...rules, sheets: [{ id: 's', name: '表', blocks: [], bands: [] }] }),
    /新增考核表“表”/,
  ],
];

describe.each(changes)('%s', (_name, lock, change, words) => {
  const city = { ...sound, sheets: [] };
  const own = change(city);

  test('is refused under its lock, with where and in which words', () => {
    expect(brokenLocks(own, city, [lock])).toEqual([lock]);
    const found = unlikeCity(own, city, [lock]);
    expect(found.map((each) => each.words).join('\n')).toMatch(words);
    for (const { pointer } of found) expect(partAt(own, placeAt(own, pointer))).toBeDefined();
  });

  test('is as the city has it again once that is taken over, and nothing else is changed', () => {
    expect(withLocked(own, city, [lock])).toEqual(city);
    const open = withAt(own, '/ranking/minimum', 42);
    expect(withLocked(open, city, [lock])).toEqual(withAt(city, '/ranking/minimum', 42));
  });

  test('is free where another part is locked', () => {
    expect(unlikeCity(own, city, ['/ranking', '/standard'])).toEqual([]);
    expect(differencesUnder(differencesOf(city, own), ['/ranking'], { before: city, after: own })).toEqual([]);
  });
});

describe('what is taken over', () => {
  test('comes with the heading it stands under, without what of that is not locked', () => {
    const own: Rules = { ...sound, points: {} };
    const taken = withLocked(own, sound, [serviceAt]);

    expect(partAt(taken, serviceAt)).toEqual(clause);
    const heading = partAt(taken, serviceAt.slice(0, serviceAt.lastIndexOf('/of/'))) as { of: object[] };
    expect(heading.of).toEqual([clause]);
    expect(taken.points.member?.bands).toEqual([]);
    expect(brokenLocks(taken, sound, [serviceAt])).toEqual([]);
  });

  test('leaves no second rule of the same id where the county has moved it', () => {
    const gone = without(sound);
    const moved = withAt(gone, '/points/member/tree/of', [...gone.points.member!.tree.of, clause]);

    expect(
      unlikeCity(moved, sound, [serviceAt])
        .map(({ words }) => words)
        .join(),
    ).toContain('移到');
    const taken = withLocked(moved, sound, [serviceAt]);
    expect(JSON.stringify(taken).split(`"id":"${clause.id}"`)).toHaveLength(2);
    expect(taken.points.member?.tree.of).toHaveLength(sound.points.member!.tree.of.length);
  });
});
