import { expect, test } from 'vitest';
import { aTask } from '../../test-support/task/task.examples';
import { clerk } from '../../test-support/permission.examples';
import { answer } from '../../test-support/refusal.examples';
import { aMoment } from '../../test-support/work/work.examples';
import { factsOf } from '../work/facets';
import { settle, take } from '../work/lifecycle';
import { mirrored, type Task } from './task';
import { taskKind } from './task.kind';

const context = (now?: string) => ({ ...aMoment(now), actor: clerk });
const taken = (item: Task, action: string, input: object = {}, now?: string): Task =>
  take(taskKind, item, action, input, context(now));
const draft = settle(taskKind, undefined, aTask(), aMoment());
const report = (finishedOn: string) => ({ finishedOn, report: '已走访三处食堂。' });

test('it is due on its day whatever was accepted, and a day that is moved moves what waits', () => {
  const set = taken(draft, 'set');
  expect([set.dueOn, set.waitingFor?.action]).toEqual(['2026-03-20', 'accept']);
  const moved = taken(set, 'extend', { until: '2026-04-10', reason: '等数据' });
  expect([moved.status, moved.deadline, moved.dueOn]).toEqual(['set', '2026-04-10', '2026-04-10']);
  expect(taken(moved, 'accept').dueOn).toBe('2026-04-10');
  expect(answer(() => taken(moved, 'extend', { until: '2026-04-10', reason: '同日' }))).toBe('request.invalid');
});

test('late is a fact of the day it was finished, not of the day it was entered or ticked off', () => {
  const done = (finishedOn: string) =>
    taken(taken(taken(draft, 'set'), 'report', report(finishedOn), '2026-03-30T09:00:00+08:00'), 'tick-off');
  const states = (item: Task) => [
    ...new Set(factsOf(taskKind, item).map(({ key, state, type }) => `${key} ${state ?? ''} ${type ?? ''}`)),
  ];
  expect(states(done('2026-03-20'))).toEqual(['tasks.set  assignment', 'tasks.done in-time assignment']);
  expect(states(done('2026-03-21'))).toEqual([
    'tasks.set  assignment',
    'tasks.done late assignment',
    'tasks.late  assignment',
  ]);
  expect(states(taken(taken(draft, 'set'), 'cancel', { reason: '不再需要' }))).toEqual([]);
});

test('what a city set is the city’s to judge, and what a county was given is the county’s to do', () => {
  const other = { committee: 'demo-city', item: 'x' };
  const reported = taken(taken(draft, 'set'), 'report', report('2026-03-09'));
  const codes = (item: Task, ...actions: [string, object][]) =>
    actions.map(([action, input]) => answer(() => taken(item, action, input).status));
  expect(
    codes(
      { ...reported, above: other },
      ['tick-off', {}],
      ['return-report', { reason: '补充' }],
      ['cancel', { reason: '不再需要' }],
    ),
  ).toEqual(['task.of-city', 'task.of-city', 'task.of-city']);
  const below = { ...taken(draft, 'set'), below: other };
  expect(codes(below, ['accept', {}], ['report', report('2026-03-09')], ['unset', { reason: '误下达' }])).toEqual([
    'task.of-county',
    'task.of-county',
    'task.of-county',
  ]);
  expect(codes(below, ['cancel', { reason: '不再需要' }])).toEqual(['cancelled']);
});

test('the other house is told how it stands and nothing else, and takes nothing of it back', () => {
  const reported = taken(taken(draft, 'set'), 'report', report('2026-03-09'));
  const theirs = aTask({ id: 'theirs', committee: 'demo-city', title: '市里的题目', unit: undefined, status: 'set' });
  const told = mirrored({ ...theirs, undo: { action: 'set', from: 'draft' } }, { ...reported, setter: '县里的话' });
  expect(told).toMatchObject({ id: 'theirs', title: '市里的题目', status: 'reported', report: '已走访三处食堂。' });
  expect([told.setter, told.undo, told.unit]).toEqual(['主席会议', undefined, undefined]);
});
