import type { RouteRecordRaw } from 'vue-router';

export const appraisalRoutes: RouteRecordRaw[] = [
  {
    path: 'appraisals',
    name: 'appraisals',
    component: () => import('./AppraisalPage.vue'),
    meta: { title: '年度考核', permission: 'overview:read' },
  },
  {
    path: 'appraisals/:year(\\d{4})/bulletin',
    name: 'appraisal-bulletin',
    component: () => import('./BulletinPage.vue'),
    props: ({ params }) => ({ year: Number(params['year']) }),
    meta: { title: '年度考核通报', permission: 'score:read', menu: 'appraisals' },
  },
  {
    path: 'county-appraisals',
    name: 'county-appraisals',
    component: () => import('./CountiesPage.vue'),
    // Only a committee that has others below it makes them.
    meta: { title: '各县（市、区）年度考核', permission: 'committee:create' },
  },
];
