import { attendanceStates, type Attendance } from '@lianluo/domain/gathering/attendance';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mark, Marks } from './line';
import { changesFrom, countsOf, inState, marksOf, metBy, portionsOf, sizeOf, withListed, withState } from './marks';

const ids = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'];
const someMark: fc.Arbitrary<Mark> = fc
  .record(
    {
      state: fc.constantFrom(...attendanceStates),
      reason: fc.constantFrom('ill', 'business', 'abroad', 'other'),
      granter: fc.constantFrom('张主任', '李秘书长'),
      halfDays: fc.integer({ min: 1, max: 6 }),
      spoke: fc.constantFrom('oral', 'written'),
      led: fc.constant(true as const),
      sittingIn: fc.constant(true as const),
    },
    { requiredKeys: ['state'] },
  )
  .map((mark) => inState(mark, mark.state));
const someMarks: fc.Arbitrary<Marks> = fc.dictionary(fc.constantFrom(...ids), someMark);

/** What the server makes of a command: lines put in, and some taken out. */
const sent = (kept: Marks, { lines, remove }: ReturnType<typeof changesFrom>): Marks =>
  Object.fromEntries(
    Object.entries({ ...kept, ...marksOf(lines.map((line) => ({ ...line, name: '' }) as Attendance)) }).filter(
      ([id]) => !remove.includes(id),
    ),
  );

test('a list that does not speak of something leaves it: our own export, which tells nobody was ill, changes nothing', () => {
  const marks: Marks = {
    m1: { state: 'leave', reason: 'ill', granter: '张主任' },
    m2: { state: 'present', spoke: 'oral', halfDays: 2 },
    m3: { state: 'leave', reason: 'business' },
  };
  const exported: Marks = { m1: { state: 'leave', granter: '张主任' }, m2: { state: 'present', halfDays: 2 } };

  expect(withListed(marks, exported)).toEqual(marks);
  expect(withListed(marks, { m3: { state: 'present' } })['m3']).toEqual({ state: 'present' });
});

test('what is sent portion by portion makes of what was kept what is marked, and nothing is sent twice', () => {
  fc.assert(
    fc.property(someMarks, someMarks, fc.integer({ min: 1, max: 4 }), (kept, marks, most) => {
      const changes = changesFrom(kept, marks);
      const portions = [...portionsOf(changes, most)];

      expect(portions.reduce(sent, kept)).toEqual(marks);
      expect(portions.every((portion) => sizeOf(portion) <= most)).toBe(true);
      expect(portions.reduce((sum, portion) => sum + sizeOf(portion), 0)).toBe(sizeOf(changes));
      expect(sizeOf(changesFrom(marks, marks))).toBe(0);
    }),
  );
});

test('one that was broken off after any portion goes on with the rest alone', () => {
  fc.assert(
    fc.property(someMarks, someMarks, fc.nat(6), (kept, marks, after) => {
      const portions = [...portionsOf(changesFrom(kept, marks), 1)];
      const until = portions.slice(0, after).reduce(sent, kept);

      expect(sizeOf(changesFrom(until, marks))).toBe(portions.slice(after).length);
    }),
  );
});

test('what others recorded meanwhile comes in, and where both did, what is marked here stays and is said', () => {
  fc.assert(
    fc.property(someMarks, someMarks, someMarks, (before, mine, theirs) => {
      const met = metBy(before, mine, theirs);

      for (const id of ids) {
        const [was, own, other] = [before[id], mine[id], theirs[id]].map((mark) => JSON.stringify(mark));
        expect(met.marks[id]).toEqual((was === own ? theirs : mine)[id]);
        expect(met.both.includes(id)).toBe(was !== own && was !== other && own !== other);
      }
    }),
  );
});

test.each([
  ['leave', { state: 'present', spoke: 'oral', led: true, halfDays: 2 }, { state: 'leave' }],
  [
    'present',
    { state: 'leave', reason: 'ill', granter: '张主任', sittingIn: true },
    { state: 'present', sittingIn: true },
  ],
  ['leave', { state: 'leave', reason: 'ill', granter: '张主任' }, { state: 'leave', reason: 'ill', granter: '张主任' }],
  ['late', { state: 'present', spoke: 'written', halfDays: 1 }, { state: 'late', spoke: 'written', halfDays: 1 }],
  ['absent', { state: 'leave', reason: 'ill', granter: '张主任' }, { state: 'absent' }],
] as const)('what goes with a state goes with it: %s of %j', (state, mark, then) => {
  expect(inState(mark, state)).toEqual(then);
});

test('a group is marked at once, and taken back at once', () => {
  const people = ids.map((id) => ({ id }));
  const marks = withState({ m9: { state: 'absent' } }, people, 'present');

  expect(countsOf(people, marks)).toEqual({ present: 6, late: 0, 'left-early': 0, leave: 0, absent: 0, open: 0 });
  expect(withState(marks, people, undefined)).toEqual({ m9: { state: 'absent' } });
});
