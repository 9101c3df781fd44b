import type { RouteRecordRaw } from 'vue-router';

export const taskRoutes: RouteRecordRaw[] = [
  {
    path: 'task-settlement',
    name: 'task-settlement',
    component: () => import('./SettlementPage.vue'),
    meta: { title: '任务结算', permission: 'gathering:read' },
  },
  {
    path: 'task-set',
    name: 'task-set',
    component: () => import('./TaskSetPage.vue'),
    meta: { title: '一并下达', permission: 'opinion:edit', menu: 'tasks' },
  },
];
