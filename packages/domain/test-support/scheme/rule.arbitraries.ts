import fc from 'fast-check';
import { memberLevels, memberStatuses } from '../../src/member/member';
import { catalogue } from '../../src/scheme/catalogue/catalogue';
import type {
  Case,
  Clause,
  Granted,
  Heading,
  Node,
  Pattern,
  Period,
  Quota,
  Subject,
  Tag,
  Who,
} from '../../src/scheme/language';

/* Rules at random, of what the language and the catalogue allow, some of it against all reason. */

const source = '本会规定';
const texts = fc.constantFrom('会议', '提案', '社情民意', '加分', '减分', '视察');
const ids = fc.integer({ min: 1, max: 10_000 }).map((number) => `id-${number}`);
const numbers = fc.integer({ min: -10_000, max: 10_000 }).map((number) => number / 100);
const positive = fc.integer({ min: 1, max: 10_000 }).map((number) => number / 100);
const counts = fc.integer({ min: 1, max: 12 });
const periods = fc.constantFrom<Period>('month', 'two-months', 'quarter', 'half-year', 'year', 'term');

export const aWho: fc.Arbitrary<Who> = fc.constantFrom<Who>(
  ...memberLevels.map((level): Who => `level:${level}`),
  ...memberStatuses.map((status): Who => `status:${status}`),
  'sector:教育界',
  'post:提案委员会主任',
  'party',
  'invited',
  'joined',
);

export const aPattern: fc.Arbitrary<Pattern> = fc.constantFrom(...catalogue).chain(({ key, tags }) => {
  const lists = Object.entries(tags).map(([name, { labels }]) =>
    // Object.entries types keys as strings; these are tags of the catalogue.
    fc.subarray(
      Object.keys(labels).map((value) => `${name}:${value}` as Tag),
      { minLength: 1 },
    ),
  );
  return fc
    .tuple(...lists.map((list) => fc.option(list, { nil: undefined })))
    .map((chosen) => ({ key, tags: chosen.flatMap((list) => (list === undefined ? [] : [list])) }));
});

const patterns = fc.array(aPattern, { minLength: 1, maxLength: 3 });
const casesOf = (each: readonly Pattern[]): fc.Arbitrary<Case> =>
  fc.oneof(
    aWho,
    fc.constant<Case>('*'),
    fc.constantFrom(...each.map(({ key }): Case => `key:${key}`)),
    fc.constantFrom<Case>(...each.flatMap(({ tags = [] }) => tags.flat()), '*'),
  );

/** Leaves out what is undefined, as rules do. */
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const present = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  // What is undefined is gone.
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

export const aClause: fc.Arbitrary<Clause> = patterns.chain((each) =>
  fc
    .record({
      id: ids,
      clause: texts,
      source: fc.constant(source),
      each: fc.constant(each),
      score: fc.oneof(numbers, fc.array(fc.tuple(casesOf(each), numbers), { minLength: 1, maxLength: 4 })),
      by: some(fc.constantFrom('fact' as const, 'item' as const, 'amount' as const)),
      share: some(
        fc.oneof(
          fc.constantFrom('equal' as const, 'first-only' as const),
          fc.constantFrom({ first: 0.5 }, { first: 0.6 }, { first: 0.33 }),
        ),
      ),
      highestPer: some(fc.constant('item' as const)),
      per: some(periods),
      after: some(counts),
      most: some(counts),
      onlyFor: some(fc.array(aWho, { minLength: 1, maxLength: 3 })),
      notFor: some(fc.array(aWho, { minLength: 1, maxLength: 3 })),
      book: some(fc.constantFrom('event' as const, 'item' as const)),
      cap: some(numbers),
      floor: some(numbers),
    })
    .map((clause) => present(clause) as Clause),
);

export const aGranted: fc.Arbitrary<Granted> = fc.record({
  id: ids,
  granted: texts,
  source: fc.constant(source),
  most: numbers,
  step: positive,
  needs: fc.constantFrom('evidence' as const, 'evidence-and-approval' as const),
});

export const aTree: fc.Arbitrary<Heading> = fc.letrec<{ node: Node; heading: Heading }>((tie) => ({
  node: fc.oneof({ maxDepth: 3, withCrossShrink: true }, aClause, aGranted, tie('heading')),
  heading: fc
    .record({
      id: ids,
      heading: texts,
      of: fc.array(tie('node'), { maxLength: 4 }),
      start: some(numbers),
      combine: some(fc.constantFrom('sum' as const, 'highest' as const)),
      cap: some(numbers),
      floor: some(numbers),
    })
    .map((heading) => present(heading) as Heading),
})).heading;

export const aQuota: fc.Arbitrary<Quota> = fc
  .record({
    id: ids,
    label: texts,
    source: fc.constant(source),
    for: fc.uniqueArray(fc.constantFrom<Subject>('member', 'unit', 'informant', 'committee', 'topic'), {
      minLength: 1,
    }),
    who: some(fc.array(aWho, { minLength: 1, maxLength: 3 })),
    notFor: some(fc.array(aWho, { minLength: 1, maxLength: 3 })),
    unitTypes: some(fc.constant(['liaison-group', 'studio'])),
    every: fc.oneof(
      periods,
      fc.integer({ min: 1, max: 31 }).map((day) => ({ day })),
      fc.integer({ min: 1, max: 31 }).map((day) => ({ day, orNextWorkingDay: true as const })),
    ),
    atLeast: counts,
    of: patterns,
    count: fc.constantFrom('facts' as const, 'items' as const, 'amount' as const),
    spread: some(fc.constant('every-member' as const)),
    proRata: some(fc.constant(true as const)),
  })
  .map((quota) => present(quota) as Quota);
