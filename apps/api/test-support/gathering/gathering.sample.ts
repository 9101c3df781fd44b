import type { KindSample } from '../kind-sample';

/** 读书、协商: who organises one runs it. */
export const gatheringSample: KindSample = {
  byUnit: ['announce', 'hold', 'close', 'correct', 'cancel', 'reopen', 'unhold'],
  readByUnit: ['invited', 'replies', 'notice', 'notice-document', 'raised', 'attendance'],
  own: {
    invited: ({ member }) => ({ members: [member] }),
    attendance: ({ member }) => [{ member, state: 'present' }],
    participants: ({ word }) => [{ kind: 'expert', name: word, count: 2 }],
  },
  beside: {
    attend: () => ({ lines: [] }),
    reply: ({ member }) => ({ lines: [{ member, answer: 'coming' }] }),
    raise: ({ word, member }) => ({
      kind: 'opinions',
      title: word,
      content: { situation: word },
      authors: [{ member }],
    }),
    'read-attendance': { text: '1. 张建国√\n2. 李雅琴（请假：出差）' },
    'export-attendance': {},
  },
  usually: 'held',
};
