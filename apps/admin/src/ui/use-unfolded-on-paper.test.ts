import { mount } from '@vue/test-utils';
import { expect, test } from 'vitest';
import { defineComponent, h } from 'vue';
import { useUnfoldedOnPaper } from './use-unfolded-on-paper';

test('what is folded up is open on paper, and as it was after that', () => {
  const page = mount(
    defineComponent({
      setup() {
        useUnfoldedOnPaper();
        return () => [h('details', { open: true }), h('details')];
      },
    }),
    { attachTo: document.body },
  );
  const states = () => page.findAll('details').map(({ element }) => (element as HTMLDetailsElement).open);

  window.dispatchEvent(new Event('beforeprint'));
  expect(states()).toEqual([true, true]);
  window.dispatchEvent(new Event('afterprint'));
  expect(states()).toEqual([true, false]);

  page.unmount();
  document.body.innerHTML = '<details></details>';
  window.dispatchEvent(new Event('beforeprint'));
  expect(document.querySelector('details')?.open).toBe(false);
});
