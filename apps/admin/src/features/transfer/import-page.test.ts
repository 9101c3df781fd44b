import type { ImportRow, ImportView } from '@lianluo/contract/import';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering, problem } from '../../testing/answering';
import '../../testing/quick-elements';
import { openPage, settled, type Opened } from '../../testing/feature';
import { aBatch, aRow } from './import.examples';
import MappingStep from './MappingStep.vue';
import SheetChoice from './SheetChoice.vue';
import { transferRoutes } from './transfer.routes';

const base = '/api/v1/committees/qindu/imports';
const rowsOf = (state: string) => `GET ${base}/i1/rows?limit=100${state && `&state=${state}`}`;

vi.setConfig({ testTimeout: 20_000 });
beforeAll(() => Promise.all([import('./ImportPage.vue'), import('./TransferPage.vue')]), 60_000);

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

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
  expect(document.querySelector('section[aria-label="读哪些内容"]')?.textContent).toContain('没有读取：“名册”');
  expect(document.body.textContent).toContain('可以在上面换一张工作表');
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
  const choice = opened!.page.getComponent(SheetChoice);
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
  const step = opened!.page.getComponent(MappingStep);

  step.findAllComponents({ name: 'ElSelect' })[1]!.vm.$emit('update:modelValue', '');
  step.findAllComponents({ name: 'ElSelect' })[0]!.vm.$emit('update:modelValue', 'sector');
  await settled();
  expect(document.body.textContent).toContain('还缺必填的：姓名');
  step.findAllComponents({ name: 'ElSelect' })[1]!.vm.$emit('update:modelValue', 'sector');
  await settled();

  expect(document.body.textContent).toContain('界别对应了不止一列');
  expect(button('继续检查').disabled).toBe(true);
});

test('the preview opens at the errors, each said in its cell, and a total shows its rows', async () => {
  const asked = await openImport(() => aBatch(), {
    [rowsOf('update')]: () =>
      page([
        aRow({
          row: 9,
          state: 'update',
          change: 'update',
          messages: [],
          cells: [{ column: 0, field: 'name', value: '王小明', state: 'changed', before: '王晓明' }],
        }),
      ]),
  });
  expect(asked.lines).toContain(rowsOf('error'));
  const wrong = document.querySelector('td.error');
  expect(wrong?.textContent).toContain('错误');
  expect(wrong?.textContent).toContain('没有“教肓界”这个界别');
  expect(document.body.textContent).toContain('第266行不是记录');

  tab('更新').click();
  await settled();

  const changed = document.querySelector('td.changed');
  expect(changed?.querySelector('del')?.textContent).toContain('王晓明');
  expect(changed?.querySelector('.value')?.textContent).toBe('王小明');
  expect(tab('更新').getAttribute('aria-pressed')).toBe('true');
});

test('units that the sheet names and nobody has made are made with the batch, as they were put right', async () => {
  const missingUnits = [
    { name: '古渡街道联络组', type: 'liaison-group' as const, rows: 26, written: ['古渡街道', '古渡'] },
    { name: '王芳委员工作室', type: 'studio' as const, rows: 2, written: ['王芳委员工作室'] },
  ];
  const asked = await openImport(() => aBatch({ missingUnits }), {
    [`PUT ${base}/i1/mapping`]: () => Response.json(aBatch({ status: 'parsing' }), { status: 202 }),
  });
  const card = document.querySelector('section[aria-label="未建单位"]');
  expect(card?.textContent).toContain('表里有 2 个未建单位');
  expect(card?.textContent).toContain('文件没有错');

  const name = document.querySelector<HTMLInputElement>('input[aria-label="“古渡街道”的单位名称"]')!;
  name.value = '古渡联络组';
  name.dispatchEvent(new Event('input'));
  document.querySelector<HTMLInputElement>('[aria-label="建立“王芳委员工作室”"]')!.click();
  await settled();
  await press('一并建立 1 个单位');

  const sent = asked.requests.find(({ method }) => method === 'PUT')!;
  expect(await sent.json()).toEqual({
    newUnits: [{ name: '古渡联络组', type: 'liaison-group', written: ['古渡街道', '古渡'] }],
  });
});

test('rows that are open are decided one by one and judged together', async () => {
  const decisions = ['update', 'skip'] as const;
  const asked = await openImport(() => aBatch(), {
    [rowsOf('error')]: () => page([aRow({ row: 5, decisions: [...decisions] }), aRow({ row: 7 })]),
    [`PUT ${base}/i1/mapping`]: () => Response.json(aBatch({ status: 'parsing' }), { status: 202 }),
  });

  await press('更新为此人');
  document.querySelector<HTMLButtonElement>('[aria-label="第7行的处理办法"] button')!.click();
  await settled();
  expect(document.body.textContent).toContain('已选定 2 行的处理办法');
  expect(button('更新为此人').getAttribute('aria-pressed')).toBe('true');
  await press('按选定的办法重新检查');

  const sent = asked.requests.find(({ method }) => method === 'PUT')!;
  expect(await sent.json()).toEqual({
    decisions: [
      { row: 5, decision: 'update' },
      { row: 7, decision: 'skip' },
    ],
  });
});

test('what was made elsewhere counts after a second check', async () => {
  const asked = await openImport(() => aBatch(), {
    [`POST ${base}/i1/actions/recheck`]: () => Response.json(aBatch({ status: 'parsing' }), { status: 202 }),
  });

  await press('重新检查');

  expect(asked.lines).toContain(`POST ${base}/i1/actions/recheck`);
  expect(document.querySelector('[role="progressbar"]')).not.toBeNull();
});

