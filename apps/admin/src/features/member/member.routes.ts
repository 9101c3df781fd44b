import type { RouteLocation, RouteRecordRaw } from 'vue-router';

const onlyId = ({ params }: RouteLocation) => ({ id: String(params['id']) });

export const memberRoutes: RouteRecordRaw[] = [
  {
    path: 'members',
    name: 'members',
    component: () => import('./MemberListPage.vue'),
    meta: { title: '委员', permission: 'member:read' },
  },
  {
    path: 'members/new',
    name: 'member-new',
    component: () => import('./MemberFormPage.vue'),
    meta: { title: '录入委员', permission: 'member:write', menu: 'members' },
  },
  {
    path: 'members/:id',
    name: 'member',
    component: () => import('./MemberPage.vue'),
    props: onlyId,
    meta: { title: '委员履职档案', permission: 'member:read', menu: 'members' },
  },
  {
    path: 'members/:id/edit',
    name: 'member-edit',
    component: () => import('./MemberFormPage.vue'),
    props: onlyId,
    meta: { title: '修改委员', permission: 'member:write', menu: 'members' },
  },
];
