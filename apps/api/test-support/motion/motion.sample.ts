import type { KindSample } from '../kind-sample';

/** 建议案 */
export const motionSample: KindSample = { byUnit: ['submit', 'withdraw'] };
