import { mount, type VueWrapper } from '@vue/test-utils';
import { afterEach, expect, test } from 'vitest';
import { defineComponent, h } from 'vue';
import { createMemoryHistory, createRouter, RouterView } from 'vue-router';
import { useLeaveGuard } from './use-leave-guard';

let page: VueWrapper | undefined;
afterEach(() => page?.unmount());

type Stays = Parameters<typeof useLeaveGuard>[2];

/** A page at /sheet that is never saved and never let go, which counts how often it was asked. */
async function stoodOn(stays?: Stays) {
  let asked = 0;
  const refuse = () => {
    asked += 1;
    return false;
  };
  const Sheet = defineComponent({
    setup() {
      useLeaveGuard(() => true, refuse, stays);
      return () => null;
    },
  });
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/sheet', component: Sheet },
      { path: '/there', component: { render: () => null } },
    ],
  });
  await router.push('/sheet?year=2026');
  page = mount(defineComponent({ setup: () => () => h(RouterView) }), { global: { plugins: [router] } });
  return async (to: string) => {
    await router.push(to);
    return [router.currentRoute.value.fullPath, asked];
  };
}

test('what a page looks at may change under what is typed; its path may not', async () => {
  const go = await stoodOn();

  expect(await go('/sheet?year=2025')).toEqual(['/sheet?year=2025', 0]);
  expect(await go('/there')).toEqual(['/sheet?year=2025', 1]);
});

test('a page that is another one in another year asks before the year is changed', async () => {
  const go = await stoodOn((to, from) => to.fullPath === from.fullPath);

  expect(await go('/sheet?year=2026')).toEqual(['/sheet?year=2026', 0]);
  expect(await go('/sheet?year=2025')).toEqual(['/sheet?year=2026', 1]);
});
