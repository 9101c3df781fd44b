import type { Reference } from './reference';

const items =
  '稿件：社情民意信息的 id；或由一条、几条编成的一篇（sources 为来稿的 id，title、text 为编成的标题和正文）';

export const issueReference: Reference = {
  operations: {
    'issues.record': { fields: { series: '刊物的 id，不写即社情民意', items, title: '不写即按稿件自动拟定' } },
    'issues.change': { fields: { items } },
    'issues.review-secrecy': {
      summary: '登记保密审查结论；不宜公开编发的不能编发',
      fields: { reviewer: '审查人姓名，不写即本人' },
    },
    'issues.issue': { summary: '编发：编定期号，本期各条同时编发' },
    'issues.paper': { summary: '编发稿的文字（打印页与 Word 同源）' },
    'issues.document': { summary: '编发稿（Word，公文格式）' },
    'issues.signing-sheet': { summary: '审签单的各栏和审签意见（打印页与 Word 同源）' },
    'issues.signing-document': { summary: '审签单（Word）' },
    'issues.reissue': { fields: { items: '更正后的稿件；来稿不得增减' } },
  },
};
