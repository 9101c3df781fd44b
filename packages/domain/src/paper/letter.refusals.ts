/** Why a letter (函) cannot be numbered or changed. */
export const letterRefusals = {
  'letter.no-code': {
    zh: '尚未设置机关代字，不能取号。请先在“发文字号”中设置这一类文书的机关代字。',
    en: 'This group of papers has no code yet; set it in the series of letters first.',
  },
  'letter.unnumbered': { zh: '这种文书不编号，直接打印即可。', en: 'This paper takes no number; print it.' },
  'letter.over': { zh: '这份文书已作废。', en: 'This letter has been voided.' },
  'letter.returned': { zh: '已登记过回执。', en: 'Its receipt has been entered already.' },
  'letter.addressee': { zh: '请填写主送单位。', en: 'Say whom it is addressed to.' },
} as const;
