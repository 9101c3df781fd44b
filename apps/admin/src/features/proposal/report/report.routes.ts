import type { RouteRecordRaw } from 'vue-router';

export const proposalReportRoutes: RouteRecordRaw[] = [
  {
    path: 'proposal-report',
    name: 'proposal-report',
    component: () => import('./ProposalReportPage.vue'),
    meta: { title: '提案工作情况', permission: 'overview:read' },
  },
  {
    path: 'proposal-report/assignments',
    name: 'proposal-assignments',
    component: () => import('./AssignmentsPage.vue'),
    meta: { title: '提案交办单', permission: 'opinion:edit' },
  },
];
