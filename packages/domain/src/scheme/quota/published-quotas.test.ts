import { describe, expect, test } from 'vitest';
import type { Quota } from '../language';
import { stateOfQuota } from './state-of-quota';
import { aMember, aUnit, fact, on, quota } from '../../../test-support/scheme/quota.examples';

/*
 * Working days of 2026 by the notice of the State Council: January 21, February 16, March 22, April 21, May 19, June 21, July 23,
 * August 21, September 22, October 18, November 21, December 23; 248 in all.
 */

/** 六个至少 (domain.md 4.1, system 15). */
const six = {
  opinion: quota({ every: 'month', of: [{ key: 'opinions.submitted' }] }),
  suggestion: quota({ every: 'quarter', of: [{ key: 'suggestions.submitted' }] }),
  activity: quota({ every: 'quarter', for: ['unit'], of: [{ key: 'activities.held' }] }),
  inspection: quota({
    every: 'quarter',
    for: ['unit'],
    of: [{ key: 'activities.held', tags: ['type:inspection'] }],
  }),
  report: quota({ every: 'half-year', of: [{ key: 'reports.handed-in', tags: ['type:survey-report'] }] }),
  deed: quota({ every: 'year', of: [{ key: 'deeds.done' }] }),
};

describe('六个至少 on 16 November, a Monday', () => {
  const today = on('2026-11-16');
  const submitted = ['01-05', '01-20', '02-28', '03-01', '05-15', '06-30', '07-01', '09-30', '10-31'];
  const facts = [
    ...submitted.map((day) => fact('opinions.submitted', `2026-${day}`)),
    ...['02-14', '08-03', '08-04'].map((day) => fact('suggestions.submitted', `2026-${day}`)),
    fact('activities.held', '2026-03-31', { tags: ['type:talk'] }),
    fact('activities.held', '2026-04-01', { tags: ['type:inspection'] }),
    fact('activities.held', '2026-07-10', { tags: ['type:talk'] }),
    fact('activities.held', '2026-10-15', { tags: ['type:talk'] }),
    fact('reports.handed-in', '2026-06-30', { tags: ['type:survey-report'] }),
    fact('reports.handed-in', '2026-09-01', { tags: ['type:plan'] }),
    fact('deeds.done', '2025-12-31'),
  ];
  const states = (asked: Quota, subject = aUnit) =>
    stateOfQuota(asked, facts, subject, today).map(({ state }) => state);

  test('an opinion a month: April and August passed without one, November is behind, December is still to come', () => {
    const met = 'met';
    const until = [met, met, met, 'missed', met, met, met, 'missed', met, met];
    expect(states(six.opinion)).toEqual([...until, 'at-risk', 'on-track']);
    // November: 2–6 and 9–13 are over, 10 of 21.
    expect(stateOfQuota(six.opinion, facts, aUnit, on('2026-11-16', { period: '2026-11' }))).toMatchObject([
      { done: 0, needed: 1, elapsed: 10, workingDays: 21, left: 11, from: '2026-11-01', to: '2026-11-30' },
    ]);
  });

  test('a suggestion a quarter', () => {
    expect(states(six.suggestion)).toEqual(['met', 'missed', 'met', 'at-risk']);
    // October to December 18 + 21 + 23 = 62; over are 18 + 10.
    expect(stateOfQuota(six.suggestion, facts, aUnit, today)[3]).toMatchObject({
      period: '2026-Q4',
      elapsed: 28,
      workingDays: 62,
      left: 34,
      next: { keys: ['suggestions.submitted'], more: 1, by: '2026-12-31' },
    });
  });

  test('an activity a quarter, on its first and its last day as well', () => {
    expect(states(six.activity)).toEqual(['met', 'met', 'met', 'met']);
  });

  test('an inspection a quarter: an activity of another type is none', () => {
    expect(states(six.inspection)).toEqual(['missed', 'met', 'missed', 'at-risk']);
  });

  test('a survey report each half: a plan is none', () => {
    // July to December 23 + 21 + 22 + 62 = 128, of which 34 are left.
    expect(stateOfQuota(six.report, facts, aUnit, today)).toMatchObject([
      { state: 'met', done: 1 },
      { state: 'at-risk', done: 0, elapsed: 94, workingDays: 128 },
    ]);
  });

  test('a deed a year: one of last December does not count', () => {
    expect(stateOfQuota(six.deed, facts, aUnit, today)).toMatchObject([
      { period: '2026', state: 'at-risk', done: 0, elapsed: 214, workingDays: 248 },
    ]);
  });

  test('collective activities are asked of groups alone, everything else of members as well', () => {
    expect(states(six.activity, aMember())).toEqual(['none', 'none', 'none', 'none']);
    expect(states(six.report, aMember())).toEqual(['met', 'at-risk']);
  });
});

