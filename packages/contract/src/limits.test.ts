import { firstYear, lastYear } from '@lianluo/domain/calendar/day';
import { mostAttachedBytes } from '@lianluo/domain/file/file';
import { mostFileBytes } from '@lianluo/domain/sheet/file-limits';
import { mostCharacters, mostCounts, mostEntries } from '@lianluo/domain/text/limits';
import { mostEntriesOfScheme, mostNumbersOfScheme, mostOfScheme } from '@lianluo/domain/scheme/check/limits';
import { kinds } from '@lianluo/domain/work/kinds';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { inputPlaces, type Place } from '../test-support/walk.examples';

const of = (type: string): Place[] => inputPlaces.filter(({ schema }) => schema._zod.def.type === type);
/** The most that a schema takes: characters, entries, or a number. */
function mostOf({ schema }: Place): number | undefined {
  const all = (schema._zod.def.checks ?? []).flatMap(({ _zod: { def } }) => {
    // Each check has a definition of its own, of which these two have an end.
    const { check, maximum, value } = def as { check: string; maximum?: number; value?: number };
    return check === 'max_length' ? (maximum ?? []) : check === 'less_than' ? (value ?? []) : [];
  });
  return all.length > 0 ? Math.min(...all) : undefined;
}

/** A list without repeats of a closed set ends where the set does. */
function choicesOf({ schema }: Place): number | undefined {
  // The lists of the contract.
  const { element } = (schema as z.ZodMiniArray)._zod.def;
  return 'entries' in element._zod.def ? Object.keys(element._zod.def.entries as object).length : undefined;
}
/** A text of names without repeats ends where all of them together do; what it takes it says to whoever names another. */
function allNamesOf({ schema }: Place): number | undefined {
  const [issue] = z.safeParse(schema, '-').error?.issues ?? [];
  return issue?.code === 'invalid_value' ? issue.values.join(',').length : undefined;
}
const maximaOfFields = Object.values(kinds).flatMap(({ fields }) =>
  Object.values(fields).flatMap((field: { max?: number }) => field.max ?? []),
);

describe('what a caller sends ends where the domain says', () => {
  test('texts', () => {
    const known = new Set<number>([...Object.values(mostCharacters), ...Object.values(mostOfScheme)]);
    const bounded = of('string').filter((each) => mostOf(each) !== undefined);
    const strays = bounded.filter((each) => {
      const maximum = mostOf(each) ?? 0;
      return !known.has(maximum) && maximum !== allNamesOf(each);
    });

    expect(bounded.length).toBeGreaterThan(150);
    expect(strays.map(({ where }) => where)).toEqual([]);
  });

  test('lists, each of which has an end', () => {
    const known = new Set<number>([...Object.values(mostEntries), ...Object.values(mostEntriesOfScheme)]);
    const strays = of('array').filter((each) => {
      const maximum = mostOf(each);
      return maximum === undefined || (!known.has(maximum) && maximum !== choicesOf(each));
    });

    expect(of('array').length).toBeGreaterThan(20);
    expect(strays.map(({ where }) => where)).toEqual([]);
  });

  test('numbers', () => {
    const known = new Set<number>([
      ...Object.values(mostCounts),
      ...Object.values(mostNumbersOfScheme),
      ...maximaOfFields,
      mostEntries.page,
      mostEntries.columns,
      mostFileBytes,
      mostAttachedBytes,
      firstYear,
      lastYear,
      Number.MAX_SAFE_INTEGER,
    ]);
    const strays = of('number').filter((each) => !known.has(mostOf(each) ?? Number.MAX_SAFE_INTEGER));

    expect(strays.map(({ where }) => where)).toEqual([]);
  });
});
