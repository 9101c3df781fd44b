import type { KindSample } from '../kind-sample';

/** 表彰通报: the office's own register, which no unit enters. */
export const awardSample: KindSample = {
  byUnit: [],
  byOffice: true,
  own: { units: ({ unit }) => [unit], proposal: () => undefined, opinion: () => undefined },
};
