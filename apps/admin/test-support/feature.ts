import type { SessionView } from '@lianluo/contract/session';
import { permissionsOf, type Permission, type Role } from '@lianluo/domain/permission';
import { PiniaColada } from '@pinia/colada';
import { mount, type VueWrapper } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { computed, defineComponent, h, type Component } from 'vue';
import { createMemoryHistory, createRouter, RouterView, type Router, type RouteRecordRaw } from 'vue-router';
import { accessKey } from '../src/api/access';
import { settled } from './settled';

export interface Opened {
  page: VueWrapper;
  router: Router;
}

interface Visit {
  at: string;
  /** The routes of the feature under test; `others` are names that links lead to. */
  routes: readonly RouteRecordRaw[];
  others?: readonly string[];
  role?: Role;
  unit?: string | null;
}

/** Opens a page of a feature under a county's frame, signed in as the role given. */
export async function openPage({
  at,
  routes,
  others = [],
  role = 'county-administrator',
  unit = null,
}: Visit): Promise<Opened> {
  const elsewhere = (name: string): RouteRecordRaw => ({
    path: /^(member|opinion|issue|unit|reading|consultation|task)$/.test(name) ? `${name}s/:id` : name,
    name,
    component: { render: () => h('h1', name) },
  });
  const frame = { path: '/c/:committee', component: RouterView, children: [...routes, ...others.map(elsewhere)] };
  const router = createRouter({ history: createMemoryHistory(), routes: [frame] });
  const user: SessionView['user'] = {
    id: 'u1',
    username: 'u1',
    name: '办公室',
    roles: [role],
    committee: 'qindu',
    unit,
  };
  const permissions = permissionsOf([role], 'own');
  const Root: Component = defineComponent({ setup: () => () => h(RouterView) });
  await router.push(at);
  const page = mount(Root, {
    attachTo: document.body,
    global: {
      plugins: [createPinia(), PiniaColada, router],
      provide: {
        [accessKey as symbol]: {
          user: computed(() => user),
          committee: computed(() => ({ id: 'qindu', name: '秦都区政协', level: 'county', demo: false })),
          may: (permission: Permission) => permissions.includes(permission),
          renew: async () => {},
        },
      },
    },
  });
  await settled();
  return { page, router };
}
