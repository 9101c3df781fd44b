import type { KindSample } from '../kind-sample';

/** 读书、协商: who organises one runs it. */
export const gatheringSample: KindSample = {
  byUnit: ['announce', 'hold', 'close', 'cancel', 'reopen'],
  own: {
    invited: ({ member }) => ({ members: [member] }),
    attendance: ({ member }) => [{ member, state: 'present' }],
    participants: ({ word }) => [{ kind: 'expert', name: word, count: 2 }],
  },
  usually: 'held',
};
