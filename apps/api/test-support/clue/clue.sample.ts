import type { KindSample } from '../kind-sample';

/** 提案线索 */
export const clueSample: KindSample = { byUnit: ['submit', 'withdraw'], own: { call: () => undefined } };
