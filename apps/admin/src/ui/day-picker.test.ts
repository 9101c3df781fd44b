import { mount, type VueWrapper } from '@vue/test-utils';
import { afterEach, expect, test } from 'vitest';
import DayPicker from './DayPicker.vue';
import { thisYear } from './format';

let box: VueWrapper | undefined;
afterEach(() => box?.unmount());

test('an impossible day is refused in words, and what was typed is neither changed nor forgotten', async () => {
  const { input, model, problem } = openBox();

  await type(input, '2026-02-29');

  expect(problem()).toContain('“2026-02-29”没有这一天');
  expect([input.value, model()]).toEqual(['2026-02-29', '2026-02-29']);

  await type(input, '2026-02-28');

  expect(problem()).toBe('');
  expect(model()).toBe('2026-02-28');
});

test.each([
  ['11-5', `${thisYear()}-11-05`],
  ['2026年1月5日', '2026-01-05'],
  ['20260105', '2026-01-05'],
  ['2026.1.5', '2026-01-05'],
])('%s is read as %s', async (typed, day) => {
  const { input, model, problem } = openBox();

  await type(input, typed);

  expect([problem(), input.value, model()]).toEqual(['', day, day]);
});

test('a year alone is refused in words', async () => {
  const { input, problem } = openBox();

  await type(input, '1998');

  expect(problem()).toContain('只有年份');
});

function openBox() {
  let day: string | undefined;
  box = mount(DayPicker, {
    attachTo: document.body,
    props: {
      label: '日期',
      'onUpdate:modelValue': (modelValue) => void box?.setProps({ modelValue: (day = modelValue) }),
    },
  });
  return {
    input: document.querySelector('input')!,
    model: () => day,
    problem: () => document.querySelector('[role="alert"]')?.textContent ?? '',
  };
}

async function type(input: HTMLInputElement, text: string) {
  input.value = text;
  input.dispatchEvent(new Event('input'));
  input.dispatchEvent(new Event('change'));
  await box?.vm.$nextTick();
  await box?.vm.$nextTick();
}
