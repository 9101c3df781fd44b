/** Why a report is not taken as it is. */
export const reportRefusals = {
  'report.empty': {
    zh: '正文和附件至少要有一项：请填写正文，或先上传文件再报送。',
    en: 'It has neither a text nor a file; write the one or attach the other first.',
  },
  'report.volume-too-large': {
    zh: '所选材料的正文合计超过六十万字，请分册汇编。',
    en: 'The texts are more than one volume bears; bind them in several.',
  },
} as const;
