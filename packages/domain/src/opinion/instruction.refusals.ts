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
  'instruction.tasks-open': {
    zh: '这条批示拆解出的任务还没有全部销号；办完后再登记反馈，批示有误的先取消任务。',
    en: 'Tasks that it was split into are still open.',
  },
  'instruction.phrases-full': {
    zh: '这条批示拆解的任务已到上限。',
    en: 'The instruction has as many tasks as it may have.',
  },
  'instruction.other-words': {
    zh: '与批示原文这一处的文字不一致。',
    en: 'These are not the words that stand there.',
  },
  'instruction.overlapping': {
    zh: '与已标出的语句重叠。',
    en: 'It lies over another phrase that is marked.',
  },
  'instruction.closed-item': {
    zh: '限定知悉范围的信息，其批示不能拆解为任务。',
    en: 'The item is closed to all but named people: nothing of it becomes a task.',
  },
  'instruction.closed-split': {
    zh: '批示已拆解为任务，承办方已经知悉，不能再限定知悉范围。',
    en: 'Tasks were made of its instruction: whoever has them knows of it, and it cannot be closed.',
  },
} as const;
