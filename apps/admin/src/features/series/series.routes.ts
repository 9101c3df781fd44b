import type { RouteRecordRaw } from 'vue-router';

export const seriesRoutes: RouteRecordRaw[] = [
  {
    path: 'series',
    name: 'series',
    component: () => import('./SeriesListPage.vue'),
    meta: { title: '刊物', permission: 'series:write' },
  },
];
