import type { RouteRecordRaw } from 'vue-router';

export const readingRegisterRoutes: RouteRecordRaw[] = [
  {
    path: 'books',
    name: 'books',
    component: () => import('./BookListPage.vue'),
    meta: { title: '书目', permission: 'gathering:read' },
  },
  {
    path: 'reading-groups',
    name: 'reading-groups',
    component: () => import('./ReadingGroupListPage.vue'),
    meta: { title: '读书群', permission: 'gathering:read' },
  },
  {
    path: 'reading-programme',
    name: 'reading-programme',
    component: () => import('./ProgrammePage.vue'),
    meta: { title: '年度读书计划', permission: 'gathering:read' },
  },
];
