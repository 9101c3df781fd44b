import type { KindSample } from '../kind-sample';

/** 意见建议 */
export const suggestionSample: KindSample = { byUnit: ['submit', 'withdraw'] };
