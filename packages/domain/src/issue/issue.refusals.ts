/** Why a step of an issue, or with one, is refused. */
export const issueRefusals = {
  'issue.empty': { zh: '本期还没有稿件，请先选择要编入的信息。', en: 'The issue holds nothing yet.' },
  'issue.not-open': {
    zh: '只能编入拟稿中或已签发、尚未编发的一期。',
    en: 'Only an issue that is not out yet takes another item.',
  },
  'issue.not-ready': {
    zh: '有稿件还不到这一步，请先办完该条的审核、签发。',
    en: 'An item of the issue is not ready for this.',
  },
  'issue.other-items': {
    zh: '重新编发不能增减稿件，只能更正标题和正文。',
    en: 'Issuing again corrects texts; it adds and drops nothing.',
  },
  'series.unknown': { zh: '没有这个刊物。', en: 'There is no such series.' },
} as const;
