import { expect, test } from 'vitest';
import { issueNumber } from '../issue/number-pattern';
import { defaultPattern } from '../issue/series';
import { numberPlace } from './number';

const given = [
  { year: 2025, no: 120, total: 120 },
  { year: 2026, no: 2, total: 122 },
  { year: 2026, no: 10, total: 130 },
  { year: 2026, no: 100_000, total: 100_120 },
];

test.each([defaultPattern, '〔{year}〕{no}号'])(
  '%s stands by its year, then by its count and not by its digits',
  (pattern) => {
    const places = given.map((each) => numberPlace(issueNumber(pattern, each), `${each.year}-05-20`));

    expect(places.toReversed().toSorted()).toEqual(places);
  },
);
