import type { Undo } from '../../src/work/item';
import type { Report, ReportStatus } from '../../src/report/report';
import type { KindExamples } from '../work/work.examples';

export const aReport = (over: Partial<Report> = {}): Report => ({
  id: 'rp-1',
  committee: 'qindu',
  kind: 'reports',
  title: '陆文涵2026年上半年履职报告',
  unit: 'weiyang',
  status: 'draft',
  type: 'duty-report',
  subject: { kind: 'member', id: 'm1', name: '陆文涵' },
  period: '2026-H1',
  content: '上半年参加调研两次，提交社情民意信息三条。',
  reportedOn: '2026-03-02',
  waitingFor: null,
  dueOn: null,
  createdBy: 'unit-operator',
  createdAt: '2026-03-02T09:00:00+08:00',
  updatedAt: '2026-03-02T09:00:00+08:00',
  version: 1,
  ...over,
});

const justDone: Partial<Record<string, Undo>> = { accepted: { action: 'accept', from: 'submitted' } };

/** 履职材料 for the tests over all kinds. */
export const reportExamples: KindExamples<Report> = {
  starts: [
    aReport(),
    aReport({
      type: 'summary',
      title: '渭阳街道联络组2026年总结',
      subject: { kind: 'unit', id: 'weiyang', name: '渭阳街道联络组' },
      period: '2026',
      rule: 'r1',
      deadline: '2026-03-01',
      topics: ['t1'],
    }),
    // A file hangs on it.
    aReport({ content: undefined, period: undefined, subject: { kind: 'committee', name: '提案委员会' } }),
  ],
  standing: (status, over) =>
    // A row that knows all statuses of its kind is given one of them.
    aReport({ status: status as ReportStatus, undo: justDone[status], ...(over as Partial<Report>) }),
  inputs: reportInputs,
  ends: [],
  idle: ['draft', 'accepted'],
};

function reportInputs(_item: Report, action: string): readonly object[] {
  if (action === 'submit') return [{ attached: true }];
  return action === 'return' || action === 'unaccept' ? [{ reason: '请补写下半年打算' }] : [{}];
}
