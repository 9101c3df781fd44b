import type { KindSample } from '../kind-sample';

/** 任务: who was given it accepts and reports; the office does the rest. */
export const taskSample: KindSample = {
  byUnit: ['accept', 'report', 'take-back-report'],
  own: { assignee: ({ unit }) => ({ unit }), until: ({ known }) => known?.['until'] ?? '2026-12-31' },
  usually: 'set',
};
