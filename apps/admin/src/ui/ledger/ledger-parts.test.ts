import { mount } from '@vue/test-utils';
import { afterEach, expect, test } from 'vitest';
import { computed, defineComponent, h, nextTick, ref } from 'vue';
import type { Column } from '../table';
import { useLook, type ShownView } from './look';
import { useSelection } from './selection';
import { usualSpans } from './spans';
import { inOrder } from './tools';

afterEach(() => localStorage.clear());

const columns: readonly Column<string>[] = [
  { name: 'title', label: '标题', lead: true },
  { name: 'unit', label: '单位' },
  { name: 'authors', label: '反映人', extra: true },
];

test.each([
  ['2026-01-15', '2026-01-01 2026-01-31', '2025-12-01 2025-12-31', '2026-01-01 2026-03-31'],
  ['2028-03-31', '2028-03-01 2028-03-31', '2028-02-01 2028-02-29', '2028-01-01 2028-03-31'],
  ['2026-11-27', '2026-11-01 2026-11-30', '2026-10-01 2026-10-31', '2026-10-01 2026-12-31'],
])('本月, 上月, 本季 and 本年 of %s are whole ones', (today, month, before, quarter) => {
  const year = today.slice(0, 4);

  expect(usualSpans(today).map(({ from, to }) => `${from} ${to}`)).toEqual([
    month,
    before,
    quarter,
    `${year}-01-01 ${year}-12-31`,
  ]);
});

test('a look is kept for its list, and a view that was saved with one begins with it', async () => {
  const view = ref<ShownView>();
  const first = open(() =>
    useLook(
      'opinions',
      () => columns,
      () => view.value,
    ),
  );
  expect(first.look.value).toMatchObject({ hidden: ['authors'], frozen: ['title'], density: 'normal' });

  first.change({ hidden: ['unit'], widths: { title: 300 }, density: 'dense' });
  const again = open(() =>
    useLook(
      'opinions',
      () => columns,
      () => view.value,
    ),
  );
  expect(again.look.value).toMatchObject({ hidden: ['unit'], widths: { title: 300 }, density: 'dense' });
  expect(open(() => useLook('members', () => columns)).look.value.hidden).toEqual(['authors']);

  view.value = { id: 'v1', columns: ['authors'], frozen: [], widths: { authors: 180 } };
  await nextTick();
  expect(again.look.value).toMatchObject({ hidden: ['unit'], frozen: [], widths: { authors: 180 } });
  view.value = undefined;
  await nextTick();
  again.reset();
  expect(again.look.value.hidden).toEqual(['authors']);
});

test('what was kept by another version of the page is no look', () => {
  localStorage.setItem('look:nobody:opinions', JSON.stringify({ hidden: 'unit', widths: { a: 'b' }, density: 'huge' }));

  expect(open(() => useLook('opinions', () => columns)).look.value).toMatchObject({
    hidden: ['authors'],
    widths: {},
    density: 'normal',
  });
});

test('rows stay selected over pages, all that the filters find are more, and other filters clear both', async () => {
  const filters = ref({ status: 'edited' });
  const page = ref(['a', 'b']);
  const selection = open(() =>
    useSelection(
      () => filters.value,
      () => page.value,
    ),
  );

  selection.choose(['a']);
  page.value = ['c', 'd'];
  await nextTick();
  expect(selection.count(40)).toBe(1);

  selection.takeAll();
  expect([selection.count(40), selection.ids.value]).toEqual([40, ['c', 'd']]);
  selection.choose(['c']);
  expect([selection.all.value, selection.count(40)]).toEqual([false, 1]);

  filters.value = { status: 'signed' };
  await nextTick();
  expect(selection.count(40)).toBe(0);
});

test('tools stand in one order, whatever order a page names them in', () => {
  const run = () => undefined;
  const places = ['main', 'other', 'export', 'import', 'print'] as const;

  const tools = inOrder(places.map((place) => ({ place, label: place, run })));

  expect(tools.map(({ label }) => label)).toEqual(['export', 'print', 'import', 'other', 'main']);
});

/** What a composable gives inside of a component. */
function open<Given>(use: () => Given): Given {
  let given: Given | undefined;
  mount(
    defineComponent({
      setup: () => {
        given = use();
        return () => h('div');
      },
    }),
  );
  // Set by setup(), which mount() has run.
  return computed(() => given as Given).value;
}
