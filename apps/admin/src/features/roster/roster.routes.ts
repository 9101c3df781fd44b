import type { RouteRecordRaw } from 'vue-router';

export const rosterRoutes: RouteRecordRaw[] = [
  {
    path: 'rosters',
    name: 'rosters',
    component: () => import('./RosterListPage.vue'),
    meta: { title: '值班轮值', permission: 'gathering:plan' },
  },
  {
    path: 'rosters/:id',
    name: 'roster',
    component: () => import('./RosterPage.vue'),
    meta: { title: '值班表', permission: 'gathering:plan' },
  },
];
