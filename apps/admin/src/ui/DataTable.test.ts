import { mount } from '@vue/test-utils';
import { expect, test } from 'vitest';
import { h } from 'vue';
import DataTable from './DataTable.vue';

const columns = [
  { name: 'title', label: '标题', lead: true },
  { name: 'words', label: '字数', kind: 'number' },
  { name: 'unit', label: '报送单位' },
] as const;
const rows = [
  { id: 'a', title: '早市', words: 412, unit: '西兰路' },
  { id: 'b', title: '电梯', words: 300, unit: '人民路' },
];

test('a column shows its field, or what its slot makes of the row', () => {
  const table = open({}, { unit: ({ row }: { row: (typeof rows)[number] }) => h('em', `${row.unit}街道`) });

  expect(table.findAll('tbody tr').map((row) => row.findAll('td').map((cell) => cell.text()))).toEqual([
    ['早市', '412', '西兰路街道'],
    ['电梯', '300', '人民路街道'],
  ]);
  expect(table.findAll('td')[1]?.classes()).toContain('number');
  expect(table.findAll('td')[1]?.attributes('data-label')).toBe('字数');
});

test('a column that was switched off is gone from head and rows', () => {
  const table = open({ look: { hidden: ['words'] } });

  expect(table.findAll('th').map((head) => head.text())).toEqual(['标题', '报送单位']);
  expect(table.findAll('tbody tr')[0]?.findAll('td')).toHaveLength(2);
});

test('a click or Enter on a row opens it, a click on a link in it does not', async () => {
  const table = open({ openable: true }, { title: () => h('a', { href: '#x' }, '链接') });
  const [first, second] = table.findAll('tbody tr');

  await first?.find('td.number').trigger('click');
  await second?.trigger('keydown', { key: 'Enter' });
  await first?.find('a').trigger('click');

  expect(table.emitted('open')).toEqual([[rows[0]], [rows[1]]]);
});

test('rows are chosen one by one or all together, each box saying which', async () => {
  const table = open({
    selectable: true,
    rowLabel: (row: (typeof rows)[number]) => row.title,
    selected: ['kept-from-page-1'],
  });
  const [all, first] = table.findAll('input');

  expect(first?.attributes('aria-label')).toBe('选择 早市');
  await first?.setValue(true);
  expect(table.emitted('update:selected')?.at(-1)).toEqual([['kept-from-page-1', 'a']]);
  await all?.setValue(true);
  expect(table.emitted('update:selected')?.at(-1)).toEqual([['kept-from-page-1', 'a', 'b']]);
});

test('while nothing has come yet there are grey lines, and the empty sentence only afterwards', async () => {
  const table = open({ rows: [], loading: true, empty: '暂无社情民意信息' });

  expect(table.findAll('tr.ghost')).toHaveLength(6);
  expect(table.text()).not.toContain('暂无社情民意信息');
  await table.setProps({ loading: false });
  expect(table.findAll('tr.ghost')).toHaveLength(0);
  expect(table.text()).toContain('暂无社情民意信息');
});

test('an empty list may offer what to do', () => {
  const table = open({ rows: [] }, { empty: () => h('button', '登记第一条') });

  expect(table.get('button').text()).toBe('登记第一条');
});

function open(props: Record<string, unknown> = {}, slots: Record<string, unknown> = {}) {
  // The generic of the component cannot be named through mount().
  return mount(
    DataTable as never,
    {
      props: { rows, columns, caption: '社情民意', rowKey: (row: (typeof rows)[number]) => row.id, ...props },
      slots,
    } as never,
  ) as ReturnType<typeof mount>;
}

test('a table is never narrower than its widths and a least width of its title, so that it scrolls instead of cutting them', () => {
  const columns = [
    { name: 'number', label: '编号', width: 122 },
    { name: 'title', label: '标题', lead: true },
    { name: 'adoptions', label: '采用', width: 64 },
  ] as const;

  const page = mount(DataTable, {
    props: { rows: [{ number: '1', title: '甲', adoptions: '市级' }], columns, rowKey: () => '1', caption: '台账' },
  });

  const least = Number.parseInt(page.get('table').element.style.minWidth, 10);
  // Sixteen characters of 14 px hold what most titles begin with.
  expect(least - 122 - 64).toBeGreaterThanOrEqual(14 * 15);
});
