import type { KindSample } from '../kind-sample';

const [day, reason] = ['2026-05-20', '样本理由'];

/** 社情民意信息 */
export const opinionSample: KindSample = {
  byUnit: ['submit', 'withdraw', 'handle-locally', 'recall-local'],
  readByUnit: ['document', 'paper', 'presentation-sheet', 'presentation-document'],
  shownBelow: true,
  own: {
    content: ({ word, text = word }) => ({ situation: text }),
    authors: ({ member }) => [{ member }],
    // Alone, in the series that every committee has.
    series: () => undefined,
    issue: () => undefined,
    call: () => undefined,
    recipients: ({ word }) => [word],
    handlingUnit: ({ known }) => known?.['handling'] ?? 'none',
    handlingUnits: ({ word }) => [{ name: word }],
  },
  beside: {
    restrict: { users: [], closed: false },
    adopt: { level: 'national', adoptedOn: day },
    'void-adoption': { reason },
    'hand-up': { to: '市政协办公室', on: day, way: 'paper' },
    'void-submission': { reason },
    instruct: { leaderPost: '样本领导', instructedOn: day, text: '样本批示' },
    'void-instruction': { reason },
    'present-instruction': { leaderPost: '样本领导', on: day },
    'assign-instruction': { by: 'party-office', to: ['样本局'], on: day },
    'handle-instruction': { on: day, text: '样本办理' },
    'split-instruction': ({ unit }) => ({
      phrases: [{ start: 0, end: 2, text: '样本', assignee: { unit }, dueOn: '2026-12-31' }],
    }),
    'feed-back-instruction': { on: day, text: '样本反馈' },
  },
  usually: 'submitted',
};
