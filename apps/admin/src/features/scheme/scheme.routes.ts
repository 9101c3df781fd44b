import type { RouteRecordRaw } from 'vue-router';

export const schemeRoutes: RouteRecordRaw[] = [
  {
    path: 'scheme',
    name: 'scheme',
    component: () => import('./SchemePage.vue'),
    meta: { title: '考核办法', permission: 'overview:read' },
  },
];
