import type { RouteRecordRaw } from 'vue-router';

export const linkRoutes: RouteRecordRaw[] = [
  {
    path: 'links',
    name: 'links',
    component: () => import('./LinkListPage.vue'),
    meta: { title: '链接', permission: 'gathering:plan' },
  },
];
