import type { KindSample } from '../kind-sample';

/** 读书、协商: who organises one runs it. */
export const gatheringSample: KindSample = {
  byUnit: ['announce', 'hold', 'close', 'correct', 'cancel', 'reopen', 'unhold'],
  readByUnit: ['invited', 'replies', 'notice', 'notice-document', 'raised', 'attendance', 'missing'],
  own: {
    invited: ({ member }) => ({ members: [member] }),
    attendance: ({ member }) => [{ member, state: 'present' }],
    participants: ({ word }) => [{ kind: 'expert', name: word, count: 2 }],
  },
  beside: ({ word, member }) => ({
    attend: { lines: [{ member, state: 'present' }] },
    reply: { lines: [{ member, answer: 'coming' }] },
    raise: { kind: 'opinions', title: word, content: { situation: word }, authors: [{ member }] },
    'read-attendance': { text: word },
    'export-attendance': {},
  }),
  usually: 'held',
};
