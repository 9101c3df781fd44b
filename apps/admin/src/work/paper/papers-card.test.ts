import { expect, test, vi } from 'vitest';
import { h } from 'vue';
import { answering } from '../../../test-support/answering';
import { openPage } from '../../../test-support/feature';
import PapersCard from './PapersCard.vue';

test('what left the house is listed with the item, also of a paper that it has no longer', async () => {
  const sent = {
    id: 'l1',
    label: '转办函',
    number: '秦政协函〔2026〕3号',
    to: '区城市管理局',
    sentOn: '2026-11-27',
    state: 'sent',
    receipt: null,
    createdAt: '2026-11-27T09:00:00+08:00',
  };
  const former = { paper: 'transfer-letter', label: '转办函', record: 'h9', about: '区城市管理局', drafts: false };
  answering({
    'GET /api/v1/committees/qindu/opinions/o1/papers': () =>
      Response.json({ items: [{ ...former, numbered: true, texts: [], letters: [sent] }] }),
  });
  const render = () => h(PapersCard, { kind: 'opinions', item: { id: 'o1', version: 1 } });
  const { page } = await openPage({
    at: '/c/qindu/card',
    routes: [
      { path: 'card', component: { render } },
      { path: 'letters/:id', name: 'letter', component: { render: () => null } },
    ],
    others: [],
  });

  expect(page.find('section.card').text()).toContain('已发文（1）');
  expect(page.find('section.card').text()).toContain('秦政协函〔2026〕3号');
  page.unmount();
  vi.unstubAllGlobals();
});
