import type { KindSample } from '../kind-sample';

/** 约稿: the office's own register, which no unit enters. */
export const callSample: KindSample = {
  byUnit: [],
  byOffice: true,
  own: { units: ({ unit }) => [unit] },
  usually: 'open',
};
