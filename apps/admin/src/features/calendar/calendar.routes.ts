import type { RouteRecordRaw } from 'vue-router';

export const calendarRoutes: RouteRecordRaw[] = [
  {
    path: 'calendar',
    name: 'calendar',
    component: () => import('./CalendarPage.vue'),
    meta: { title: '日历', permission: 'gathering:read' },
  },
];
