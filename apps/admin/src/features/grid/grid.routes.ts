import type { RouteRecordRaw } from 'vue-router';

export const gridRoutes: RouteRecordRaw[] = [
  {
    path: 'grid',
    name: 'grid',
    component: () => import('./GridPage.vue'),
    meta: { title: '联系网络', permission: 'grid:read' },
  },
];
