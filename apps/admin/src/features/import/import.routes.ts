import type { RouteLocation, RouteRecordRaw } from 'vue-router';

const onlyId = ({ params }: RouteLocation) => ({ id: String(params['id']) });

export const importRoutes: RouteRecordRaw[] = [
  {
    path: 'imports',
    name: 'imports',
    component: () => import('./ImportListPage.vue'),
    meta: { title: '导入与导出', permission: 'import:run' },
  },
  {
    path: 'imports/:id',
    name: 'import',
    component: () => import('./ImportPage.vue'),
    props: onlyId,
    meta: { title: '导入', permission: 'import:run', menu: 'imports' },
  },
];
