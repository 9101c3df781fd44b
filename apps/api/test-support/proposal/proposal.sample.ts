import type { KindSample } from '../kind-sample';

/** 提案 */
export const proposalSample: KindSample = {
  byUnit: ['submit', 'withdraw'],
  own: {
    content: ({ word, text = word }) => ({ situation: text }),
    proposers: ({ member }) => [{ member }],
    form: () => 'single',
    session: () => undefined,
    category: () => '社会建设',
    clue: () => undefined,
    call: () => undefined,
    handlingUnit: ({ known }) => known?.['handling'] ?? 'none',
    handlingUnits: ({ word }) => [{ name: word }],
    letter: ({ word }) => ({ signer: word, class: 'B' }),
    class: () => 'B',
    // All that had answered.
    units: () => undefined,
    proposer: ({ known }) => known?.['proposer'] ?? 'none',
    rating: ({ known }) => known?.['rating'] ?? 'none',
    leaderMember: () => undefined,
  },
  beside: { 'send-signing-links': {}, 'send-rating-links': {} },
  usually: 'submitted',
};
