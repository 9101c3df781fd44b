import { mount, type VueWrapper } from '@vue/test-utils';
import { ElInput, ElOption, ElRadio, ElSelect } from 'element-plus';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defineComponent, h, ref } from 'vue';
import { createMemoryHistory, createRouter, RouterView, type Router } from 'vue-router';
import DialogBox from './DialogBox.vue';
import { settled } from '../../test-support/settled';

let page: VueWrapper | undefined;
let router: Router;
let closed = 0;

beforeEach(async () => {
  closed = 0;
  router = createRouter({
    history: createMemoryHistory(),
    routes: ['/', '/there'].map((path) => ({ path, component: Page })),
  });
  await router.push('/');
  page = mount(defineComponent({ setup: () => () => h(RouterView) }), {
    attachTo: document.body,
    global: { plugins: [router] },
  });
  await settled();
});
afterEach(() => {
  page?.unmount();
  document.body.replaceChildren();
});

const Page = defineComponent({
  setup() {
    const text = ref('as it came');
    const choice = ref('a');
    const one = ref('');
    return () =>
      h(
        DialogBox,
        { title: '登记', onClose: () => (closed += 1) },
        {
          default: () => [
            h(ElInput, { modelValue: text.value, 'onUpdate:modelValue': (now: string) => (text.value = now) }),
            h(
              ElSelect,
              { modelValue: choice.value, 'onUpdate:modelValue': (now: string) => (choice.value = now) },
              () => ['a', 'b'].map((value) => h(ElOption, { value, label: `choice ${value}` })),
            ),
            h(
              ElRadio,
              { value: 'x', modelValue: one.value, 'onUpdate:modelValue': () => (one.value = 'x') },
              () => 'x',
            ),
          ],
          footer: ({ close }: { close: () => Promise<void> }) =>
            h('button', { class: 'cancel', onClick: close }, '取消'),
        },
      );
  },
});

const fillings: [string, () => void][] = [
  ['a word', () => type('something')],
  ['a choice of a list', () => click('.el-select-dropdown__item:last-child')],
  ['a mark', () => click('.el-radio input')],
];
const ways: [string, () => void][] = [
  [
    'Escape',
    () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true })),
  ],
  ['its cross', () => click('.el-dialog__headerbtn')],
  [
    'a click beside it',
    () =>
      ['mousedown', 'mouseup', 'click'].forEach((name) =>
        document.querySelector('.el-overlay-dialog')?.dispatchEvent(new MouseEvent(name, { bubbles: true })),
      ),
  ],
  ['its own 取消', () => click('.cancel')],
];

describe.each(ways)('%s', (_, leave) => {
  test('closes a dialog in which nothing was typed', async () => {
    leave();
    await settled();

    expect([question(), closed]).toEqual([undefined, 1]);
  });

  test.each(fillings)('asks first when %s was filled in, and what was filled in stays', async (_what, fill) => {
    touch();
    fill();
    await settled();
    leave();
    await settled();
    expect([question(), closed]).toEqual(['放弃填写的内容？', 0]);

    click('.el-message-box__btns button:first-child');
    await settled();
    expect(closed).toBe(0);

    leave();
    await settled();
    click('.el-message-box .el-button--danger');
    await settled();
    expect(closed).toBe(1);
  });
});

test('what was typed and taken back is not asked about', async () => {
  touch();
  type('something');
  await settled(1);
  type('as it came');
  await settled(1);
  click('.cancel');
  await settled();

  expect([question(), closed]).toEqual([undefined, 1]);
});

test('neither the way to another page nor the closing of the tab loses what is typed', async () => {
  const closing = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(closing()).toBe(false);

  touch();
  type('something');
  await settled(1);
  void router.push('/there');
  await settled();

  expect([question(), router.currentRoute.value.path, closing()]).toEqual(['放弃填写的内容？', '/', true]);
  click('.el-message-box .el-button--danger');
  await settled();
  expect(router.currentRoute.value.path).toBe('/there');
});

test('what is saved while its question stands is not asked about any more', async () => {
  touch();
  type('something');
  await settled();
  click('.el-dialog__headerbtn');
  await settled();
  expect(question()).toBe('放弃填写的内容？');

  page?.unmount();
  await settled();
  expect(question()).toBeUndefined();
});

const input = () => document.querySelector<HTMLInputElement>('.el-dialog .el-input__inner')!;
const question = () =>
  [...document.querySelectorAll<HTMLElement>('.el-overlay')]
    .find((overlay) => overlay.querySelector('.el-message-box') && overlay.style.display !== 'none')
    ?.querySelector('.el-message-box__title')
    ?.textContent.trim();
const click = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].at(-1)!.click();
const touch = () => input().dispatchEvent(new Event('pointerdown', { bubbles: true }));

function type(words: string) {
  input().value = words;
  input().dispatchEvent(new Event('input', { bubbles: true }));
}
