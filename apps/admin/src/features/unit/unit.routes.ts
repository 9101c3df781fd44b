import type { RouteRecordRaw } from 'vue-router';

const form = () => import('./UnitFormPage.vue');

export const unitRoutes: RouteRecordRaw[] = [
  {
    path: 'units',
    name: 'units',
    component: () => import('./UnitListPage.vue'),
    meta: { title: '联络组织', permission: 'unit:read' },
  },
  {
    path: 'special-committees',
    name: 'special-committees',
    component: () => import('./SpecialListPage.vue'),
    meta: { title: '专门委员会', permission: 'unit:read' },
  },
  {
    path: 'units/new',
    name: 'unit-new',
    component: form,
    meta: { title: '新建联络组织', permission: 'unit:write', menu: 'units' },
  },
  {
    path: 'units/:id',
    name: 'unit',
    component: () => import('./UnitPage.vue'),
    meta: { title: '一站一档', permission: 'unit:read', menu: 'units' },
  },
  {
    path: 'units/:id/edit',
    name: 'unit-edit',
    component: form,
    meta: { title: '修改联络组织', permission: 'unit:write', menu: 'units' },
  },
];
