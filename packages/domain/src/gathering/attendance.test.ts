import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anActivity } from '../../test-support/activity/activity.examples';
import { aConsultation } from '../../test-support/consultation/consultation.examples';
import { aReading } from '../../test-support/reading/reading.examples';
import { activityKind } from '../activity/activity.kind';
import { Refusal } from '../refusal';
import { isDone, signatureOf } from '../scorecard/signature';
import { lineOf, ruleFactOf } from '../scheme/facts-of-card';
import { facetsOf } from '../work/facets';
import type { WorkItem } from '../work/item';
import type { Kind } from '../work/kind';
import { kinds } from '../work/kinds';
import {
  attendanceStates,
  countsAs,
  recorded,
  speeches,
  stayOf,
  turnoutOf,
  wasThere,
  type Attendance,
  type Judging,
  type Speech,
} from './attendance';

const exclusive: ReadonlySet<string> = new Set(['state:present', 'state:leave', 'state:absent']);
const twoThirds = { of: 3, part: 2 };
const line = (over: Partial<Attendance> = {}): Attendance => ({
  member: 'm1',
  name: '李红',
  state: 'present',
  ...over,
});

describe('what a line counts as', () => {
  test.each<[counts: string, stay: string, Partial<Attendance>, Judging]>([
    ['present', 'full', {}, {}],
    ['present', 'part', { state: 'late' }, {}],
    ['present', 'part', { state: 'left-early' }, {}],
    ['leave', 'part', { state: 'leave' }, {}],
    ['absent', 'part', { state: 'absent' }, {}],
    ['present', 'full', { halfDays: 6 }, { halfDays: 6, least: twoThirds }],
    // Four of six are two thirds; three are less.
    ['present', 'part', { halfDays: 4 }, { halfDays: 6, least: twoThirds }],
    ['absent', 'part', { halfDays: 3 }, { halfDays: 6, least: twoThirds }],
    ['absent', 'part', { state: 'late', halfDays: 3 }, { halfDays: 6, least: twoThirds }],
    ['present', 'part', { halfDays: 3 }, { halfDays: 6 }],
    ['present', 'full', { halfDays: 3 }, { least: twoThirds }],
    ['present', 'part', { state: 'late' }, { halfDays: 6, least: twoThirds }],
    ['leave', 'part', { state: 'leave', halfDays: 0 }, { halfDays: 6, least: twoThirds }],
  ])('%s, %s: %j of %j', (counts, stay, over, judging) => {
    expect([countsAs(line(over), judging), stayOf(line(over), judging)]).toEqual([counts, stay]);
  });
});

const lines = fc.uniqueArray(
  fc.record(
    {
      member: fc.integer({ min: 1, max: 40 }).map((number) => `m${number}`),
      name: fc.constant('李红'),
      state: fc.constantFrom(...attendanceStates),
      halfDays: fc.integer({ min: 0, max: 6 }),
      // Object.keys types keys as strings; the object is a closed literal.
      spoke: fc.constantFrom(...(Object.keys(speeches) as Speech[])),
      led: fc.constant(true as const),
      sittingIn: fc.constant(true as const),
    },
    { requiredKeys: ['member', 'name', 'state'] },
  ),
  { selector: ({ member }) => member },
);
const held = (attendance: readonly Attendance[], over: object = {}) =>
  anActivity({ status: 'held', heldOn: '2026-03-08', reportedOn: '2026-03-08', attendance, halfDays: 6, ...over });

