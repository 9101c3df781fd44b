import { reportSubjects, reportTypes } from '@lianluo/domain/report/report';
import { reportKind } from '@lianluo/domain/report/report.kind';
import { ref } from 'vue';
import type { Filter } from '../../ui/ledger/filter';
import { pagesOf } from '../../work/kind-pages';

/** What an office looks for: one sort of report, of one sort of subject, of one period. */
const filters = () =>
  ref<readonly Filter[]>([
    { name: 'type', label: '材料类别', kind: 'choice', choices: Object.keys(reportTypes), labels: reportTypes },
    {
      name: 'subject',
      label: '报送主体',
      kind: 'choice',
      choices: Object.keys(reportSubjects),
      labels: reportSubjects,
    },
  ]);

export const reportPages = pagesOf({
  kind: reportKind,
  hints: {
    title: '不填则按报送主体、期间和类别取名',
    period: '如 2026（全年）、2026-H1（上半年）、2026-Q3、2026-07',
    content: '正文可以不填，保存后在附件中上传文件，再报送',
    handedInOn: '今天报送的不填；收到纸质材料的，填收到的日期',
  },
  entries: [
    { label: '应报未报', route: 'report-rules', permission: 'gathering:plan' },
    { label: '材料汇编', route: 'report-volume', permission: 'export:run' },
  ],
  empty: '年度计划、总结、履职报告、调研报告、学习心得和文史资料，在这里登记、报送。',
  losses: {
    submit: '报送后由办公室接收；正文和附件至少要有一项。',
    withdraw: '撤回后成为草稿，报送日期随之取消，再次报送时重新判定是否逾期。',
    return: '退回补正后再次报送的，仍按第一次报送的日期判定是否逾期。',
    unaccept: '恢复为已报送。',
  },
  tones: { returned: 'late' },
  controls: { subject: () => import('./SubjectControl.vue') },
  cards: [() => import('./SubjectCard.vue')],
  aside: ['rule'],
  sparse: true,
  filters,
  own: {
    more: [
      {
        path: 'reports/owed',
        name: 'report-rules',
        component: () => import('./OwedPage.vue'),
        meta: { permission: 'gathering:plan', menu: 'reports', title: '应报未报' },
      },
      {
        path: 'reports/volume',
        name: 'report-volume',
        component: () => import('./VolumePage.vue'),
        meta: { permission: 'export:run', menu: 'reports', title: '材料汇编' },
      },
    ],
  },
  columns: {
    type: { width: 120 },
    period: { width: 96 },
    deadline: { extra: true },
    handedInOn: { extra: true },
    late: { width: 96 },
  },
});
