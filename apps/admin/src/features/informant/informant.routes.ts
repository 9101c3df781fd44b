import type { RouteRecordRaw } from 'vue-router';

export const informantRoutes: RouteRecordRaw[] = [
  {
    path: 'informants',
    name: 'informants',
    component: () => import('./InformantListPage.vue'),
    meta: { title: '信息员', permission: 'informant:read' },
  },
];
