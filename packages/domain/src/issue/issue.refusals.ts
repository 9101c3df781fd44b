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
  'issue.not-signed': {
    zh: '这一期有改写或综合的稿件，须先签发这一期，再编发。',
    en: 'Texts of the issue were rewritten: the issue is signed before it goes out.',
  },
  'issue.other-items': {
    zh: '重新编发不能增减稿件，只能更正标题和正文。',
    en: 'Issuing again corrects texts; it adds and drops nothing.',
  },
  'issue.secrecy-missing': {
    zh: '本会规定编发前须经保密审查，请先登记审查结论。',
    en: 'The committee issues nothing before its secrecy review.',
  },
  'issue.withheld': {
    zh: '保密审查的结论是不宜公开编发，不能编发。',
    en: 'The secrecy review says that it must not be issued.',
  },
  'signing.own-edit': {
    zh: '本人编辑过的稿件不能由本人签发，请由其他签发人签发。',
    en: 'Whoever edited it does not sign it.',
  },
  'signing.own-review': {
    zh: '本人审核过的稿件不能由本人签发，请由其他签发人签发。',
    en: 'Whoever reviewed it does not sign it.',
  },
  'series.unknown': { zh: '没有这个刊物。', en: 'There is no such series.' },
} as const;
