/**
 * 办理时限 in working days for each awaited step. No rule text for opinions gives any (domain.md 3.1), so these are
 * defaults that a committee may change.
 */
export const opinionDeadlines = {
  submit: 5,
  edit: 3,
  review: 2,
  sign: 2,
  issue: 2,
  feedback: 10,
  'sign-for': 3,
  reply: 15,
  'check-reply': 3,
  'resolve-return': 3,
} as const;
