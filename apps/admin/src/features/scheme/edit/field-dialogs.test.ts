import { published } from '@lianluo/domain/test-support/scheme/published.examples';
import { namesOf } from '@lianluo/domain/scheme/told/difference-entries';
import { ElConfigProvider } from 'element-plus';
import { mount } from '@vue/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { computed, h } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import '../../../../test-support/quick-elements';
import { settled } from '../../../../test-support/settled';
import { allRows, saidBy, unsaidBy, type Row } from '../rules/row';
import { editingKey } from './editing';
import FieldDialog from './FieldDialog.vue';

vi.setConfig({ testTimeout: 120_000 });
afterEach(() => document.body.replaceChildren());

const rows = [...new Map(allRows(published).map((row) => [row.kind, row])).values()];
const places = rows.flatMap((row) => [...saidBy(row), ...unsaidBy(row)].map(({ at, field }) => ({ row, at, field })));
/** One of the settings stands for those that are entered alike. */
const asked = [
  ...new Map(
    places.map((each) => [`${each.row.kind} ${each.field.editor.as} ${each.at.split('/')[1]}`, each]),
  ).values(),
];

test('every field of every kind of rule opens with a control, and is kept as it was where nothing is changed', async () => {
  expect(rows.length).toBeGreaterThan(12);
  const changed: string[] = [];
  const without: string[] = [];
  for (const { row, at, field } of asked.filter(({ field: { editor } }) => editor.as !== 'flag')) {
    const page = openDialog(row, at, () => changed.push(`${row.kind} ${at}`));
    await settled(4);
    if (!document.querySelector('.el-dialog .el-form-item :is(input, textarea)')) without.push(`${row.kind} ${at}`);
    expect(document.querySelector('.el-dialog')?.textContent).toContain(field.label);
    if (saidBy(row).some((each) => each.at === at)) press('确定');
    await settled(2);
    page.unmount();
    document.body.replaceChildren();
  }

  expect(without).toEqual([]);
  expect(changed).toEqual([]);
});

function openDialog(row: Row, at: string, change: () => void) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', component: { render: () => null } }],
  });
  return mount(
    { render: () => h(ElConfigProvider, () => h(FieldDialog, { row, at })) },
    {
      attachTo: document.body,
      global: {
        plugins: [router],
        provide: {
          [editingKey as symbol]: {
            rules: computed(() => published),
            named: computed(() => namesOf(published)),
            faultsOf: () => [],
            changeOf: () => undefined,
            change,
            ask: () => {},
            inspect: () => {},
            add: () => {},
          },
        },
      },
    },
  );
}

function press(words: string) {
  [...document.querySelectorAll<HTMLButtonElement>('.el-dialog button')]
    .find((each) => each.textContent?.trim() === words)
    ?.click();
}
