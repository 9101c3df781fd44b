import type { RouteRecordRaw } from 'vue-router';

export const deadlineRoutes: RouteRecordRaw[] = [
  {
    path: 'deadlines',
    name: 'deadlines',
    component: () => import('./DeadlinesPage.vue'),
    meta: { title: '办理时限', permission: 'deadline:grant' },
  },
];
