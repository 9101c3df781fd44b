import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/day';
import { spanOf } from '../calendar/period';
import {
  askedIn,
  chasingWords,
  dueBy,
  isOwing,
  owedOn,
  reportPeriods,
  ruleAnswered,
  subjectKey,
  termsFor,
  withTerms,
  type HandedIn,
  type ReportPeriod,
  type ReportRule,
  type ReportTerms,
} from './report-rule';

const terms = (more: Partial<ReportTerms> = {}): ReportTerms => ({
  from: '2026-01-01',
  period: 'half',
  whom: 'members',
  units: [],
  members: [],
  dueMonth: 7,
  dueDay: 10,
  ...more,
});
const rule = (...all: ReportTerms[]): ReportRule => ({
  id: 'r1',
  committee: 'qindu',
  name: '半年履职报告',
  type: 'duty-report',
  terms: all,
  remindDays: 10,
  createdAt: '2026-01-05T09:00:00+08:00',
  updatedAt: '2026-01-05T09:00:00+08:00',
  version: 1,
});
// Object.keys types keys as strings; the object is a closed literal.
const periods = Object.keys(reportPeriods) as ReportPeriod[];

describe('what is asked for', () => {
  test.each([
    ['year', ['2026']],
    ['half', ['2026-H1', '2026-H2']],
    ['quarter', ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']],
  ] as const)('%s by %s', (period, names) => {
    expect(askedIn(rule(terms({ period })), 2026)).toEqual(names);
  });

  test('is due in a month of its period or later, on the last day where the month is shorter', () => {
    expect(dueBy({ dueMonth: 7, dueDay: 10 }, '2026-H1')).toBe('2026-07-10');
    expect(dueBy({ dueMonth: 1, dueDay: 31 }, '2026')).toBe('2026-01-31');
    expect(dueBy({ dueMonth: 13, dueDay: 10 }, '2026')).toBe('2027-01-10');
    expect(dueBy({ dueMonth: 2, dueDay: 31 }, '2026-02')).toBe('2026-03-31');
    expect(dueBy({ dueMonth: 1, dueDay: 31 }, '2026-02')).toBe('2026-02-28');
  });

  test('begins with the first period of its terms and ends with the last before it rests', () => {
    const begun = rule(terms({ from: '2026-07-01' }));
    expect([askedIn(begun, 2025), askedIn(begun, 2026)]).toEqual([[], ['2026-H2']]);
    expect(askedIn({ ...begun, to: '2026-12-31' }, 2027)).toEqual([]);
  });

  test('whatever changes, no period of before is asked for otherwise', () => {
    const change = fc.record({
      period: fc.constantFrom(...periods),
      on: fc.integer({ min: 0, max: 1400 }).map((days) => addDays('2026-01-01', days)),
      dueDay: fc.integer({ min: 1, max: 31 }),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        let now = rule(terms());
        for (const { period, on, dueDay } of changes.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
          const next = { ...now, terms: withTerms(now.terms, terms({ period, dueDay }), on) };
          const over = [2026, 2027, 2028, 2029]
            .flatMap((year) => askedIn(now, year))
            .filter((asked) => spanOf(asked)!.to < on);
          for (const asked of over) expect(termsFor(next, asked)).toEqual(termsFor(now, asked));
          now = next;
        }
      }),
    );
  });
});

test('a report answers the rule of its type and period that is asked of its subject', () => {
  const rules = [rule(terms()), { ...rule(terms({ whom: 'named', units: ['u1'] })), id: 'r2' }];
  const report = { type: 'duty-report', period: '2026-H1' } as const;
  const answered = (subject: Parameters<typeof ruleAnswered>[1]['subject']) =>
    ruleAnswered(rules, { ...report, subject })?.rule;

  expect(answered({ kind: 'member', id: 'm1', name: '陆文涵' })).toBe('r1');
  expect(answered({ kind: 'unit', id: 'u1', name: '联络组' })).toBe('r2');
  expect(answered({ kind: 'unit', id: 'u2', name: '联络组' })).toBeUndefined();
  expect(answered({ kind: 'committee', name: '提案委员会' })).toBeUndefined();
  const subject = { kind: 'member', id: 'm1', name: '陆文涵' } as const;
  expect(ruleAnswered(rules, { ...report, subject, period: '2026' })).toBeUndefined();
  expect(ruleAnswered(rules, { ...report, subject, type: 'essay' })).toBeUndefined();
});

test('who owes is who was asked and has nothing in: a draft and what was returned are owed still', () => {
  const statuses = ['draft', 'submitted', 'returned', 'accepted'] as const;
  const handed = fc.record({ id: fc.uuid(), status: fc.constantFrom(...statuses), late: fc.boolean() });
  fc.assert(
    fc.property(
      fc.array(fc.array(handed, { maxLength: 3 }), { maxLength: 12 }),
      fc.integer({ min: -40, max: 40 }),
      (all, off) => {
        const asked = all.map((_, index) => ({ kind: 'member', id: `m${index}`, name: `委员${index}` }) as const);
        const reports = new Map<string, HandedIn[]>(all.map((each, index) => [subjectKey(asked[index]!), each]));
        const deadline = '2026-07-10';
        const lines = owedOn(asked, reports, { deadline, remindDays: 10, today: addDays(deadline, off) });

        const isIn = ({ status }: HandedIn) => status === 'submitted' || status === 'accepted';
        expect(lines.filter((each) => !isOwing(each))).toHaveLength(all.filter((each) => each.some(isIn)).length);
        const states = new Set(lines.filter(isOwing).map(({ state }) => state));
        expect([...states].every((state) => state === (off > 0 ? 'overdue' : off >= -10 ? 'due' : 'open'))).toBe(true);
      },
    ),
  );
});

test('whoever owes it is told what, for when and by when', () => {
  expect(chasingWords('summary', '2026', '2026-12-20', 'overdue')).toBe(
    '2026年总结应于2026-12-20前报送，现已逾期，请抓紧报送。',
  );
});
