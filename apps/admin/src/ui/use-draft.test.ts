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

test('two forms opened side by side keep a draft each, and both are offered', () => {
  const [first, second] = [openForm(), openForm()];
  first.form.title = '早市';
  second.form.title = '电梯';
  vi.advanceTimersByTime(2000);
  first.close();
  second.close();

  const later = openForm();

  expect(titles(later)).toEqual(expect.arrayContaining(['早市', '电梯']));
  later.draft.restore(later.draft.offered.value.find(({ form }) => form.title === '早市'));
  expect(later.form.title).toBe('早市');
  expect(titles(later)).toEqual(['电梯']);
  later.draft.clear();
  later.close();
  expect(titles(openForm())).toEqual(['电梯']);
});

test('going on with a draft keeps what was typed before it beside it', () => {
  const first = openForm();
  first.form.title = '早市';
  first.close();

  const second = openForm();
  second.form.title = '电梯';
  second.draft.restore();

  expect(second.form.title).toBe('早市');
  expect(titles(second)).toEqual(['电梯']);
  second.draft.discard();
  second.close();
  expect(titles(openForm())).toEqual(['早市']);
});

test('a draft in the one place that an earlier release kept is offered', () => {
  localStorage.setItem(
    'draft:甲:opinion',
    JSON.stringify({ form: { title: '早市' }, savedAt: '2026-11-01T01:00:00Z' }),
  );

  expect(titles(openForm())).toEqual(['早市']);
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

const titles = ({ draft }: { draft: Draft<Form> }) => draft.offered.value.map(({ form }) => form.title);

function openForm(user = '甲') {
  const form = reactive<Form>({ title: '', lines: [] });
  let draft: Draft<Form> | undefined;
  const Page = defineComponent({ setup: () => ((draft = useDraft(form, 'opinion')), () => h('div')) });
  const Frame = defineComponent({ setup: () => (provideUser(user), () => h(Page)) });
  const page = mount(Frame);
  return { form, draft: draft!, close: () => page.unmount() };
}