test('a member who stands in the list proves exactly one of present, leave and absent', () => {
  fc.assert(
    fc.property(lines, fc.boolean(), (attendance, ruled) => {
      const item = held(attendance, ruled ? { least: twoThirds } : {});
      const facts = activityKind.beside.attendance.facts(item);
      const attended = facts.filter(({ key }) => key === 'activities.attended');

      expect(attended.map(({ subject }) => subject)).toEqual(attendance.map(({ member }) => `member#${member}`));
      for (const fact of attended) {
        const was = attendance.find(({ member }) => fact.subject === `member#${member}`)!;
        const counted = countsAs(was, item);
        expect(lineOf(signatureOf(fact, 2026)).tags).toEqual(ruleFactOf(fact).tags);
        const tags = ruleFactOf(fact).tags.filter((tag) => tag.startsWith('state:'));
        expect(tags.filter((tag) => exclusive.has(tag))).toEqual([`state:${counted}`]);
        // Late and early are told of who was there, and of nobody else.
        expect(tags.filter((tag) => !exclusive.has(tag))).toEqual(
          counted === 'present' && was.state !== 'present' ? [`state:${was.state}`] : [],
        );
        // Only who was there has half-days, and none more than there were.
        expect(counted === 'present' ? fact.amount! <= 6 : fact.amount === undefined).toBe(true);
        expect(isDone(signatureOf(fact, 2026))).toBe(counted === 'present');
      }
      expect(facts.filter(({ key }) => key === 'activities.led')).toHaveLength(
        attendance.filter(({ led }) => led).length,
      );
      expect(facts.every(({ type }) => type === 'inspection')).toBe(true);

      const { came = 0, onLeave = 0, away = 0 } = turnoutOf(attendance, item);
      expect(came + onLeave + away).toBe(attendance.length);
      const found = facetsOf(activityKind, item);
      expect(found.filter((each) => each.startsWith('member='))).toHaveLength(came);
      expect(found.filter((each) => each.startsWith('missed='))).toHaveLength(onLeave + away);
    }),
    { numRuns: 100 },
  );
});

test.each([
  ['activities', anActivity()],
  ['readings', aReading({ form: 'salon', carrier: 'station' })],
  ['consultations', aConsultation({ form: 'remote' })],
] as const)('of %s each line proves one state of three, and tells what sort of a gathering it was', (name, planned) => {
  const kind: Kind<WorkItem> = kinds[name];
  const facts = (item: WorkItem) => kind.beside?.['attendance']?.facts(item) ?? [];
  fc.assert(
    fc.property(lines, (attendance) => {
      const item = { ...planned, status: 'held' as const, attendance };
      const sorts = kind.facts(item).map(({ type, form, carrier }) => ({ type, form, carrier }));
      const attended = facts(item).filter(({ key }) => key === `${name}.attended`);

      expect(attended.map((fact) => ruleFactOf(fact).tags.filter((tag) => exclusive.has(tag)))).toEqual(
        attendance.map((each) => [`state:${countsAs(each, item)}`]),
      );
      for (const { type, form, carrier } of attended) expect(sorts).toContainEqual({ type, form, carrier });
      expect(facts({ ...item, status: 'cancelled' })).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('before it is held, and once it is cancelled, nobody has proved anything', () => {
  for (const status of ['draft', 'announced', 'cancelled'] as const)
    expect(activityKind.beside.attendance.facts(held([line()], { status }))).toEqual([]);
});

test('a speech counts however it was made, and who led is told apart', () => {
  const { facts } = activityKind.beside.attendance;
  const told = facts(
    held([line({ spoke: 'oral', led: true }), line({ member: 'm2', state: 'leave', spoke: 'written' })]),
  );

  expect(told.map(({ key, subject, form }) => [key, subject, form])).toEqual([
    ['activities.attended', 'member#m1', undefined],
    ['activities.led', 'member#m1', undefined],
    ['activities.spoke', 'member#m1', 'oral'],
    ['activities.attended', 'member#m2', undefined],
    ['activities.spoke', 'member#m2', 'written'],
  ]);
});

test('lines that are recorded in several commands are those of one', () => {
  fc.assert(
    fc.property(lines, fc.integer({ min: 1, max: 7 }), lines, (all, atOnce, corrections) => {
      let so: readonly Attendance[] = [];
      for (let start = 0; start < all.length; start += atOnce)
        so = recorded(so, { lines: all.slice(start, start + atOnce) });
      expect(so).toEqual(all);

      const corrected = recorded(so, { lines: corrections });
      expect(new Set(corrected.map(({ member }) => member)).size).toBe(corrected.length);
      for (const each of corrections) expect(corrected).toContainEqual(each);
      expect(recorded(so, { lines: [], remove: all.map(({ member }) => member) })).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('five thousand stand in one list, and not one more', () => {
  const all = Array.from({ length: 5000 }, (_, index) => line({ member: `m${index}` }));

  expect(recorded(all, { lines: [line({ member: 'm7', state: 'absent' })] })).toHaveLength(5000);
  expect(() => recorded(all, { lines: [line({ member: 'one-more' })] })).toThrow(new Refusal('attendance.too-many'));
  expect(all.every(wasThere)).toBe(true);
});
