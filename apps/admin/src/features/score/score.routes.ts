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
  {
    path: 'assessments',
    name: 'assessments',
    component: () => import('./sheet/AssessmentListPage.vue'),
    meta: { title: '考核表', permission: 'overview:read' },
  },
  {
    path: 'assessments/:id',
    name: 'assessment-of',
    component: () => import('./sheet/SheetPage.vue'),
    props: true,
    meta: { title: '考核表', permission: 'overview:read', menu: 'assessments' },
  },
  {
    path: 'grants',
    name: 'grants',
    component: () => import('./grant/GrantListPage.vue'),
    meta: { title: '认定加减分', permission: 'score:read' },
  },
];
