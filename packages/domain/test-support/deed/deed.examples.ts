import { addDays, dayOf } from '../../src/calendar/day';
import type { Undo } from '../../src/work/item';
import type { KindExamples } from '../work/work.examples';
import type { Deed, DeedStatus } from '../../src/deed/deed';

export const aDeed = (over: Partial<Deed> = {}): Deed => ({
  id: 'dd-1',
  committee: 'qindu',
  kind: 'deeds',
  title: '为福利社区老人义诊',
  unit: 'weiyang',
  status: 'draft',
  members: [{ member: 'm1', name: '陆文涵' }],
  type: 'medical',
  beneficiaries: '社区七十岁以上老人',
  reportedOn: '2026-03-02',
  imported: false,
  waitingFor: null,
  dueOn: null,
  createdBy: 'unit-operator',
  createdAt: '2026-03-02T09:00:00+08:00',
  updatedAt: '2026-03-02T09:00:00+08:00',
  version: 1,
  ...over,
});

const justDone: Partial<Record<string, Undo>> = {
  confirmed: { action: 'confirm', from: 'submitted' },
  declined: { action: 'decline', from: 'submitted' },
  done: { action: 'finish', from: 'confirmed' },
};

/** 为民办实事 for the tests over all kinds. */
export const deedExamples: KindExamples<Deed> = {
  starts: [aDeed(), aDeed({ type: undefined, plannedOn: '2026-04-10', topics: ['t1'] })],
  standing: (status, over) =>
    // A row that knows all statuses of its kind is given one of them.
    aDeed({ status: status as DeedStatus, undo: justDone[status], ...(over as Partial<Deed>) }),
  inputs: deedInputs,
  ends: [],
  idle: ['draft', 'done', 'declined'],
};

function deedInputs(item: Deed, action: string, now: string): readonly object[] {
  if (['return', 'decline', 'unconfirm', 'unfinish'].includes(action)) return [{ reason: '受益人数有误' }];
  if (action !== 'finish') return [{}];
  return [dayOf(now), addDays(dayOf(now), -40)].flatMap((doneOn) => [
    { doneOn, peopleServed: 86, after: `${item.title}，已办结` },
    { doneOn, peopleServed: 0, yuan: 3000, after: '已办结' },
  ]);
}
