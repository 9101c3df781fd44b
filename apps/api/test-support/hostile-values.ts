import * as fc from 'fast-check';

/** What no form sends: characters that are not seen, halves of one, names of prototypes, days of no calendar, too much of anything. */
const texts = [
  '',
  ' ',
  '\u0000',
  '甲\u0007乙',
  '\u202e甲乙',
  '\u200b\u200b',
  '\ud800',
  '甲\udfff',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '=1+1',
  '<img src=x>',
  '0000-01-01',
  '9999-12-31',
  '2026-02-30',
  '2026-05-20',
  '长'.repeat(20_000),
  '🦑'.repeat(120),
] as const;

const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
const values: readonly unknown[] = [
  ...texts,
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  [],
  {},
  [null],
  deep(200),
  Array.from({ length: 2000 }, () => '甲'),
  JSON.parse('{"__proto__": {"role": "city-administrator"}}'),
  Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`k${n}`, n])),
];

export const hostileText = fc.constantFrom(...texts);
const hostileValue = fc.constantFrom(...values);
const hostileKey = fc.constantFrom('__proto__', 'constructor', 'role', 'committee', 'version', 'id');

type Change = readonly [at: number, how: 'put' | 'drop' | 'add' | 'keep', key: string, value: unknown];
const change: fc.Arbitrary<Change> = fc.tuple(
  fc.nat(40),
  fc.constantFrom('put', 'put', 'put', 'drop', 'add', 'keep'),
  hostileKey,
  hostileValue,
);

/** A body that is right, with a place or two of it changed; or something else altogether. */
export const changedBody = (body: unknown): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.array(change, { minLength: 1, maxLength: 2 }).map((all) => all.reduce(changed, body)) },
    { weight: 1, arbitrary: hostileValue },
  );

function changed(body: unknown, [at, how, key, value]: Change): unknown {
  if (how === 'keep') return body;
  const copy = structuredClone(body);
  const places = placesIn(copy);
  const place = places[at % Math.max(places.length, 1)];
  if (!place) return { [key]: value };
  if (how === 'put') place.holder[place.key] = value;
  else if (how === 'drop') delete place.holder[place.key];
  // `=` would set the prototype and send nothing.
  else Object.defineProperty(place.holder, key, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

interface Place {
  holder: Record<string, unknown>;
  key: string;
}

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  // Arrays have keys too.
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}
