import type { RouteRecordRaw } from 'vue-router';

const form = () => import('./OpinionFormPage.vue');

export const opinionRoutes: RouteRecordRaw[] = [
  {
    path: 'opinions',
    name: 'opinions',
    component: () => import('./OpinionListPage.vue'),
    meta: { title: '社情民意', permission: 'opinion:read', menu: 'opinions' },
  },
  {
    path: 'opinions/new',
    name: 'opinion-new',
    component: form,
    meta: { title: '登记社情民意', permission: 'work:record', menu: 'opinions' },
  },
  {
    path: 'opinions/:id',
    name: 'opinion',
    component: () => import('./OpinionPage.vue'),
    meta: { title: '社情民意', permission: 'opinion:read', menu: 'opinions' },
  },
  {
    path: 'opinions/:id/edit',
    name: 'opinion-edit',
    component: form,
    meta: { title: '编辑社情民意', permission: 'work:record', menu: 'opinions' },
  },
  {
    path: 'opinions/:id/print',
    name: 'opinion-print',
    component: () => import('./OpinionPrintPage.vue'),
    meta: { title: '打印社情民意', permission: 'opinion:read', menu: 'opinions' },
  },
];
