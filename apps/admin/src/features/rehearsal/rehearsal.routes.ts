import type { RouteRecordRaw } from 'vue-router';

export const rehearsalRoutes: RouteRecordRaw[] = [
  {
    path: 'rehearsal',
    name: 'rehearsal',
    component: () => import('./RehearsalPage.vue'),
    meta: { title: '演练县', permission: 'committee:change' },
  },
];
