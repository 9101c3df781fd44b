/** Refusals of 时限、延期、暂停. */
export const deadlineRefusals = {
  'deadline.none': { zh: '现在没有可以延期或暂停的办理时限。', en: 'There is no deadline now to extend or to pause.' },
  'deadline.too-late': {
    zh: '连同延期超过了规定的最长时间。',
    en: 'With the extension it takes longer than the rule allows.',
  },
  'deadline.passed': { zh: '时限已过，不能再申请延期或暂停。', en: 'The deadline has passed.' },
  'deadline.asked': { zh: '已有一项延期申请待批准。', en: 'An extension is asked for already.' },
  'deadline.not-asked': { zh: '没有待批准的延期申请。', en: 'No extension is asked for.' },
  'deadline.paused': { zh: '时限已暂停，请先恢复计时。', en: 'The clock is paused; resume it first.' },
  'deadline.not-paused': { zh: '时限没有暂停。', en: 'The clock is not paused.' },
  'deadline.own-request': {
    zh: '不能批准自己的延期申请，请由其他有权批准的人办理。',
    en: 'Nobody decides their own request while somebody else may.',
  },
  'deadline.not-yours': { zh: '现在不由本站办理，不能申请延期。', en: 'It does not lie with your unit now.' },
  'deadline.which-unit': { zh: '有几个承办单位在办，请选择为哪一个申请。', en: 'Say which unit it is asked for.' },
  'deadline.not-later': { zh: '须晚于现在的到期日。', en: 'It must be later than the present day.' },
  'deadline.rest-day': { zh: '这一天是休息日，请选工作日。', en: 'It is a rest day.' },
  'deadline.unknown-step': { zh: '没有这个环节的办理时限。', en: 'There is no such deadline.' },
} as const;
