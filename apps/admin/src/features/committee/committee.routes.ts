import type { RouteRecordRaw } from 'vue-router';

export const committeeRoutes: RouteRecordRaw[] = [
  {
    path: 'about',
    name: 'about',
    component: () => import('./CommitteePage.vue'),
    meta: { title: '本会资料', permission: 'committee:change' },
  },
  {
    path: 'proposal-rules',
    name: 'proposal-rules',
    component: () => import('./ProposalRulesPage.vue'),
    meta: { title: '提案工作规则', permission: 'committee:change' },
  },
];
