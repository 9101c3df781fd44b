/** Why a report is not taken as it is. */
export const reportRefusals = {
  'report.empty': {
    zh: '正文和附件至少要有一项：请填写正文，或先上传文件再报送。',
    en: 'It has neither a text nor a file; write the one or attach the other first.',
  },
} as const;
