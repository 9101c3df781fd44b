import type { RouteRecordRaw } from 'vue-router';

export const topicRoutes: RouteRecordRaw[] = [
  {
    path: 'topics',
    name: 'topics',
    component: () => import('./TopicListPage.vue'),
    meta: { title: '年度议题', permission: 'topic:write' },
  },
];
