import type { Clue, ClueStatus } from '../../src/clue/clue';
import type { Undo } from '../../src/work/item';
import type { KindExamples } from '../work/work.examples';

const aClue = (over: Partial<Clue> = {}): Clue => ({
  id: 'cl-1',
  committee: 'qindu',
  kind: 'clues',
  title: '老旧小区电动自行车充电难',
  unit: 'weiyang',
  status: 'draft',
  source: 'member',
  members: [{ member: 'm1', name: '陆文涵' }],
  content: '小区里充电桩少，飞线充电多，消防隐患突出。',
  reportedOn: '2026-03-02',
  waitingFor: null,
  dueOn: null,
  createdBy: 'unit-operator',
  createdAt: '2026-03-02T09:00:00+08:00',
  updatedAt: '2026-03-02T09:00:00+08:00',
  version: 1,
  ...over,
});

const justDone: Partial<Record<string, Undo>> = {
  published: { action: 'publish', from: 'submitted' },
  declined: { action: 'decline', from: 'submitted' },
};

/** 提案线索 for the tests over all kinds. */
export const clueExamples: KindExamples<Clue> = {
  starts: [aClue(), aClue({ source: 'department', members: [], provider: '某某局', topics: ['t1'], call: 'ca-1' })],
  standing: (status, over) =>
    // A row that knows all statuses of its kind is given one of them.
    aClue({ status: status as ClueStatus, undo: justDone[status], ...(over as Partial<Clue>) }),
  inputs: (_item, action) =>
    ['return', 'decline', 'reconsider'].includes(action) ? [{ reason: '已有部门在办' }] : [{}],
  ends: [],
  idle: ['draft', 'published', 'declined'],
};
