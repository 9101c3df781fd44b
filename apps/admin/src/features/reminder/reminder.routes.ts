import type { RouteRecordRaw } from 'vue-router';

export const reminderRoutes: RouteRecordRaw[] = [
  {
    path: 'reminders',
    name: 'reminders',
    component: () => import('./ReminderListPage.vue'),
    meta: { title: '催办督办', permission: 'reminder:send' },
  },
  {
    path: 'reminders/print',
    name: 'reminders-print',
    component: () => import('./ReminderSlipsPage.vue'),
    meta: { title: '打印催办单', permission: 'letter:send', menu: 'reminders' },
  },
];
