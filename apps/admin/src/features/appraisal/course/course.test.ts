import { describe, expect, test } from 'vitest';
import { aYear, first, locked, window } from '../../../../test-support/appraisal/appraisal.examples';
import { nextStep, rungNow, stayedFor, stepsOf, taskState, waitingOf, whyNot, workedWithin } from './course';

const now = '2026-11-26';
const checking = aYear({ state: 'checking', window });
const isLocked = aYear({ state: 'locked', window, locked });
const group = { rung: 'group' as const, by: '办公室', on: '2026-11-26' };
const chairs = { rung: 'chairs' as const, by: '办公室', on: '2026-11-26' };
const decided = { ...isLocked, awaited: [], assessments: [...first, group, chairs] };
const stateOf = (steps: ReturnType<typeof stepsOf>) => steps.map(({ state }) => state);

describe('the steps of a year', () => {
  test('begin with the one that runs', () => {
    expect(stepsOf(aYear(), now)[0]).toEqual({ label: '进行中', day: undefined, state: 'now' });
    expect(nextStep(aYear())).toBe('open-window');
  });

  test('show the days of the window while it is open, and wait for the lock when it is over and all is decided', () => {
    expect(stepsOf(checking, '2026-11-20')[1]).toEqual({ label: '核对期', day: '11-09 至 11-20', state: 'now' });
    expect(stepsOf(checking, '2026-11-21')[2]?.state).toBe('now');
    const open = { ...checking, objections: { total: 2, open: 1 } };
    expect(stepsOf(open, '2026-11-21')[1]?.state).toBe('now');
    expect(nextStep(checking)).toBe('lock');
  });

  test('count those that have assessed, then take the group and the chairs in their order', () => {
    const half = { ...isLocked, awaited: ['城关镇'], assessments: first.slice(0, 1) };
    expect(stepsOf(half, now)[3]).toEqual({ label: '初评', day: '1/2', state: 'now' });
    expect([rungNow(half), rungNow({ ...isLocked, awaited: [] })]).toEqual(['first', 'group']);
    expect(rungNow({ ...isLocked, awaited: [], assessments: [...first, group] })).toBe('chairs');
    expect([rungNow(decided), nextStep(decided)]).toEqual([undefined, 'publish']);
  });

  test('are all done in a published year', () => {
    const published = { ...decided, state: 'published' as const, published: { on: '2026-11-26' } };
    expect(new Set(stateOf(stepsOf(published, now)))).toEqual(new Set(['done']));
    expect(stepsOf(published, now)[6]?.day).toBe('11-26');
    expect(nextStep(published)).toBeUndefined();
  });

  test('say so where nobody assesses first', () => {
    expect(stepsOf({ ...isLocked, bodies: [], awaited: [] }, now)[3]).toEqual({
      label: '初评',
      day: '不设',
      state: 'done',
    });
  });
});

describe('what a year waits for', () => {
  test('is told with who holds it', () => {
    expect(waitingOf(aYear(), now)).toMatchObject({ who: '政协办公室', what: '确定核对期，开始核对' });
    expect(waitingOf(checking, '2026-11-20')).toMatchObject({ who: '各考核对象', dueOn: '2026-11-20' });
    expect(waitingOf({ ...checking, objections: { total: 3, open: 2 } }, now)).toMatchObject({
      what: '裁定 2 条异议',
      since: '2026-11-20',
    });
    expect(waitingOf(checking, now).what).toBe('锁定年度结果');
    expect(waitingOf(isLocked, now)).toEqual({ who: '提案委、城关镇', what: '初评', since: '2026-11-23' });
    expect(waitingOf({ ...isLocked, awaited: [], assessments: first }, now)).toEqual({
      who: '考评领导小组',
      what: '审核',
      since: '2026-11-25',
    });
    expect(waitingOf(decided, now).what).toBe('通报考核结果');
    expect(waitingOf({ ...decided, corrections: { total: 2, waiting: 2, holding: 1 } }, now).what).toBe(
      '决定 1 条影响结果的更正',
    );
    expect(waitingOf({ ...decided, corrections: { total: 1, waiting: 1, holding: 0 } }, now).what).toBe('通报考核结果');
  });

  test('counts the working days it has waited, and those of a span with both its ends', () => {
    // From Monday 23 November 2026: Tuesday, Wednesday and Thursday have passed.
    expect(stayedFor('2026-11-23', '2026-11-26')).toBe(3);
    // Two weeks of five days.
    expect(workedWithin('2026-11-09', '2026-11-20')).toBe(10);
    expect(workedWithin('2026-11-20', '2026-11-09')).toBeUndefined();
  });

  test('says why the next step cannot be taken', () => {
    const { scheme: _none, ...without } = aYear();
    expect(waitingOf(without, now).what).toBe('公布考核办法后开始核对');
    expect(whyNot(without, now)).toBe('本年度没有施行的考核办法，不能开始核对。');
    expect(whyNot(checking, '2026-11-20')).toBe('核对期到 2026-11-20 为止，期满后才能锁定。');
    expect(whyNot({ ...checking, objections: { total: 1, open: 1 } }, now)).toBe('还有 1 条异议没有裁定。');
    // Its window is over in November, and the year itself in December.
    expect(whyNot(checking, '2026-12-31')).toBe('年度结束后才能锁定。');
    expect(whyNot(aYear({ year: 2027 }), now)).toBe('2027 年还没有开始。');
    expect(whyNot({ ...checking, locking: { done: 1, total: 9 } }, now)).toBe('正在锁定，请稍候。');
    expect(whyNot({ ...decided, corrections: { total: 2, waiting: 2, holding: 1 } }, now)).toBe(
      '还有 1 条影响结果的更正没有决定。',
    );
  });
});

test('a task of the year is over, runs or lies ahead', () => {
  const task = { from: '2026-12-01', to: '2026-12-31' };
  expect(['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'].map((day) => taskState(task, day))).toEqual([
    'later',
    'now',
    'now',
    'over',
  ]);
});
