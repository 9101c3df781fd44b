import { issueKind } from '@lianluo/domain/issue/issue.kind';
import { pagesOf } from '../../work/kind-pages';

/** 刊物编发: the shared pages, with the articles, 报送发 and the paper of an issue. */
export const issuePages = pagesOf({
  kind: issueKind,
  hints: {
    title: '不填则按稿件自动拟定',
    notice: '新编一期时不填的，按刊物设定，如：内部资料　注意保存',
    circulation: '新编一期时三栏均不填的，按刊物设定。',
    editor: '不填为经办人',
    phone: '印在版记末行',
  },
  record: '拟编一期',
  // The number says the last three, and the name the first.
  aside: ['series', 'year', 'no', 'total'],
  empty: '从已审核、已签发的社情民意信息中选稿，编成一期。',
  losses: {
    sign: '本期中已审核的各条同时签发。',
    'register-signature': '按纸质审签单登记，本期中已审核的各条同时签发。',
    issue: '编发时自动编定期号，期号不可更改；本期各条同时编发。',
  },
  dialogs: { reissue: () => import('./ReissueDialog.vue') },
  tones: { reissued: 'done' },
  controls: {
    series: () => import('../../work/series/SeriesControl.vue'),
    items: () => import('./ArticlesControl.vue'),
    circulation: () => import('../../work/series/CirculationControl.vue'),
  },
  cards: [() => import('./ArticlesCard.vue'), () => import('./IssueCard.vue')],
  columns: {
    seriesName: { width: 110 },
    size: { width: 70 },
    urgency: { extra: true },
    // An issue counts under the day it was issued, which the list shows already.
    issuedOn: { extra: true },
    imported: { extra: true },
  },
  own: {
    more: [
      {
        path: 'issues/:id/print',
        name: 'issue-print',
        component: () => import('./IssuePrintPage.vue'),
        meta: { permission: 'opinion:edit', menu: 'issues', title: '编发稿' },
      },
      {
        path: 'issues/:id/signing-sheet',
        name: 'issue-signing',
        component: () => import('./IssueSigningPage.vue'),
        meta: { permission: 'opinion:edit', menu: 'issues', title: '审签单' },
      },
    ],
  },
});
