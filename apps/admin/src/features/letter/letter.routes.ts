import type { RouteRecordRaw } from 'vue-router';

export const letterRoutes: RouteRecordRaw[] = [
  {
    path: 'letters',
    name: 'letters',
    component: () => import('./LetterListPage.vue'),
    meta: { title: '发文登记', permission: 'letter:send' },
  },
  {
    path: 'letters/:id',
    name: 'letter',
    component: () => import('./LetterPage.vue'),
    meta: { title: '发文', permission: 'letter:send', menu: 'letters' },
  },
  {
    // One address for the papers of every kind: who may read the item may read them.
    path: 'papers/:kind/:id/:paper',
    name: 'paper',
    component: () => import('./DraftPage.vue'),
    meta: { title: '文书' },
  },
];
