/** Why a step of a speech, or the order of a meeting, is refused. */
export const speechRefusals = {
  'speech.turned': { zh: '这篇发言已经转过，不能再转。', en: 'It was turned into another item already.' },
  'speech.turned-on': { zh: '这篇发言已转为其他事项，不能退回。', en: 'It was turned into another item.' },
} as const;
