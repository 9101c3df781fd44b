/**
 * 办理时限 in working days for each awaited step (domain.md 3.2); places differ, so a committee may change every one of them.
 * Where no rule text names a count, it is a default of ours and marked so.
 */
export const proposalDeadlines = {
  // Default: a plenary's proposals are screened within the days that it sits, what comes later within a week.
  submit: 5,
  'read-first': 5,
  file: 5,
  // Default: 交办会 within three weeks of the plenary.
  assign: 15,
  // Default: as long as a unit may ask to return it.
  'sign-for': 5,
  // 退办期限, counted from 交办: 5 in Guoyang, 7 in Yulin, 10 in a city's rule of 2008.
  'request-return': 5,
  // 改派 through the government's office: 10 working days in one county.
  'resolve-return': 10,
  // Chongyi county.
  contact: 15,
  // One month (a city, 2008); two months elsewhere.
  'co-reply': 22,
  // Three months, by the national rule and most others.
  reply: 66,
  // Default: one month for what was sent back or handled again.
  'redo-reply': 22,
  // Default.
  'check-reply': 5,
  // Chongyi county: within 15 working days of the reply.
  feedback: 15,
  // Defaults.
  redo: 5,
  close: 10,
  // Default: what is planned or held up is looked at every half year.
  'follow-up': 125,
} as const;

/** 延期以后最迟: six months in all, by the national rule. */
export const mostMonths = 6;
