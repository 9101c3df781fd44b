import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, expect, test } from 'vitest';
import { defineComponent, h } from 'vue';
import { createRouter, createWebHistory } from 'vue-router';
import { day, flag, oneOf, text, useListQuery } from './list-query';

const readers = { q: text, status: oneOf(['draft', 'submitted']), from: day, overdue: flag };

let close = () => undefined as void;
afterEach(() => close());

test('a pasted link shows its filters and asks for its rows', async () => {
  const { list } = await openAt(
    '/list?q=早市&status=submitted&from=2026-11-01&overdue=true&limit=50&cursor=abc&page=3',
  );

  expect(list.draft).toEqual({ q: '早市', status: 'submitted', from: '2026-11-01', overdue: 'true' });
  expect(list.request.value).toEqual({
    q: '早市',
    status: 'submitted',
    from: '2026-11-01',
    overdue: 'true',
    limit: 50,
    cursor: 'abc',
  });
  expect(list.page.value).toBe(3);
});

test('what is no value of a filter is left out', async () => {
  const { list } = await openAt('/list?status=nonsense&from=yesterday&overdue=1&limit=7');

  expect(list.request.value).toEqual({ limit: 20 });
  expect(list.filtered.value).toBe(false);
});

test('searching writes the filters into the address and starts at the first page', async () => {
  const { list, router } = await openAt('/list?cursor=abc&page=2');

  list.draft.q = '早市';
  expect(list.applied.value.q).toBeUndefined();
  list.search();
  await flushPromises();

  expect(router.currentRoute.value.query).toEqual({ q: '早市' });
  expect(list.request.value).toEqual({ q: '早市', limit: 20 });
});

test('going back brings the former filters back, in the list and in the fields', async () => {
  const { list, router } = await openAt('/list?q=电梯');
  list.draft.q = '早市';
  list.search();
  await flushPromises();

  router.back();
  await settled();

  expect(list.applied.value.q).toBe('电梯');
  expect(list.draft.q).toBe('电梯');
});

test('the pages after the first remember the way back and the total', async () => {
  const { list, router } = await openAt('/list?q=早市');

  list.next('c2', 45);
  await flushPromises();
  list.next('c3', list.totalOf(null));
  await flushPromises();
  expect(router.currentRoute.value.query).toEqual({ q: '早市', cursor: 'c3', page: '3' });
  expect(list.totalOf(null)).toBe(45);

  list.previous();
  await flushPromises();
  expect(router.currentRoute.value.query).toEqual({ q: '早市', cursor: 'c2', page: '2' });
  list.previous();
  await flushPromises();
  expect(router.currentRoute.value.query).toEqual({ q: '早市' });
});

test('reset empties fields and address but keeps the size of a page', async () => {
  const { list, router } = await openAt('/list?q=早市&limit=50');

  list.reset();
  await flushPromises();

  expect(router.currentRoute.value.query).toEqual({ limit: '50' });
  expect(list.draft.q).toBeUndefined();
});

async function openAt(address: string) {
  const List = defineComponent({
    setup: (_props, { expose }) => (expose({ list: useListQuery(readers) }), () => h('div')),
  });
  const router = createRouter({ history: createWebHistory(), routes: [{ path: '/list', component: List }] });
  await router.push(address);
  const page = mount(List, { global: { plugins: [router] } });
  close = () => page.unmount();
  return { list: (page.vm as unknown as { list: ReturnType<typeof useListQuery<typeof readers>> }).list, router };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 50));
