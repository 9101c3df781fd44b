import { mount } from '@vue/test-utils';
import { expect, test } from 'vitest';
import ListPager from './ListPager.vue';

const onPaper = (props: { page: number; hasNext: boolean; total?: number }) => {
  const pager = mount(ListPager, { props: { size: 20, unit: '名', ...props } });
  const said = pager.find('.on-print');
  return said.exists() ? said.text() : undefined;
};

test('paper says which part of a list it shows, and nothing where it shows the whole', () => {
  // 45 in twenties are three pages.
  expect(onPaper({ page: 2, hasNext: true, total: 45 })).toBe('第 2 页，共 3 页（45 名）');
  expect(onPaper({ page: 1, hasNext: true })).toBe('第 1 页，后面还有');
  expect(onPaper({ page: 1, hasNext: false, total: 12 })).toBeUndefined();
});
