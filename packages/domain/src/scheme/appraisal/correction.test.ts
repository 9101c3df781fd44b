import { describe, expect, test } from 'vitest';
import {
  assessed,
  checking,
  late,
  locked,
  refusalOf,
  results,
  running,
} from '../../../test-support/scheme/appraisal.examples';
import { bookLate, decideCorrection, pendingCorrections, standingOf } from './correction';
import { publish } from './course';

const accepted = (value: number) => ({
  accepted: true as const,
  reason: '采用通知补到',
  becomes: { subject: 'member#b', value },
  by: 'head',
  on: '2027-02-01',
});
const refused = { accepted: false as const, reason: '属于下一年度', by: 'head', on: '2027-02-01' };
const published = publish(assessed, '2027-01-20');

describe('a late fact', () => {
  test('counts like any other while the year moves', () => {
    expect([bookLate(running, late()), bookLate(checking, late())]).toEqual([running, checking]);
  });

  test('waits for a decision once the year is locked, the same one once', () => {
    const waiting = bookLate(bookLate(locked, late()), late());
    expect(pendingCorrections(waiting)).toEqual([late()]);
    expect(waiting.locked).toEqual(locked.locked);
  });

  test('changes nothing by itself in a published year, and is visible there', () => {
    const waiting = bookLate(published, late({ change: 'taken-back' }));
    expect(standingOf(waiting, 'member#b')).toEqual({
      before: results[1],
      corrections: [late({ change: 'taken-back' })],
      now: results[1],
    });
    expect(standingOf(waiting, 'member#a').corrections).toEqual([]);
  });
});

describe('the decision', () => {
  const waiting = bookLate(bookLate(published, late()), late({ id: 'c2' }));

  test('leaves the published result beside what holds now', () => {
    const decided = decideCorrection(waiting, 'c1', accepted(72));
    expect(standingOf(decided, 'member#b')).toMatchObject({
      before: { value: 62 },
      now: { value: 72 },
      corrections: [{ id: 'c1', decision: { reason: '采用通知补到' } }, { id: 'c2' }],
    });
  });

  test('that was made last holds, whichever fact came first', () => {
    const both = decideCorrection(decideCorrection(waiting, 'c2', accepted(70)), 'c1', accepted(75));
    expect(standingOf(both, 'member#b').now).toEqual({ subject: 'member#b', value: 75 });
    const other = decideCorrection(decideCorrection(waiting, 'c1', accepted(75)), 'c2', refused);
    expect(standingOf(other, 'member#b').now).toEqual({ subject: 'member#b', value: 75 });
  });

  test('against it keeps what was, and stays visible', () => {
    const decided = decideCorrection(waiting, 'c1', refused);
    expect(standingOf(decided, 'member#b')).toMatchObject({
      now: { value: 62 },
      corrections: [{ decision: { accepted: false, reason: '属于下一年度' } }, {}],
    });
  });

  test('may bring in somebody who had nothing', () => {
    const newcomer = bookLate(assessed, late({ subject: 'member#c' }));
    const decided = decideCorrection(newcomer, 'c1', { ...accepted(5), becomes: { subject: 'member#c', value: 5 } });
    expect(publish(decided, '2027-01-20').published?.results[2]).toEqual({
      subject: 'member#c',
      value: 5,
      corrected: [{ correction: 'c1', reason: '采用通知补到', before: { subject: 'member#c' } }],
    });
  });

  test('is made once, by somebody else than who entered it, with a reason, for the same subject', () => {
    const decide = (more: object, id = 'c1', of = waiting) =>
      refusalOf(() => decideCorrection(of, id, { ...accepted(72), ...more }));
    expect(decide({ by: 'clerk' })).toEqual([['/by', '这件事由您登记，更正请由另一人决定。']]);
    expect(decide({ reason: ' ' })).toEqual([['/reason', '请说明决定的理由。']]);
    expect(decide({ becomes: { subject: 'member#a' } })).toEqual([['/becomes/subject', '更正的对象与登记的不同。']]);
    expect(decide({}, 'c9')).toEqual([['/id', '没有这条更正。']]);
    expect(decide({}, 'c1', decideCorrection(waiting, 'c1', refused))).toEqual([['/id', '这条更正已经决定。']]);
  });
});
