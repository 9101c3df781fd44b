import type { RouteRecordRaw } from 'vue-router';

export const webhookRoutes: RouteRecordRaw[] = [
  {
    path: 'webhooks',
    name: 'webhooks',
    component: () => import('./WebhookListPage.vue'),
    meta: { title: '事件推送', permission: 'webhook:manage' },
  },
  {
    path: 'webhooks/:id',
    name: 'webhook',
    component: () => import('./WebhookPage.vue'),
    meta: { title: '事件推送', permission: 'webhook:manage', menu: 'webhooks' },
  },
];
