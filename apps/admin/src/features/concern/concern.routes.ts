import type { RouteRecordRaw } from 'vue-router';

export const concernRoutes: RouteRecordRaw[] = [
  {
    path: 'concerns',
    name: 'concerns',
    component: () => import('./ConcernListPage.vue'),
    meta: { title: '来访反映', permission: 'gathering:plan' },
  },
];
