import type { KindSample } from '../kind-sample';

/** 大会发言 */
export const speechSample: KindSample = {
  byUnit: ['submit', 'withdraw'],
  own: { session: () => undefined },
};
