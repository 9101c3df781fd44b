/** Verbs beside every lifecycle, as the timeline tells them. */
export const deadlineVerbs = {
  'ask-extension': '申请延期',
  'grant-extension': '批准延期',
  'refuse-extension': '不批准延期',
  pause: '暂停计时',
  resume: '恢复计时',
  'deadline-changed': '调整办理时限',
} as const;
export type DeadlineVerb = keyof typeof deadlineVerbs;
