import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asRead, done, told, type Entry, type Happening } from './entry';

const happening = (version: number): Happening => ({
  kind: 'opinions',
  item: 'o1',
  action: version % 2 ? 'return' : 'issue',
  place: String(version).padStart(6, '0'),
  at: new Date(Date.UTC(2026, 0, 1) + version * 60_000).toISOString(),
  by: { id: 'u1', name: '经办人' },
});

type Move = { version: number } | 'read';
const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.oneof(
    fc.nat({ max: 12 }).map((version) => ({ version: version + 1 })),
    fc.constant('read' as const),
  ),
  { maxLength: 40 },
);

test('whatever happens, in whatever order and however often, is one entry with the latest words, counted since it was read', () => {
  fc.assert(
    fc.property(moves, (all) => {
      let entry: Entry | undefined;
      let newest = 0;
      let since = 0;
      for (const move of all) {
        if (move === 'read') {
          entry = entry && asRead(entry);
          since = 0;
          continue;
        }
        const next = told(entry, happening(move.version));
        expect(next === undefined).toBe(move.version <= newest);
        if (!next) continue;
        entry = next;
        newest = move.version;
        since += 1;
      }
      expect(entry).toEqual(newest === 0 ? undefined : { ...happening(newest), times: since, read: since === 0 });
    }),
  );
});

test('what somebody did themselves waits to be read by nobody', () => {
  const first = done(undefined, happening(1));

  expect(done(first, happening(1))).toBeUndefined();
  expect(done(first, happening(3))).toMatchObject({ action: 'return', place: '000003', read: true, times: 0 });
});
