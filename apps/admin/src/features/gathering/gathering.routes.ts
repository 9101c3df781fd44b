import type { RouteRecordRaw } from 'vue-router';
import { gatheringLabels, type GatheringKind } from './gathering.labels';

const form = () => import('./GatheringFormPage.vue');

/** The same pages for both kinds; each route says which it is. */
function routesOf(kind: GatheringKind): RouteRecordRaw[] {
  const { name, one, menu } = gatheringLabels[kind];
  const props = { kind };
  return [
    {
      path: kind,
      name: kind,
      component: () => import('./GatheringListPage.vue'),
      props,
      meta: { title: menu, permission: 'gathering:read' },
    },
    {
      path: `${kind}/new`,
      name: `${one}-new`,
      component: form,
      props,
      meta: { title: `登记${name}`, permission: 'work:record', menu: kind },
    },
    {
      path: `${kind}/:id`,
      name: one,
      component: () => import('./GatheringPage.vue'),
      props,
      meta: { title: name, permission: 'gathering:read', menu: kind },
    },
    {
      path: `${kind}/:id/edit`,
      name: `${one}-edit`,
      component: form,
      props,
      meta: { title: `修改${name}`, permission: 'work:record', menu: kind },
    },
  ];
}

export const gatheringRoutes: RouteRecordRaw[] = [...routesOf('readings'), ...routesOf('consultations')];
