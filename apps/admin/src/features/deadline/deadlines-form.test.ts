import type { DeadlinesView } from '@lianluo/contract/deadline-settings';
import { expect, test } from 'vitest';
import { bodyOf, changedLines, groupsOf, openMoved } from './deadlines-form';

const view: DeadlinesView = {
  items: [
    {
      kind: 'opinions',
      label: '社情民意信息',
      steps: [
        { action: 'edit', label: '编辑', usualDays: 3, days: 3, open: 4 },
        { action: 'reply', label: '办复', usualDays: 15, days: 20, open: 7 },
        { action: 'sign', label: '签发', usualDays: 2, days: null, open: 1 },
      ],
    },
  ],
  soonDays: 2,
  version: 3,
};

test('a form that nobody touched sends what differs from the usual, and moves nothing', () => {
  const groups = groupsOf(view);

  expect(openMoved(groups)).toBe(0);
  expect(bodyOf(groups, 2)).toEqual({
    deadlines: [
      { kind: 'opinions', action: 'reply', days: 20 },
      { kind: 'opinions', action: 'sign', days: null },
    ],
    soonDays: 2,
  });
});

test('what was changed says how many open items it moves, and what is as usual is not sent', () => {
  const groups = groupsOf(view);
  const [edit, reply, sign] = groups[0]!.lines;
  Object.assign(edit!, { days: 5 });
  Object.assign(reply!, { days: 15 });
  Object.assign(sign!, { none: false });

  expect(changedLines(groups).map(({ action }) => action)).toEqual(['edit', 'reply', 'sign']);
  expect(openMoved(groups)).toBe(12);
  expect(bodyOf(groups, 4)).toEqual({ deadlines: [{ kind: 'opinions', action: 'edit', days: 5 }], soonDays: 4 });
});
