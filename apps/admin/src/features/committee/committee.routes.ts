import type { RouteRecordRaw } from 'vue-router';

export const committeeRoutes: RouteRecordRaw[] = [
  {
    path: 'about',
    name: 'about',
    component: () => import('./CommitteePage.vue'),
    meta: { title: '本会资料', permission: 'committee:change' },
  },
];
