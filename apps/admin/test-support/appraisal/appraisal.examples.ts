import type { AppraisalView } from '@lianluo/contract/appraisals';

/** A year as it runs, with two bodies that assess first. */
export const aYear = (over: Partial<AppraisalView> = {}): AppraisalView => ({
  year: 2026,
  state: 'running',
  scheme: { id: 'own', name: '考核办法', version: 1 },
  group: { members: [{ id: 'u1', name: '办公室' }], office: '政协办公室' },
  bodies: ['提案委', '城关镇'],
  tasks: [
    { task: 'plan', title: '2026年年初计划', from: '2026-01-01', to: '2026-03-31' },
    { task: 'summary', title: '2026年年底总结', from: '2026-12-01', to: '2026-12-31' },
  ],
  objections: { total: 0, open: 0 },
  assessments: [],
  awaited: ['提案委', '城关镇'],
  corrections: { total: 0, waiting: 0 },
  allowedActions: [],
  version: 1,
  ...over,
});

export const window = { from: '2026-11-09', to: '2026-11-20' };
export const locked = { on: '2026-11-23', subjects: 40 };
const by = { by: '办公室', on: '2026-11-25' };
export const first = [
  { rung: 'first' as const, body: '提案委', ...by },
  { rung: 'first' as const, body: '城关镇', ...by },
];
