import type { RouteRecordRaw } from 'vue-router';

export const classifiedRoutes: RouteRecordRaw[] = [
  {
    path: 'classified-matters',
    name: 'classified-matters',
    component: () => import('./ClassifiedListPage.vue'),
    meta: { title: '密件登记', permission: 'opinion:edit' },
  },
];
