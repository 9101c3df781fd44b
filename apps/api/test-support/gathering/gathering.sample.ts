import type { KindSample } from '../kind-sample';

/** 读书、协商: who organises one runs it. */
export const gatheringSample: KindSample = {
  byUnit: ['announce', 'hold', 'close', 'cancel', 'reopen'],
  readByUnit: ['invited', 'replies', 'notice', 'notice-document', 'raised', 'attendance'],
  own: {
    invited: ({ member }) => ({ members: [member] }),
    attendance: ({ member }) => [{ member, state: 'present' }],
    participants: ({ word }) => [{ kind: 'expert', name: word, count: 2 }],
  },
  beside: ({ word, member }) => ({
    reply: { lines: [{ member, answer: 'coming' }] },
    raise: { kind: 'opinions', title: word, content: { situation: word }, authors: [{ member }] },
    'read-attendance': { text: word },
    'export-attendance': {},
  }),
  usually: 'held',
};
