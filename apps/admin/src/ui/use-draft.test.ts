import { mount } from '@vue/test-utils';
import { defineComponent, h, reactive } from 'vue';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useDraft, type Draft } from './use-draft';
import { provideUser } from './user-scope';

interface Form {
  title: string;
  lines: string[];
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

test('what is typed is kept every two seconds and offered after the tab was closed', () => {
  const first = openForm();
  first.form.title = '关于早市的建议';
  vi.advanceTimersByTime(2000);

  const second = openForm();

  expect(second.form.title).toBe('');
  expect(second.draft.found.value?.form.title).toBe('关于早市的建议');
  second.draft.restore();
  expect(second.form.title).toBe('关于早市的建议');
  expect(second.draft.found.value).toBeUndefined();
});

test('leaving the page keeps even what is younger than two seconds', () => {
  const first = openForm();
  first.form.lines.push('甲');

  first.close();

  expect(openForm().draft.found.value?.form.lines).toEqual(['甲']);
});

test('a form nobody touched leaves nothing', () => {
  openForm().close();

  expect(localStorage.length).toBe(0);
});

test('saving clears the draft, and leaving afterwards does not bring it back', () => {
  const first = openForm();
  first.form.title = '关于早市的建议';
  vi.advanceTimersByTime(2000);

  first.draft.clear();
  first.close();

  expect(openForm().draft.found.value).toBeUndefined();
});

test("another person at the same machine does not see one's draft", () => {
  const first = openForm('甲');
  first.form.title = '不给别人看';
  first.close();

  expect(openForm('乙').draft.found.value).toBeUndefined();
});

test('something else in its place is no draft', () => {
  localStorage.setItem('draft:甲:opinion', '{"half"');

  expect(openForm('甲').draft.found.value).toBeUndefined();
});

function openForm(user = '甲') {
  const form = reactive<Form>({ title: '', lines: [] });
  let draft: Draft<Form> | undefined;
  const Page = defineComponent({ setup: () => ((draft = useDraft(form, 'opinion')), () => h('div')) });
  const Frame = defineComponent({ setup: () => (provideUser(user), () => h(Page)) });
  const page = mount(Frame);
  return { form, draft: draft!, close: () => page.unmount() };
}
