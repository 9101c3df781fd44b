import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aTask } from '../../test-support/task/task.examples';
import { addDays } from '../calendar/day';
import { settlementOf, settlementStates, weekNow, weekOf, type SettlementState } from './settlement';
import { taskStatuses, type Task, type TaskStatus } from './task';

const first = '2026-01-01';
const day = fc.nat(200).map((days) => addDays(first, days));
/** A task as it may stand: closed not before it was set. */
const task = fc
  .record({
    status: fc.constantFrom(...(Object.keys(taskStatuses) as TaskStatus[])),
    set: day,
    lasts: fc.nat(60),
    takes: fc.nat(90),
    who: fc.nat(3),
  })
  .map(({ status, set, lasts, takes, who }): Task => {
    const isClosed = status === 'ticked-off' || status === 'cancelled';
    return aTask({
      status,
      reportedOn: set,
      deadline: addDays(set, lasts),
      assignee: { kind: 'department', name: `部门${who}` },
      ...(status === 'ticked-off' && { finishedOn: addDays(set, takes) }),
      ...(isClosed && { closedOn: addDays(set, takes) }),
    });
  });
const ledgers = fc
  .array(task, { maxLength: 40 })
  .map((tasks) => tasks.map((each, index) => ({ ...each, id: `t${index}` })));
const span = { from: '2026-03-01', to: '2026-03-31' };

test('every number is the count of its lines, and a recount over the ledger gives the same', () => {
  fc.assert(
    fc.property(ledgers, day, (tasks, today) => {
      const { totals, assignees, lines, asOf } = settlementOf(tasks, span, today);
      const states = Object.keys(settlementStates) as SettlementState[];
      expect(totals.total).toBe(lines.length);
      expect(totals.carriedOver + totals.set).toBe(lines.length);
      expect(states.reduce((sum, state) => sum + totals[state], 0)).toBe(lines.length);
      for (const key of Object.keys(totals) as (keyof typeof totals)[])
        expect([key, assignees.reduce((sum, { counts }) => sum + counts[key], 0)]).toEqual([key, totals[key]]);

      const closedBy = (each: Task, on: string) => each.closedOn !== undefined && each.closedOn <= on;
      const should = tasks.filter(
        (each) => each.status !== 'draft' && each.reportedOn <= asOf && !closedBy(each, '2026-02-28'),
      );
      expect(new Set(lines.map(({ id }) => id))).toEqual(new Set(should.map(({ id }) => id)));
      const overdue = should.filter((each) => !closedBy(each, asOf) && each.deadline < asOf);
      const late = should.filter(
        (each) => each.status === 'ticked-off' && closedBy(each, asOf) && (each.finishedOn ?? '') > each.deadline,
      );
      expect([totals.overdue, totals.late]).toEqual([overdue.length, late.length]);
    }),
  );
});

test('what one month leaves open is what the next carries over', () => {
  const april = { from: '2026-04-01', to: '2026-04-30' };
  fc.assert(
    fc.property(ledgers, (tasks) => {
      const [one, next] = [span, april].map((each) => settlementOf(tasks, each, '2026-12-31'));
      expect(next?.totals.carriedOver).toBe((one?.totals.open ?? 0) + (one?.totals.overdue ?? 0));
    }),
  );
});

test('what was done by its day and waits to be ticked off is nobody’s delay; what was done late is', () => {
  const reported = (finishedOn: string) =>
    aTask({ id: finishedOn, status: 'reported', reportedOn: '2026-03-02', deadline: '2026-03-30', finishedOn });
  const { lines } = settlementOf([reported('2026-03-30'), reported('2026-03-31')], span, '2026-04-02');
  expect(lines.map(({ id, state }) => [id, state])).toEqual([
    ['2026-03-30', 'open'],
    ['2026-03-31', 'overdue'],
  ]);
});

test('a week goes from Monday to Sunday and belongs to the year of its Thursday', () => {
  // ISO 8601: 2026 begins on a Thursday and has 53 weeks; 2025 has 52.
  expect(weekOf('2026-W01')).toEqual({ from: '2025-12-29', to: '2026-01-04' });
  expect(weekOf('2026-W44')).toEqual({ from: '2026-10-26', to: '2026-11-01' });
  expect(weekOf('2026-W53')).toEqual({ from: '2026-12-28', to: '2027-01-03' });
  fc.assert(
    fc.property(day, (on) => {
      const { from = '', to = '' } = weekOf(weekNow(on)) ?? {};
      expect(from <= on && on <= to).toBe(true);
    }),
  );
  expect([weekOf('2025-W53'), weekOf('2026-W00'), weekOf('2026-10')]).toEqual([undefined, undefined, undefined]);
});
