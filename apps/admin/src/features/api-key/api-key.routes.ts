import type { RouteRecordRaw } from 'vue-router';

export const apiKeyRoutes: RouteRecordRaw[] = [
  {
    path: 'api-keys',
    name: 'api-keys',
    component: () => import('./KeyListPage.vue'),
    meta: { title: '接口密钥', permission: 'key:manage' },
  },
  {
    path: 'api-keys/:id',
    name: 'api-key',
    component: () => import('./KeyPage.vue'),
    meta: { title: '接口密钥', permission: 'key:manage', menu: 'api-keys' },
  },
];
