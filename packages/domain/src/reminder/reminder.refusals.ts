/** Why somebody cannot be reminded, or why a letter is not answered. */
export const reminderRefusals = {
  'reminder.today': {
    zh: '今天已经催办过，同一事项对同一对象一天只催办一次。',
    en: 'They were reminded of it today.',
  },
  'reminder.not-waiting': { zh: '这一项现在没有待办的环节，不必催办。', en: 'It waits for nobody now.' },
  'reminder.not-addressed': {
    zh: '这一项现在不由所选的单位（人）办理，请刷新后重选。',
    en: 'It does not wait for those who were named.',
  },
  'reminder.not-supervised': {
    zh: '只有领导批示的事项和重点提案可以督办；其他事项请用催办。',
    en: 'Only what a leader instructed, and a key proposal, is supervised.',
  },
  'reminder.no-county': {
    zh: '工作提示函只发给在本系统上报来稿的县（市、区）政协。',
    en: 'Only a county that handed the item up here gets a letter.',
  },
  'reminder.answered': { zh: '已登记答复，不能重复登记。', en: 'It was answered already.' },
  'reminder.unanswered': {
    zh: '催办不登记答复，按办理流程办理即可。',
    en: 'A plain reminder is not answered by a text.',
  },
  'reminder.not-ours': { zh: '这份函由收函的政协答复。', en: 'Whoever was sent the letter answers it.' },
} as const;
