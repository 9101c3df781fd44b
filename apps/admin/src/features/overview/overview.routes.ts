import type { RouteRecordRaw } from 'vue-router';

export const overviewRoutes: RouteRecordRaw[] = [
  {
    path: 'desk',
    name: 'desk',
    component: () => import('./DeskPage.vue'),
    meta: { title: '工作台', permission: 'overview:read' },
  },
  {
    path: 'waiting',
    name: 'waiting',
    component: () => import('./WaitingPage.vue'),
    // What waits inside a county is the county's own: a city has its figures, not the items.
    meta: { title: '待办', permission: 'gathering:read', menu: 'desk' },
  },
  {
    path: 'counties',
    name: 'counties',
    component: () => import('./CityPage.vue'),
    meta: { title: '县（市、区）总览', permission: 'overview:read' },
  },
  {
    path: 'committees',
    name: 'committees',
    component: () => import('./CommitteesPage.vue'),
    meta: { title: '县（市、区）政协与管理员', permission: 'committee:create' },
  },
];
