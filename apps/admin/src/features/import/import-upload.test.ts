import { expect, test, vi } from 'vitest';
import { answering } from '../../../test-support/answering';
import { settled } from '../../../test-support/settled';
import { aBatch } from '../../../test-support/import/import.examples';
import {
  base,
  button,
  choosing,
  openImport,
  openImports,
  press,
  shownPage,
  withImportPages,
} from '../../../test-support/import/import-page.examples';
import MappingStep from './MappingStep.vue';
import SheetChoice from './SheetChoice.vue';

withImportPages();

test('a job is looked at until it is through, and then shows the preview', async () => {
  const answers = [
    aBatch({
      status: 'parsing',
      done: 500,
      totals: { rows: 5000, new: 0, update: 0, unchanged: 0, warning: 0, error: 0, skip: 0 },
    }),
    aBatch(),
  ];
  await openImport(() => (answers.length > 1 ? answers.shift()! : answers[0]!));

  const bar = document.querySelector('[role="progressbar"]');
  expect(bar?.getAttribute('aria-valuenow')).toBe('10');
  expect(document.body.textContent).toContain('500 / 5,000 行');
  await new Promise((resolve) => setTimeout(resolve, 800));
  await settled();

  expect(document.querySelector('[role="progressbar"]')).toBeNull();
  expect(document.querySelector('section[aria-label="预览"]')).not.toBeNull();
});

test('a sheet without a table is said to be none, and another can be chosen', async () => {
  const problem = { type: '', title: '没有找到表头', status: 422, code: 'import.no-header', requestId: 'i1' };
  const sheets = [
    { name: '封面', rows: 3, hidden: false, taken: true },
    { name: '名册', rows: 20, hidden: false, taken: false },
  ];
  await openImport(() => aBatch({ status: 'failed', columns: [], problem, sheets }));

  expect(document.body.textContent).toContain('没有找到表头');
  expect(document.querySelector('section[aria-label="读取内容"]')?.textContent).toContain('没有读取：“名册”');
  expect(document.body.textContent).toContain('可在上方改选工作表');
});

test('nothing is asked while the tab is hidden', async () => {
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  const asked = await openImport(() => aBatch({ status: 'committing' }));
  const before = asked.lines.length;

  await new Promise((resolve) => setTimeout(resolve, 900));
  expect(asked.lines).toHaveLength(before);
  visibility.mockRestore();
  document.dispatchEvent(new Event('visibilitychange'));
  await new Promise((resolve) => setTimeout(resolve, 900));

  expect(asked.lines.length).toBeGreaterThan(before);
});

test('an unknown column must be told or left out before the check goes on', async () => {
  const asked = await openImport(() => aBatch({ status: 'mapping' }), {
    [`PUT ${base}/i1/mapping`]: () => Response.json(aBatch({ status: 'parsing' }), { status: 202 }),
  });
  const rows = [...document.querySelectorAll('tbody tr')].map((row) => row.textContent);
  expect(rows[0]).toContain('履职积分');
  expect(rows[0]).toContain('12');
  expect(rows[0]).toContain('请选择');
  expect(rows[2]).toContain('按上次的选择');
  expect(button('继续检查').disabled).toBe(true);

  await press('其余 1 列不导入');
  await press('继续检查');

  const sent = asked.requests.find(({ method }) => method === 'PUT')!;
  expect(await sent.json()).toEqual({
    columns: [
      { index: 0, field: 'name' },
      { index: 1, field: 'sector' },
      { index: 2, field: null },
    ],
  });
});

test('another sheet is read, and hidden rows are left out, with one click each', async () => {
  const batch = aBatch({
    sheets: [
      { name: '封面', rows: 3, hidden: false, taken: false },
      { name: '名册', rows: 41, hidden: false, taken: true },
    ],
    hiddenRows: 2,
    leaveOutHidden: false,
  });
  const asked = await openImport(() => batch, {
    [`PUT ${base}/i1/mapping`]: () => Response.json(batch, { status: 202 }),
  });
  const choice = shownPage().getComponent(SheetChoice);
  expect(choice.text()).toContain('没有读取：“封面”');
  expect(choice.text()).toContain('不导入隐藏的行（2 行）');

  choice.getComponent({ name: 'ElSelect' }).vm.$emit('update:modelValue', '封面');
  await settled();
  choice.getComponent({ name: 'ElCheckbox' }).vm.$emit('update:modelValue', true);
  await settled();

  const sent = asked.requests.filter(({ method }) => method === 'PUT');
  expect(await Promise.all(sent.map((each) => each.json()))).toEqual([{ sheet: '封面' }, { leaveOutHidden: true }]);
});

test('a required column that is missing, or one told twice, is said and holds the check', async () => {
  await openImport(() => aBatch({ status: 'mapping' }));
  const step = shownPage().getComponent(MappingStep);

  step.findAllComponents({ name: 'ElSelect' })[1]!.vm.$emit('update:modelValue', '');
  step.findAllComponents({ name: 'ElSelect' })[0]!.vm.$emit('update:modelValue', 'sector');
  await settled();
  expect(document.body.textContent).toContain('缺少必填项：姓名');
  expect(document.body.textContent).not.toContain('可以继续');
  step.findAllComponents({ name: 'ElSelect' })[1]!.vm.$emit('update:modelValue', 'sector');
  await settled();

  expect(document.body.textContent).toContain('界别对应了不止一列');
  expect(button('继续检查').disabled).toBe(true);
});

test('a file that cannot be taken is said in plain words, with a place for the next one', async () => {
  await openImport(() =>
    aBatch({
      status: 'failed',
      problem: {
        type: '/api/v1/problems/import.no-header',
        title: '没有找到表头；请检查表里有没有“姓名”“标题”这样的一行。',
        status: 422,
        code: 'import.no-header',
        requestId: 'r-7',
      },
    }),
  );

  expect(document.querySelector('[role="alert"]')?.textContent).toContain(
    '没有找到表头；请检查表里有没有“姓名”“标题”这样的一行。',
  );
  expect(document.querySelector('input[type="file"]')).not.toBeNull();
});

test('an old workbook is refused before it is sent; a good file goes to its batch', async () => {
  const asked = answering({
    [`GET ${base}?limit=20`]: () => Response.json({ items: [], nextCursor: null, total: 0 }),
    [`POST ${base}`]: () => Response.json(aBatch({ status: 'parsing' }), { status: 202 }),
    [`GET ${base}/i1`]: () => Response.json(aBatch({ status: 'parsing' })),
  });
  const opened = await openImports();

  await choosing(0, new File(['x'], '名册.xls'));
  expect(document.body.textContent).toContain('另存为 .xlsx');
  expect(asked.lines.some((line) => line.startsWith('POST'))).toBe(false);
  await choosing(0, new File(['x'], '名册.xlsx'));
  await settled();

  expect(asked.lines).toContain(`POST ${base}`);
  expect(opened.router.currentRoute.value).toMatchObject({ name: 'import', params: { id: 'i1' } });
});
