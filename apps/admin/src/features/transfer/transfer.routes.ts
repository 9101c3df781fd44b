import type { RouteLocation, RouteRecordRaw } from 'vue-router';

const onlyId = ({ params }: RouteLocation) => ({ id: String(params['id']) });

export const transferRoutes: RouteRecordRaw[] = [
  {
    path: 'transfers',
    name: 'transfers',
    component: () => import('./TransferPage.vue'),
    meta: { title: '导入与导出', permission: 'import:run' },
  },
  {
    path: 'transfers/:id',
    name: 'import',
    component: () => import('./ImportPage.vue'),
    props: onlyId,
    meta: { title: '导入', permission: 'import:run', menu: 'transfers' },
  },
];