test('what is wrong with a whole row stands beside its result', async () => {
  await openImport(() => aBatch(), {
    [rowsOf('error')]: () => page([aRow({ messages: ['第5行：与第3行重复'], cells: [] })]),
  });

  expect(document.querySelector('td.state')?.textContent).toContain('与第3行重复');
});

test('the commit dialog says what will happen and sends the choice', async () => {
  let status: ImportView['status'] = 'ready';
  const asked = await openImport(() => aBatch({ kind: 'opinions', status }), {
    [`POST ${base}/i1/actions/commit`]: () => {
      status = 'committing';
      return Response.json(aBatch({ kind: 'opinions', status }), { status: 202 });
    },
  });

  await press('写入…');
  const dialog = () => document.querySelector('.el-dialog')?.textContent ?? '';
  expect(dialog()).toContain('新增 20 件');
  expect(dialog()).toContain('更新 6 件');
  expect(dialog()).toContain('4 行有错误，不写入');
  expect(dialog()).toContain('新增的都成为“已归档”');

  await choose('none-if-any-error');
  expect(dialog()).toContain('不会写入任何数据');
  expect(button('写入 26 件').disabled).toBe(true);

  await choose('valid');
  await choose('submitted');
  expect(dialog()).toContain('新增的都成为“已报送”');
  await press('写入 26 件');

  const sent = asked.requests.find(({ method }) => method === 'POST')!;
  expect(await sent.json()).toEqual({ mode: 'valid', landing: 'submitted' });
  expect(document.querySelector('[role="progressbar"]')).not.toBeNull();
});

test('a refused commit stays in the dialog', async () => {
  await openImport(() => aBatch(), {
    [`POST ${base}/i1/actions/commit`]: () =>
      problem(409, { code: 'import.busy', title: '另一个批次正在写入，请稍后再试。' }),
  });

  await press('写入…');
  await press('写入 26 名');

  expect(document.querySelector('.el-dialog [role="alert"]')?.textContent).toContain('另一个批次正在写入');
});

test('a written batch can be taken back until its day, and names the rows it kept', async () => {
  let batch = aBatch({
    status: 'committed',
    committedAt: '2026-11-21T03:00:00.000Z',
    undoUntil: new Date(Date.now() + 86_400_000).toISOString(),
  });
  const kept = [{ row: 35, id: 'm9', title: '钱一', reason: '导入之后又有修改，予以保留' }];
  await openImport(() => batch, {
    [`POST ${base}/i1/actions/undo`]: () => {
      batch = { ...batch, status: 'undone', kept };
      return Response.json(batch, { status: 202 });
    },
  });
  expect(document.body.textContent).toContain('已写入 26 名');
  expect(document.querySelector('a[href="/c/qindu/members"]')?.textContent).toContain('查看委员名册');

  await press('撤销这一批');
  expect(document.querySelector('.el-message-box')?.textContent).toContain('新增的 20 名将移除');
  document.querySelector<HTMLButtonElement>('.el-message-box .el-button--danger')!.click();
  await settled(6);

  expect(document.body.textContent).toContain('已撤销');
  expect(document.querySelector('a[href="/c/qindu/members/m9"]')?.textContent).toBe('钱一');
  expect(document.body.textContent).toContain('导入之后又有修改，予以保留');
});

test('a file that cannot be taken is said in plain words, with a place for the next one', async () => {
  await openImport(() =>
    aBatch({
      status: 'failed',
      problem: {
        type: '/problems/import.no-header',
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
  opened = await openPage({
    at: '/c/qindu/transfers',
    routes: transferRoutes,
    others: ['members', 'opinions', 'member'],
  });

  await choosing(0, new File(['x'], '名册.xls'));
  expect(document.body.textContent).toContain('另存为 .xlsx');
  expect(asked.lines.some((line) => line.startsWith('POST'))).toBe(false);
  await choosing(0, new File(['x'], '名册.xlsx'));
  await settled();

  expect(asked.lines).toContain(`POST ${base}`);
  expect(opened.router.currentRoute.value).toMatchObject({ name: 'import', params: { id: 'i1' } });
});

const page = (items: ImportRow[]) => Response.json({ items, nextCursor: null, total: items.length });

async function openImport(batch: () => ImportView, answers: Parameters<typeof answering>[0] = {}) {
  const asked = answering({
    [`GET ${base}/i1`]: () => Response.json(batch()),
    [rowsOf('error')]: () => page([aRow()]),
    ...answers,
  });
  opened = await openPage({
    at: '/c/qindu/transfers/i1',
    routes: transferRoutes,
    others: ['members', 'opinions', 'member', 'opinion'],
  });
  return asked;
}

const button = (text: string) =>
  [...document.querySelectorAll<HTMLButtonElement>('button')].find((each) => each.textContent?.trim() === text)!;

const tab = (name: string) =>
  [...document.querySelectorAll<HTMLButtonElement>('[aria-label="按结果筛选"] button')].find((each) =>
    each.textContent?.includes(name),
  )!;

async function press(text: string) {
  button(text).click();
  await settled(6);
}

async function choose(value: string) {
  const radio = document.querySelector<HTMLInputElement>(`input[type="radio"][value="${value}"]`)!;
  radio.checked = true;
  radio.dispatchEvent(new Event('change'));
  await settled(1);
}

async function choosing(index: number, file: File) {
  const input = document.querySelectorAll<HTMLInputElement>('input[type="file"]')[index]!;
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new Event('change'));
  await settled();
}
