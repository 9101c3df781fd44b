import type { ImportView } from '@lianluo/contract/import-schemas';
import { expect, test } from 'vitest';
import { problem } from '../../../test-support/answering';
import { settled } from '../../../test-support/settled';
import { aBatch, aRow } from '../../../test-support/import/import.examples';
import {
  base,
  button,
  choose,
  openImport,
  press,
  rowsOf,
  rowsPage,
  tab,
  withImportPages,
} from '../../../test-support/import/import-page.examples';

withImportPages();

test('the preview opens at the errors, each said in its cell, and a total shows its rows', async () => {
  const asked = await openImport(() => aBatch(), {
    [rowsOf('update')]: () =>
      rowsPage([
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
  expect(card?.textContent).toContain('文件无误');

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
    [rowsOf('error')]: () => rowsPage([aRow({ row: 5, decisions: [...decisions] }), aRow({ row: 7 })]),
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
    [rowsOf('error')]: () => rowsPage([aRow({ messages: ['第5行：与第3行重复'], cells: [] })]),
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

  await press('导入……');
  const dialog = () => document.querySelector('.el-dialog')?.textContent ?? '';
  expect(dialog()).toContain('新增 20 条');
  expect(dialog()).toContain('更新 6 条');
  expect(dialog()).toContain('4 行有错误，不导入');
  expect(dialog()).toContain('新增的都成为“已归档”');

  await choose('none-if-any-error');
  expect(dialog()).toContain('不会导入任何数据');
  expect(button('导入 26 条').disabled).toBe(true);

  await choose('valid');
  await choose('submitted');
  expect(dialog()).toContain('新增的都成为“已报送”');
  await press('导入 26 条');

  const sent = asked.requests.find(({ method }) => method === 'POST')!;
  expect(await sent.json()).toEqual({ mode: 'valid', landing: 'submitted' });
  expect(document.querySelector('[role="progressbar"]')).not.toBeNull();
});

test('a refused commit stays in the dialog', async () => {
  await openImport(() => aBatch(), {
    [`POST ${base}/i1/actions/commit`]: () =>
      problem(409, { code: 'import.busy', title: '另一个批次正在导入，请稍后再试。' }),
  });

  await press('导入……');
  await press('导入 26 名');

  expect(document.querySelector('.el-dialog [role="alert"]')?.textContent).toContain('另一个批次正在导入');
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
  expect(document.body.textContent).toContain('已导入 26 名');
  expect(document.querySelector('a[href="/c/qindu/members"]')?.textContent).toContain('查看委员名册');

  await press('撤销这一批');
  expect(document.querySelector('.el-message-box')?.textContent).toContain('新增的 20 名将移除');
  document.querySelector<HTMLButtonElement>('.el-message-box .el-button--danger')!.click();
  await settled(6);

  expect(document.body.textContent).toContain('已撤销');
  expect(document.querySelector('a[href="/c/qindu/members/m9"]')?.textContent).toBe('钱一');
  expect(document.body.textContent).toContain('导入之后又有修改，予以保留');
});
