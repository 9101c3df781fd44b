import { mount } from '@vue/test-utils';
import { PiniaColada } from '@pinia/colada';
import { createPinia } from 'pinia';
import { computed } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { afterEach, expect, test, vi } from 'vitest';
import { answering } from '../../../test-support/answering';
import { settled } from '../../../test-support/settled';
import { accessKey } from '../../api/access';
import SchemeReports from './SchemeReports.vue';

const at = '/api/v1/committees/qindu';
const duty = { type: 'plan', for: 'unit', everybody: true, every: 'year' } as const;
const reports = [
  { ...duty, id: 'plan', label: '年度计划' },
  { ...duty, id: 'summary', label: '年度总结', type: 'summary' },
  { ...duty, id: 'weekly', label: '每周调度情况', type: 'other', every: 'week' },
];

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

test('the scheme’s reports are taken over as a whole, and what cannot be is said', async () => {
  const made: string[] = [];
  answering({
    [`GET ${at}/scheme/offered`]: () => Response.json({ scheme: { name: '办法', version: 1 }, reports }),
    [`POST ${at}/report-rules`]: async (request) => {
      const { name } = await request.clone().json();
      made.push(name);
      return Response.json({ id: name, name }, { status: 201 });
    },
  });
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', name: 'scheme', component: SchemeReports }],
  });
  const page = mount(SchemeReports, {
    attachTo: document.body,
    props: { rules: [] },
    global: {
      plugins: [createPinia(), PiniaColada, router],
      provide: { [accessKey as symbol]: { committee: computed(() => ({ id: 'qindu' })) } },
    },
  });
  await settled(8);

  expect(page.text()).toContain('另有 1 项不能直接采用');
  expect(page.text()).toContain('周期不是年、半年、季、月');
  const all = page.findAll('button').find((each) => each.text() === '全部采用 2 项');
  await all?.trigger('click');
  await settled(8);

  expect(made).toEqual(['年度计划', '年度总结']);
});