describe('the activity day of Hancheng, the 21st of each month', () => {
  const asked = quota({ every: { day: 21, orNextWorkingDay: true }, of: [{ key: 'activities.held' }] });
  const held = (...days: string[]) => days.map((day) => fact('activities.held', `2026-${day}`));
  const monthOn = (today: string, name: string, ...days: string[]) =>
    stateOfQuota(asked, held(...days), aUnit, on(today, { period: `2026-${name}` }))[0];

  test('a 21st within the Spring Festival may be made up for on the 24th, the first day that is worked, and on no other', () => {
    expect(monthOn('2026-12-31', '02-21', '02-24')).toMatchObject({
      state: 'met',
      from: '2026-02-21',
      to: '2026-02-24',
    });
    expect(monthOn('2026-12-31', '02-21', '02-21')).toMatchObject({ state: 'met' });
    expect(monthOn('2026-12-31', '02-21', '02-22', '02-23', '02-25')).toMatchObject({ state: 'missed', done: 0 });
  });

  test('a 21st that is worked is the only day', () => {
    expect(monthOn('2026-12-31', '04-21', '04-21')).toMatchObject({ state: 'met' });
    expect(monthOn('2026-12-31', '05-21', '05-20', '05-22')).toMatchObject({ state: 'missed' });
  });

  test('it is at risk from seven days before it', () => {
    expect(monthOn('2026-08-13', '08-21')).toMatchObject({ state: 'on-track' });
    expect(monthOn('2026-08-14', '08-21')).toMatchObject({ state: 'at-risk' });
  });

  test('21 June is a Sunday: it stays open until Monday is over', () => {
    expect(monthOn('2026-06-22', '06-21')).toMatchObject({ state: 'at-risk', left: 1, next: { by: '2026-06-22' } });
    expect(monthOn('2026-06-23', '06-21')).toMatchObject({ state: 'missed', left: 0 });
  });

  test('where the scheme allows no other day there is none', () => {
    const strict = { ...asked, every: { day: 21 } };
    const months = stateOfQuota(strict, held('02-24', '03-21'), aUnit, on('2026-12-31'));
    expect(months.slice(0, 4).map(({ state }) => state)).toEqual(['missed', 'missed', 'met', 'missed']);
  });

  test('a month too short for the day has it on its last', () => {
    const last = { ...asked, every: { day: 31 } };
    expect(stateOfQuota(last, held('02-28'), aUnit, on('2026-12-31'))[1]).toMatchObject({
      period: '2026-02-28',
      state: 'met',
    });
  });
});

