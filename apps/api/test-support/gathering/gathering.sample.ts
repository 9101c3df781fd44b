import type { KindSample } from '../kind-sample';

/** 读书、协商: who organises one runs it. */
export const gatheringSample: KindSample = {
  byUnit: ['announce', 'hold', 'close', 'correct', 'cancel', 'reopen', 'unhold'],
  own: {
    attendance: ({ member }) => [{ member, state: 'present' }],
    participants: ({ word }) => [{ kind: 'expert', name: word, count: 2 }],
  },
  beside: { attend: { lines: [] } },
  usually: 'held',
};
