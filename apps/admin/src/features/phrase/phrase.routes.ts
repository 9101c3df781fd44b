import type { RouteRecordRaw } from 'vue-router';

export const phraseRoutes: RouteRecordRaw[] = [
  {
    path: 'phrases',
    name: 'phrases',
    component: () => import('./PhraseListPage.vue'),
    meta: { title: '常用语', permission: 'view:keep' },
  },
];
