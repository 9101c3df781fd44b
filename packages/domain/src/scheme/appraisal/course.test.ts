import { describe, expect, test } from 'vitest';
import type { Rung } from './appraisal';
import {
  assessed,
  checking,
  late,
  locked,
  refusalOf,
  results,
  running,
} from '../../../test-support/scheme/appraisal.examples';
import { bookLate, decideCorrection } from './correction';
import { assess, awaitedBodies, lock, openWindow, publish } from './course';
import { raiseObjection } from './objection';

describe('a year', () => {
  test('runs, is looked over, stands and is told', () => {
    const published = publish(assessed, '2027-01-20');
    expect([running.state, checking.state, locked.state, assessed.state, published.state]).toEqual([
      'running',
      'checking',
      'locked',
      'locked',
      'published',
    ]);
    expect(published.published).toMatchObject({ year: 2026, scheme: { id: 'shache', version: 3 }, on: '2027-01-20' });
    expect(published.published?.results.map(({ subject }) => subject)).toEqual(['member#a', 'member#b', 'unit#u']);
  });

  test('has one check window, which is yet to come and ends within half a year', () => {
    const opened = (from: string, to: string, year = running) =>
      refusalOf(() => openWindow(year, { from, to }, '2026-12-21'));
    expect(opened('2026-12-31', '2026-12-21')).toEqual([['/to', '核对期的结束日期不能早于开始日期。']]);
    expect(opened('2026-12-20', '2026-12-31')).toEqual([['/from', '核对期的开始日期不能早于今天（2026-12-21）。']]);
    expect(opened('2026-12-21', '2026-12-21')).toBeUndefined();
    // 180 days from 21 December: ten to its end, 31, 28, 31, 30 and 31 to that of May, and 19 of June.
    expect(opened('2026-12-21', '2027-06-19')).toBeUndefined();
    expect(opened('2026-12-21', '2027-06-20')).toEqual([['/to', '核对期最长180天，结束日期不能晚于 2027-06-19。']]);
    const next = { ...running, year: 2027 };
    expect(opened('2027-01-04', '2027-01-08', next)).toEqual([['/state', '2027年还没有开始，不能核对。']]);
  });

  test('has its window moved until that is over', () => {
    const moved = (from: string, to: string, on: string) => openWindow(checking, { from, to }, on);
    // It began on 21 December, and keeps that day.
    expect(moved('2026-12-21', '2027-01-08', '2026-12-31').window).toEqual({ from: '2026-12-21', to: '2027-01-08' });
    expect(moved('2027-01-04', '2027-01-08', '2026-12-31').window?.from).toBe('2027-01-04');
    expect(refusalOf(() => moved('2026-12-22', '2027-01-08', '2026-12-31'))).toEqual([
      ['/from', '核对期的开始日期不能早于今天（2026-12-31）。'],
    ]);
    expect(refusalOf(() => moved('2026-12-21', '2026-12-30', '2026-12-31'))).toEqual([
      ['/to', '核对期的结束日期不能早于今天（2026-12-31）。'],
    ]);
    const over = [['/state', '核对期已满，不能再开。']];
    expect(refusalOf(() => moved('2027-01-04', '2027-01-08', '2027-01-01'))).toEqual(over);
    expect(refusalOf(() => openWindow(locked, { from: '2027-01-05', to: '2027-01-08' }, '2027-01-05'))).toEqual(over);
  });

  test('is locked once, when it and its window are over', () => {
    expect(refusalOf(() => lock(running, results, '2027-01-04'))).toEqual([
      ['/state', '开过核对期才能锁定，锁定一次为止。'],
    ]);
    expect(refusalOf(() => lock(checking, results, '2026-12-31'))).toEqual([
      ['/on', '核对期到 2026-12-31 为止，期满后才能锁定。'],
    ]);
    const short = openWindow(running, { from: '2026-07-01', to: '2026-07-10' }, '2026-07-01');
    expect(refusalOf(() => lock(short, results, '2026-12-31'))).toEqual([
      ['/on', '2026年度到 2026-12-31 为止，年度结束后才能锁定。'],
    ]);
    expect(lock(short, results, '2027-01-01').state).toBe('locked');
    expect(refusalOf(() => lock(locked, [], '2027-01-05'))).toHaveLength(1);
  });

  test('is not locked while an objection is open', () => {
    const objection = {
      subject: 'member#b',
      text: '漏记',
      evidence: { text: '批示复印件' },
      by: 'b',
      on: '2026-12-22',
    };
    const raised = raiseObjection(checking, { id: 'o1', line: '意见采用', ...objection }, () => true);
    expect(refusalOf(() => lock(raised, results, '2027-01-04'))).toEqual([
      ['/objections/0', '关于“意见采用”的异议还没有裁定。'],
    ]);
  });
});

