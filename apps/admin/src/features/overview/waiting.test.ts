import type { Overview, Waiting } from '@lianluo/contract/overview';
import { expect, test } from 'vitest';
import { boxesOf, waitingGroups } from './waiting-boxes';
import { waitingByKind } from '../../../test-support/overview/overview.examples';

const aLine = (item: string, mine: boolean): Waiting => ({
  item,
  kind: 'opinions',
  title: item,
  action: 'edit',
  label: '编辑',
  holder: '办公室',
  mine,
  since: '2026-11-23T01:00:00Z',
  dueOn: '2026-11-27',
  state: 'due',
});
const ids = (lines: readonly Waiting[]) => lines.map(({ item }) => item);

test('a draft of mine is mine, and a plan that is one stands once', () => {
  const plan = aLine('plan', true);

  const boxes = boxesOf({
    open: [aLine('mine', true), aLine('theirs', false), plan],
    drafts: [plan, aLine('draft', true)],
  });

  expect(ids(boxes.mine)).toEqual(['mine', 'plan', 'draft']);
  expect(ids(boxes.others)).toEqual(['theirs']);
  expect(ids(boxes.drafts)).toEqual(['plan', 'draft']);
  expect(ids(boxes.all)).toEqual(['mine', 'theirs', 'plan', 'draft']);
});

test('the desk shows mine first, and says of each group how many there are', () => {
  const overview: Pick<Overview, 'waiting' | 'waitingCounts'> = {
    waiting: [...Array.from({ length: 12 }, (_, at) => aLine(`t${at}`, false)), aLine('m', true)],
    waitingCounts: { mine: 1, others: 40, drafts: 0, byKind: waitingByKind({ opinions: 1 }) },
  };

  const [mine, others, ...rest] = waitingGroups(overview);

  expect([mine?.label, mine?.count, ids(mine?.lines ?? [])]).toEqual(['待我办理', 1, ['m']]);
  expect([others?.label, others?.count, others?.lines.length]).toEqual(['待他人办理', 40, 8]);
  expect(rest).toEqual([]);
});