describe('minimums of a year', () => {
  const present = ['state:present'] as const;
  const plenary = quota({ every: 'year', of: [{ key: 'meetings.attended', tags: ['type:plenary', ...present] }] });

  test('三个一 of Jinan: a plenary, a proposal or an opinion, a survey or an inspection', () => {
    const words = quota({ every: 'year', of: [{ key: 'proposals.submitted' }, { key: 'opinions.submitted' }] });
    const visit = quota({
      every: 'year',
      of: [{ key: 'activities.attended', tags: [['type:survey', 'type:inspection'], ...present] }],
    });
    const facts = [
      fact('meetings.attended', '2026-01-20', { tags: ['type:plenary', 'state:leave'] }),
      fact('opinions.submitted', '2026-09-01'),
      fact('activities.attended', '2026-05-06', { tags: ['type:inspection', 'state:present'] }),
      fact('activities.attended', '2026-05-07', { tags: ['type:survey', 'state:absent'] }),
      fact('activities.attended', '2026-05-08', { tags: ['type:talk', 'state:present'] }),
    ];
    const atEnd = (asked: Quota) => stateOfQuota(asked, facts, aMember(), on('2027-01-01'))[0];
    // Leave is not presence.
    expect(atEnd(plenary)).toMatchObject({ state: 'missed', done: 0 });
    expect(atEnd(words)).toMatchObject({ state: 'met', done: 1 });
    expect(atEnd(visit)).toMatchObject({ state: 'met', done: 1, counted: [{ on: '2026-05-06' }] });
  });

  test('Minhang asks for three meetings or activities: by 30 June two are enough and one is behind', () => {
    const three = quota({
      every: 'year',
      atLeast: 3,
      of: [
        { key: 'meetings.attended', tags: [...present] },
        { key: 'activities.attended', tags: [...present] },
      ],
    });
    const meeting = fact('meetings.attended', '2026-03-02', { tags: ['type:standing-meeting', 'state:present'] });
    const activity = fact('activities.attended', '2026-06-10', { tags: ['type:talk', 'state:present'] });
    const away = fact('activities.attended', '2026-06-11', { tags: ['type:talk', 'state:leave'] });
    const june = on('2026-06-30');
    // Before 30 June 21 + 16 + 22 + 21 + 19 + 20 = 119 of 248 days are over: 119/248 × 3 = 1.44. At this pace 2 × 248/120 = 4.13.
    expect(stateOfQuota(three, [activity, away, meeting], aMember(), june)).toMatchObject([
      { state: 'on-track', done: 2, elapsed: 119, forecast: 4, next: { more: 1 }, counted: [meeting, activity] },
    ]);
    // 1 × 248/120 = 2.07.
    expect(stateOfQuota(three, [meeting], aMember(), june)).toMatchObject([
      {
        state: 'at-risk',
        done: 1,
        forecast: 2,
        next: { keys: ['meetings.attended', 'activities.attended'], more: 2, by: '2026-12-31' },
      },
    ]);
  });

  test('once in a term is looked for in all of its years', () => {
    const once = quota({ every: 'term', of: [{ key: 'reports.handed-in' }] });
    const term = { from: '2022-01-01', to: '2026-12-31' };
    expect(
      stateOfQuota(once, [fact('reports.handed-in', '2023-05-04')], aMember(), on('2026-06-30', { term })),
    ).toMatchObject([{ period: 'term', state: 'met', done: 1 }]);
    expect(stateOfQuota(once, [], aMember(), on('2026-06-30'))).toEqual([]);
  });
});

test('an informant’s opinion a month is behind once the first working day of the month is over', () => {
  const asked = quota({ for: ['informant'], of: [{ key: 'opinions.submitted' }] });
  const march = (today: string, ...days: string[]) =>
    stateOfQuota(
      asked,
      days.map((day) => fact('opinions.submitted', day)),
      { kind: 'informant' },
      on(today, { period: '2026-03' }),
    )[0]?.state;
  // 1 March is a Sunday.
  expect([march('2026-03-02'), march('2026-03-03'), march('2026-03-31')]).toEqual(['on-track', 'at-risk', 'at-risk']);
  expect([march('2026-03-31', '2026-03-31'), march('2026-04-01', '2026-04-01')]).toEqual(['met', 'missed']);
});

describe('what is counted', () => {
  const facts = [
    fact('deeds.done', '2026-03-02', { item: 'd1', amount: 40 }),
    fact('deeds.done', '2026-03-03', { item: 'd1', amount: 0.1 }),
    fact('deeds.done', '2026-03-04', { item: 'd2', amount: 0.2 }),
    fact('deeds.done', '2026-03-05'),
  ];
  const done = (count: Quota['count'], period = 'year' as const) =>
    stateOfQuota(quota({ every: period, count, of: [{ key: 'deeds.done' }] }), facts, aUnit, on('2026-12-31'))[0]?.done;

  test('facts, items, or the amount, where a fact without one is one', () => {
    expect([done('facts'), done('items'), done('amount')]).toEqual([4, 3, 41.3]);
  });

  test('nothing that is still to come', () => {
    const asked = quota({ every: 'year', of: [{ key: 'deeds.done' }] });
    expect(stateOfQuota(asked, facts, aUnit, on('2026-03-03'))[0]?.counted).toHaveLength(2);
  });
});