describe('the assessment of a locked year', () => {
  const give = (rung: Rung, body?: string) => ({
    rung,
    ...(body !== undefined && { body }),
    by: 'x',
    on: '2027-01-12',
  });

  test('begins with every body of its own', () => {
    const one = assess(locked, give('first', '提案委'));
    expect(awaitedBodies(one)).toEqual(['城关镇']);
    expect(refusalOf(() => assess(one, give('group')))).toEqual([['/rung', '城关镇还没有初评。']]);
    expect(refusalOf(() => assess(one, give('first', '提案委')))).toEqual([['/body', '提案委已经初评。']]);
    expect(refusalOf(() => assess(one, give('first', '外单位')))).toEqual([['/body', '它不是初评单位。']]);
    expect(refusalOf(() => assess(one, give('first')))).toHaveLength(1);
  });

  test('goes on to the leading group, the chairs’ meeting and the bulletin, and leaves none out', () => {
    const first = ['提案委', '城关镇'].reduce((so, body) => assess(so, give('first', body)), locked);
    expect(refusalOf(() => assess(first, give('chairs')))).toEqual([['/rung', '领导小组还没有审核。']]);
    const group = assess(first, give('group'));
    expect(refusalOf(() => assess(group, give('group')))).toEqual([['/rung', '领导小组已经审核。']]);
    expect(refusalOf(() => publish(group, '2027-01-20'))).toEqual([['/state', '主席会议审定后才能通报。']]);
    const chairs = assess(group, give('chairs'));
    expect(refusalOf(() => assess(chairs, give('chairs')))).toEqual([['/rung', '主席会议已经审定。']]);
    expect(publish(chairs, '2027-01-20').assessments.map(({ rung }) => rung)).toEqual([
      'first',
      'first',
      'group',
      'chairs',
    ]);
  });

  test('is of what stands: neither before the lock nor after the bulletin', () => {
    const message = [['/state', '锁定后、通报前才能评定。']];
    expect(refusalOf(() => assess(checking, give('first', '提案委')))).toEqual(message);
    expect(refusalOf(() => assess(publish(assessed, '2027-01-20'), give('chairs')))).toEqual(message);
  });
});

describe('the bulletin', () => {
  test('comes once', () => {
    const published = publish(assessed, '2027-01-20');
    expect(refusalOf(() => publish(published, '2027-01-21'))).toEqual([['/state', '锁定后才能通报，通报一次为止。']]);
    expect(refusalOf(() => publish(checking, '2027-01-20'))).toHaveLength(1);
  });

  test('waits for the corrections, and tells those that were accepted beside what stood before', () => {
    const waiting = bookLate(assessed, late());
    expect(refusalOf(() => publish(waiting, '2027-01-20'))).toEqual([
      ['/corrections', '还有 1 条影响结果的更正没有决定。'],
    ]);
    const becomes = { subject: 'member#b', value: 72, grade: { id: 'passed', name: '称职' } };
    const decided = decideCorrection(waiting, 'c1', {
      accepted: true,
      reason: '采用通知补到',
      becomes,
      by: 'head',
      on: '2027-01-15',
    });
    expect(publish(decided, '2027-01-20').published?.results).toEqual([
      results[2],
      { ...becomes, corrected: [{ correction: 'c1', reason: '采用通知补到', before: results[1] }] },
      results[0],
    ]);
  });
});
