/** Why a step of an instruction's course is refused. */
export const instructionRefusals = {
  'instruction.presented': {
    zh: '已向这位领导呈批、尚待批示，不必重复登记。',
    en: 'It lies before this leader already.',
  },
  'instruction.answered': {
    zh: '这条呈批已有批示；登记有误的，请先作废批示。',
    en: 'There is an instruction on it already.',
  },
  'instruction.fed-back': {
    zh: '这条批示已登记反馈，不能再登记办理；登记有误的，请先作废反馈。',
    en: 'Its outcome was fed back already.',
  },
} as const;
