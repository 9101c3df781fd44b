import type { RouteRecordRaw } from 'vue-router';

export const recurrenceRoutes: RouteRecordRaw[] = [
  {
    path: 'recurrences',
    name: 'recurrences',
    component: () => import('./YearPlanPage.vue'),
    meta: { title: '年度安排', permission: 'gathering:plan' },
  },
];
