import type { RouteRecordRaw } from 'vue-router';

export const userRoutes: RouteRecordRaw[] = [
  {
    path: 'users',
    name: 'users',
    component: () => import('./UserListPage.vue'),
    meta: { title: '用户与权限', permission: 'user:manage' },
  },
];
