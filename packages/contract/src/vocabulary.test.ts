import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { inputPlaces, type Place } from '../test-support/walk.examples';

const of = (type: string): Place[] => inputPlaces.filter(({ schema }) => schema._zod.def.type === type);
const isSecret = ({ schema }: Place): boolean => z.globalRegistry.get(schema)?.['format'] === 'password';
/** Compared with what is there, and kept nowhere as it was sent. */
const isCompared = ({ schema }: Place): boolean => z.globalRegistry.get(schema)?.['x-compared'] === true;
const isDay = ({ schema }: Place): boolean => z.globalRegistry.get(schema)?.['format'] === 'date';
const taken = (schema: z.core.$ZodType, value: unknown): unknown => z.safeParse(schema, value).data;

const keeps = (schema: z.core.$ZodType, mark: string): boolean => {
  const kept = taken(schema, `路${mark}灯`);
  return typeof kept === 'string' && kept.includes(mark);
};

const strings = of('string').filter((place) => !isSecret(place) && !isCompared(place));
const days = strings.filter(isDay);

/** What shows another text than it holds, or cannot be kept in a sheet, a document or a key. */
const refused = [
  '\u0000',
  '\u0007',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u202a',
  '\u202e',
  '\u2066',
  '\u200f',
  '\ud800',
  '\udc00',
  '\uffff',
];
const unseen = ['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u3164', '\u{e0041}'];

test('what is only compared is named here', () => {
  expect(
    of('string')
      .filter(isCompared)
      .map(({ where }) => where),
  ).toEqual(['imports.map.body/sheet']);
});

test('the contract has strings and days of every endpoint in its sight', () => {
  expect(strings.length).toBeGreaterThan(150);
  expect(days.map(({ where }) => where)).toEqual(
    expect.arrayContaining([
      'members.create.body/placements/*/from',
      'grid.contacts.query/to',
      'opinions.adopt.body/adoptedOn',
    ]),
  );
  expect(
    of('string')
      .filter(isSecret)
      .map(({ where }) => where),
  ).toEqual([
    'session.sign-in.body/password',
    'session.change-password.body/current',
    'session.change-password.body/next',
    'setup.set-up.body/token',
  ]);
});

describe('every string that a caller sends', () => {
  test('refuses controls, changes of direction and halves of characters', () => {
    const through = strings.flatMap(({ where, schema }) =>
      refused.flatMap((each) => (keeps(schema, each) ? [`${where} ${JSON.stringify(each)}`] : [])),
    );

    expect(through).toEqual([]);
  });

  test('keeps nothing that nobody sees', () => {
    const through = strings.flatMap(({ where, schema }) =>
      unseen.flatMap((each) => (keeps(schema, each) ? [`${where} ${JSON.stringify(each)}`] : [])),
    );

    expect(through).toEqual([]);
  });

  test('takes what shows nothing for nothing', () => {
    const through = strings.filter(({ schema }) => (taken(schema, ' \u200b\u2800\u3164\ufe0f ') ?? '') !== '');

    expect(through.map(({ where }) => where)).toEqual([]);
  });

  test('has an end', () => {
    const long = ['路', 'a', '1', '2026'].map((each) => each.repeat(20_000));
    const places = of('string');
    // What many operations share is judged once.
    const endlessOnes = new Set(
      [...new Set(places.map(({ schema }) => schema))].filter((schema) =>
        long.some((each) => taken(schema, each) !== undefined),
      ),
    );
    const endless = places.filter(({ schema }) => endlessOnes.has(schema));

    expect(endless.map(({ where }) => where)).toEqual([]);
  });
});

describe('every day', () => {
  test.each([
    '0000-01-01',
    '0001-01-01',
    '1899-12-31',
    '2200-01-01',
    '9999-12-31',
    '2026-02-30',
    '2026-5-1',
    '20260501',
  ])('is not %s', (day) => {
    expect(days.filter(({ schema }) => taken(schema, day) !== undefined).map(({ where }) => where)).toEqual([]);
  });

  test('is of the years that records speak of, but that people were born before them', () => {
    const early = days.filter(({ schema }) => taken(schema, '1949-12-31') !== undefined);

    expect(early.map(({ where }) => where)).toEqual(['members.create.body/birthOn', 'members.change.body/birthOn']);
    for (const { schema } of days)
      expect(['1950-01-01', '2199-12-31'].map((day) => taken(schema, day))).toEqual(['1950-01-01', '2199-12-31']);
  });
});

test('a year is one of those years', () => {
  const years = inputPlaces.filter(
    ({ where, schema }) => /[/]year$/.test(where) && !['optional', 'nullable'].includes(schema._zod.def.type),
  );

  expect(years.length).toBeGreaterThan(5);
  for (const { where, schema } of years)
    expect([where, ...[0, 1949, 2200, 9999].map((year) => taken(schema, year)), taken(schema, 2026)]).toEqual([
      where,
      undefined,
      undefined,
      undefined,
      undefined,
      2026,
    ]);
});

test('no span ends before it starts', () => {
  const pairs = [
    ['from', 'to'],
    ['startsOn', 'endsOn'],
  ] as const;
  const [early, late] = ['2026-05-01', '2026-05-02'];
  const rule = { every: 'months', day: 1 };
  const doors = [{ id: 'd', name: '门', times: [{ rule, from: '09:00', to: '10:00' }] }];
  const others = { group: 'g1', number: 1, name: '名', title: '题', kind: 'activities', rule, doors };
  const spans = of('object').flatMap(({ where, schema }) => {
    // The objects of the contract.
    const { shape } = (schema as z.ZodMiniObject)._zod.def;
    // Hours of a day begin and end by a rule of their own.
    const isSpan = ([from, to]: readonly [string, string]) =>
      from in shape && to in shape && taken(shape[from]!, early) !== undefined;
    return pairs.filter(isSpan).map(([from, to]) => ({ where, schema, from, to, shape }));
  });
  const some = (
    from: string,
    to: string,
    [first, last]: readonly [unknown, unknown],
    shape: Readonly<Record<string, z.core.$ZodType>>,
  ) => {
    const fitting = ([name, value]: [string, unknown]) => name in shape && taken(shape[name]!, value) !== undefined;
    return Object.fromEntries([...Object.entries(others).filter(fitting), [from, first], [to, last]]);
  };

  expect(spans.length).toBeGreaterThan(6);
  for (const { where, schema, from, to, shape } of spans) {
    const result = z.safeParse(schema, some(from, to, [late, early], shape));
    expect([where, result.error?.issues.map(({ path }) => path.join('/'))]).toEqual([where, [to]]);
    for (const right of [
      [early, late],
      [early, early],
    ] as const)
      expect([where, z.safeParse(schema, some(from, to, right, shape)).success]).toEqual([where, true]);
  }
});
