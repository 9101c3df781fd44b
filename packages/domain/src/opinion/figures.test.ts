import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anOpinion } from '../../test-support/opinion/opinion.examples';
import { walk } from '../../test-support/work/walk.examples';
import { addDays, yearOf } from '../calendar/day';
import { figureDayOf } from '../scorecard/figure-day';
import { facetsOf } from '../work/facets';
import type { Provable } from '../work/provable';
import { adopters, timesTaken } from './adopters';
import type { Opinion } from './opinion';
import { opinionKind } from './opinion.kind';
import { handedUpOn } from './submission';

const proves: Readonly<Record<string, Provable>> = opinionKind.proves;
const figures = Object.entries(proves).filter(([, { figure }]) => figure);
const moves = fc.array(fc.record({ way: fc.nat({ max: 9999 }), days: fc.nat({ max: 12 }) }), {
  minLength: 10,
  maxLength: 40,
  size: 'max',
});
const courses = fc.tuple(fc.nat({ max: 700 }), fc.boolean(), moves).map(([days, fastLane, ways]) => {
  const reportedOn = addDays('2024-06-01', days);
  const start = anOpinion({ reportedOn, createdAt: `${reportedOn}T09:00:00+08:00`, fastLane });
  // A walk over opinions holds nothing else.
  return (walk(start, ways).at(-1)?.item ?? start) as Opinion;
});
/** The day a list is put in order by: that of its own event, or that of the report. */
const dayOfList: Readonly<Record<string, (item: Opinion) => string | undefined>> = {
  issuedIn: ({ issuedOn }) => issuedOn,
  handedUpIn: handedUpOn,
  '': ({ reportedOn }) => reportedOn,
};
const ledgers = fc.array(courses, { minLength: 1, maxLength: 4 });

const factsOf = (items: readonly Opinion[], key: string) =>
  items.flatMap((item) => opinionKind.facts(item)).filter((fact) => fact.key === key && fact.subject === 'committee');
function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

test('in every month every figure is the length of its list', () => {
  fc.assert(
    fc.property(ledgers, (items) => {
      for (const [key, { list, inYear }] of figures) {
        // A list of a year of its own stands under the day of that year's event, the others under the day of the report.
        const listed = items.flatMap((item) => {
          const facets = facetsOf(opinionKind, item);
          const on = dayOfList[inYear ?? '']?.(item);
          const stands = list === undefined || facets.includes(list);
          return on !== undefined && stands && (inYear === undefined || facets.includes(`${inYear}=${yearOf(on)}`))
            ? [on.slice(0, 7)]
            : [];
        });
        expect([key, countBy(factsOf(items, key).map((fact) => figureDayOf(fact).slice(0, 7)))]).toEqual([
          key,
          countBy(listed),
        ]);
      }
    }),
    { numRuns: 40 },
  );
});

test('条次 beside a figure counts every adoption that stands, and never less than the items', () => {
  fc.assert(
    fc.property(ledgers, (items) => {
      for (const adopter of adopters) {
        const times = factsOf(items, proves[`opinions.adopted.${adopter}`]?.times ?? '').length;
        const standing = items.filter(({ status }) => status !== 'draft');

        expect(times).toBe(standing.flatMap(timesTaken).filter((each) => each === adopter).length);
        expect(times).toBeGreaterThanOrEqual(factsOf(items, `opinions.adopted.${adopter}`).length);
      }
    }),
    { numRuns: 40 },
  );
});

test('the ledgers hold items that were issued, and some that two organs of a level took', () => {
  const items = fc.sample(ledgers, { numRuns: 60, seed: 1 }).flat();

  expect(factsOf(items, 'opinions.issued').length).toBeGreaterThan(0);
  expect(items.some((item) => new Set(timesTaken(item)).size < timesTaken(item).length)).toBe(true);
});
