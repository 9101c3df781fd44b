/** Why a year cannot be planned. */
export const recurrenceRefusals = {
  'recurrence.beyond-calendar': {
    zh: '这一年的法定节假日安排尚未公布或未收录，暂不能排定。',
    en: 'The holidays of that time are not known, so nothing can be planned yet.',
  },
  'recurrence.too-many': {
    zh: '一年安排的场次过多，请减少单位或拉长间隔。',
    en: 'The rules name more dates than a year holds.',
  },
} as const;
