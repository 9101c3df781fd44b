import type { RouteLocation, RouteRecordRaw } from 'vue-router';

const whose = ({ params }: RouteLocation) => ({ kind: String(params['kind']), id: String(params['id']) });

export const scoreRoutes: RouteRecordRaw[] = [
  {
    path: 'quotas',
    name: 'quotas',
    component: () => import('./QuotaBoardPage.vue'),
    meta: { title: '任务进度', permission: 'overview:read' },
  },
  {
    path: 'points',
    name: 'points',
    component: () => import('./PointsListPage.vue'),
    meta: { title: '积分与星级', permission: 'score:read' },
  },
  {
    path: 'points/:kind(member|unit|committee)/:id',
    name: 'points-of',
    component: () => import('./PointsPage.vue'),
    props: whose,
    meta: { title: '计分说明', permission: 'score:read', menu: 'points' },
  },
];
