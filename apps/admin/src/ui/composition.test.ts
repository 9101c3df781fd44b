import { mount } from '@vue/test-utils';
import { beforeAll, expect, test } from 'vitest';
import { defineComponent, h } from 'vue';
import { keepCompositionsWhole } from './composition';
import { useHotkeys } from './use-hotkeys';

beforeAll(keepCompositionsWhole);

const heard: string[] = [];
const Page = defineComponent({
  setup() {
    useHotkeys({ enter: () => heard.push('hotkey'), 'ctrl+s': () => heard.push('save') });
    document.addEventListener('keydown', () => heard.push('document'));
    return () =>
      h('form', { onKeydown: () => heard.push('form') }, [
        h('input', { onKeydown: () => heard.push('field'), onKeyup: () => heard.push('field') }),
        h('button', 'a'),
      ]);
  },
});

test.each([
  ['a key of a composition', { isComposing: true }],
  ['the key that ends one, as Safari tells it', { keyCode: 229 }],
])('%s reaches no handler, and the browser keeps it', (_, more) => {
  mount(Page, { attachTo: document.body });
  for (const where of ['input', 'button'])
    for (const key of ['Enter', 'Escape', 'ArrowDown', 's'])
      for (const name of ['keydown', 'keyup']) {
        const event = new KeyboardEvent(name, { key, ctrlKey: key === 's', bubbles: true, cancelable: true, ...more });
        document.querySelector(where)!.dispatchEvent(event);
        expect(event.defaultPrevented).toBe(false);
      }

  expect(heard).toEqual([]);
});

test('every other key reaches its handlers', () => {
  mount(Page, { attachTo: document.body });

  document.querySelector('button')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));

  expect(heard).toEqual(expect.arrayContaining(['form', 'document', 'hotkey']));
});
