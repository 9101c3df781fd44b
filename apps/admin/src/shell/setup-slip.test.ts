import type { SetUpAnswer } from '@lianluo/contract/setup';
import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { h } from 'vue';
import { createMemoryHistory, createRouter, RouterView } from 'vue-router';
import SetupSlip from './SetupSlip.vue';

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const officer = (id: string) => ({ id, username: `${id}.office`, name: `${id}某`, oneTimePassword: `${id}-once` });
const made: SetUpAnswer = {
  id: 'c610400',
  name: '政协某市委员会',
  level: 'city',
  regionCode: '610400',
  demo: false,
  editorMaySign: false,
  secrecyReview: false,
  titlesInNotices: false,
  createdAt: '2026-01-05T02:00:00.000Z',
  updatedAt: '2026-03-02T01:00:00.000Z',
  version: 1,
  administrator: officer('a'),
  securityAdministrator: officer('b'),
  auditAdministrator: officer('c'),
};

test('the way on from the three slips of a set-up opens once they were printed, one for each', async () => {
  vi.stubGlobal('print', () => undefined);
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/setup', component: { render: () => h(SetupSlip, { made }) } },
      { path: '/sign-in', name: 'sign-in', component: { render: () => h('h1', '登录') } },
    ],
  });
  await router.push('/setup');
  const page = mount(RouterView, { attachTo: document.body, global: { plugins: [router] } });

  await router.push('/sign-in');
  const before = [router.currentRoute.value.path, page.find('a').exists()];
  await page
    .findAll('button')
    .find((each) => each.text() === '打印')
    ?.trigger('click');
  const papers = [...document.querySelectorAll('.paper-slips section')].map((each) => each.textContent);
  await page.find('a').trigger('click');
  await flushPromises();

  expect(before).toEqual(['/setup', false]);
  expect(papers.map((text) => /[abc]-once/.exec(text ?? '')?.[0])).toEqual(['a-once', 'b-once', 'c-once']);
  expect(router.currentRoute.value.path).toBe('/sign-in');
});
