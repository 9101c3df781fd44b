import { dayOf } from '../../src/calendar/day';
import { considerations, motionNumber, type Motion, type MotionStatus } from '../../src/motion/motion';
import type { Undo } from '../../src/work/item';
import type { KindExamples } from '../work/work.examples';

const aMotion = (over: Partial<Motion> = {}): Motion => ({
  id: 'mo-1',
  committee: 'qindu',
  kind: 'motions',
  title: '关于加快老旧小区改造的建议案',
  unit: 'weiyang',
  status: 'draft',
  members: [{ member: 'm1', name: '陆文涵' }],
  drafter: '提案委员会',
  content: '一、统筹改造资金；二、先改地下再改地上。',
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
  considered: { action: 'consider', from: 'submitted' },
  declined: { action: 'consider', from: 'submitted' },
  returned: { action: 'consider', from: 'submitted' },
  adopted: { action: 'adopt', from: 'considered' },
  sent: { action: 'send', from: 'adopted' },
  answered: { action: 'answer', from: 'sent' },
  closed: { action: 'close', from: 'answered' },
};

/** 建议案 for the tests over all kinds. */
export const motionExamples: KindExamples<Motion> = {
  starts: [aMotion(), aMotion({ members: [], drafter: undefined, topics: ['t1'] })],
  standing: (status, over) =>
    // A row that knows all statuses of its kind is given one of them.
    aMotion({ status: status as MotionStatus, undo: justDone[status], ...(over as Partial<Motion>) }),
  inputs: motionInputs,
  ends: [],
  idle: ['draft', 'declined', 'closed'],
};

function motionInputs(_item: Motion, action: string, now: string): readonly object[] {
  const on = dayOf(now);
  switch (action) {
    case 'consider':
      return Object.keys(considerations).map((considered) => ({ consideredOn: on, considered, reason: '再作调研' }));
    case 'adopt':
      return [{ adoptedOn: on, adoptedAt: '十五届常委会第八次会议' }];
    case 'send':
      return [{ sentTo: '区委、区政府', sentOn: on, number: motionNumber(2026, 3) }];
    case 'answer':
      return [{ answeredOn: on, answerer: '区政府办公室', answer: '已列入今年改造计划。' }];
    case 'return':
      return [{ reason: '建议不够具体' }];
    default:
      return action.startsWith('un') || ['take-back-answer', 'reopen'].includes(action)
        ? [{ reason: '登记有误' }]
        : [{}];
  }
}
