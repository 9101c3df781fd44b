import { arrivals } from '@lianluo/contract/arrival';
import type { KindWork } from '../../work/kind-work';

/** What the API adds to 来稿: each step tells the county that handed it up, and acceptance makes the city's own item. */
export const arrivalWork: KindWork = {
  endpoints: arrivals,
  steps: {
    accept: async (call, item) => (await import('./steps')).accept(call, item),
    'pass-on': async (call, item, body) => (await import('./steps')).passOn(call, item, body),
    return: async (call, item, body) => (await import('./steps')).giveBack(call, item, body),
    'tell-adopted': async (call, item, body) => (await import('./tell-adopted')).tellAdopted(call, item, body),
  },
};
