import { mount } from '@vue/test-utils';
import { expect, test } from 'vitest';
import { h } from 'vue';
import DayPicker from './DayPicker.vue';
import FilterBar from './FilterBar.vue';
import FilterField from './FilterField.vue';

test('the search button and Enter in a field search, reset resets', async () => {
  const bar = openWith(2);

  await bar.get('form').trigger('submit');
  await bar
    .findAll('button')
    .find((each) => each.text() === '重置')
    ?.trigger('click');

  expect(bar.emitted('search')).toHaveLength(1);
  expect(bar.emitted('reset')).toHaveLength(1);
});

test.each(['abc', '2026年', '2026-02-29'])(
  '%s is no day: it stays with its message, and nothing is searched',
  async (typed) => {
    const bar = mount(FilterBar, {
      slots: { default: () => h(DayPicker, { label: '开始' }) },
      attachTo: document.body,
    });
    const input = bar.get('input');

    await input.setValue(typed);
    await input.trigger('keydown', { key: 'Enter' });
    await bar.get('form').trigger('submit');
    await bar.vm.$nextTick();

    expect(bar.emitted('search')).toBeUndefined();
    expect([input.element.value, bar.get('[role="alert"]').text()]).toEqual([typed, expect.stringContaining(typed)]);

    await input.setValue('2026-02-28');
    await bar.get('form').trigger('submit');
    await bar.vm.$nextTick();
    expect(bar.emitted('search')).toHaveLength(1);
    bar.unmount();
  },
);

test('four filters stand in the open', () => {
  expect(openWith(4).text()).not.toContain('展开');
});

test('the fifth filter folds away and can be unfolded', async () => {
  const bar = openWith(5);
  await bar.vm.$nextTick();
  const unfold = bar.findAll('button').find((each) => each.text() === '展开');

  expect(bar.get('.fields').classes()).toContain('folded');
  await unfold?.trigger('click');

  expect(bar.get('.fields').classes()).not.toContain('folded');
  expect(bar.text()).toContain('收起');
});

test('each field is named by its label', () => {
  const bar = openWith(1);

  expect(bar.get('label').attributes('for')).toBe(bar.get('input').attributes('id'));
});

function openWith(count: number) {
  const field = (number: number) =>
    h(FilterField, { label: `筛选${number}` }, { default: ({ id }: { id: string }) => h('input', { id }) });
  return mount(FilterBar, { slots: { default: () => Array.from({ length: count }, (_, index) => field(index)) } });
}
