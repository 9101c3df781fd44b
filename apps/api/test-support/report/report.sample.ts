import type { KindSample } from '../kind-sample';

/** 履职材料 */
export const reportSample: KindSample = {
  byUnit: ['submit', 'withdraw'],
  own: { subject: ({ member }) => ({ kind: 'member', id: member }), period: () => '2026-H1' },
};
