import type { RouteRecordRaw } from 'vue-router';

export const handlingUnitRoutes: RouteRecordRaw[] = [
  {
    path: 'handling-units',
    name: 'handling-units',
    component: () => import('./HandlingUnitListPage.vue'),
    meta: { title: '承办单位', permission: 'handling-unit:read' },
  },
];
