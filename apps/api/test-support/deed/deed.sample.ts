import type { KindSample } from '../kind-sample';

/** 为民办实事 */
export const deedSample: KindSample = { byUnit: ['submit', 'withdraw', 'finish', 'unfinish'] };
