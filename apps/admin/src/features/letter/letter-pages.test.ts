import type { LetterSummaryView, LetterView } from '@lianluo/contract/letter';
import type { Paper } from '@lianluo/domain/paper/paper';
import { letterGroupNames, letterGroups } from '@lianluo/domain/paper/letter';
import { defaultLetterPattern } from '@lianluo/domain/paper/letter-series';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering, type Asked } from '../../../test-support/answering';
import { openPage, type Opened } from '../../../test-support/feature';
import '../../../test-support/quick-elements';
import { settled } from '../../../test-support/settled';
import { thisYear, today } from '../../ui/format';
import { letterRoutes } from './letter.routes';

vi.setConfig({ testTimeout: 40_000 });
beforeAll(
  () => Promise.all([import('./DraftPage.vue'), import('./LetterPage.vue'), import('./LetterListPage.vue')]),
  60_000,
);

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const api = '/api/v1/committees/qindu';
const draft: Paper = {
  name: 'transfer-letter',
  head: { organ: '政协示范市秦都区委员会办公室' },
  title: '关于转办社情民意信息的函',
  addressed: '区城市管理局',
  paragraphs: ['现将社情民意信息转给你单位办理。', '特此函告。'],
  contact: '（联系人：甲某某）',
  receipt: { title: '办理回执', boxes: [[{ label: '签收日期', words: '', height: 11 }]], hint: '请于签收后退回。' },
  notice: '演示数据',
};
const sent: LetterSummaryView = {
  id: 'l1',
  kind: 'opinions',
  item: 'o1',
  subject: '关于修复人民路路灯的建议',
  paper: 'transfer-letter',
  label: '转办函',
  record: 'h1',
  number: '秦政协函〔2026〕3号',
  year: 2026,
  no: 3,
  to: '区城市管理局',
  sentOn: '2026-11-27',
  sentBy: { id: 'u1', name: '办公室' },
  state: 'sent',
  receipt: null,
  voided: null,
  createdAt: '2026-11-27T09:00:00+08:00',
  updatedAt: '2026-11-27T09:00:00+08:00',
  version: 1,
  allowedActions: [
    { action: 'receipt', label: '登记回执', requires: ['returnedOn'] },
    { action: 'void', label: '作废', requires: ['reason'] },
  ],
};
const letter: LetterView = {
  ...sent,
  content: { ...draft, number: sent.number, paragraphs: [...draft.paragraphs] } as LetterView['content'],
};
const offer = {
  paper: 'transfer-letter',
  label: '转办函',
  record: 'h1',
  about: '区城市管理局',
  drafts: true,
  numbered: true,
  texts: ['title', 'addressed', 'paragraphs', 'contact'],
  letters: [],
};
const papers = `${api}/opinions/o1/papers`;
const listed = (items: readonly unknown[]) => () => Response.json({ items, nextCursor: null, total: items.length });

test('what is typed beside the sheet stands on it, is sent with the number, and the draft comes back on demand', async () => {
  const asked = answering({
    [`GET ${papers}`]: listed([{ ...offer, letters: [sent] }]),
    [`GET ${papers}/transfer-letter?record=h1`]: () => Response.json(draft),
    [`POST ${api}/opinions/o1/letters`]: () => Response.json(letter, { status: 201 }),
  });
  await open('/c/qindu/papers/opinions/o1/transfer-letter?record=h1');
  expect(shown('.sheet')).toContain('区城市管理局：');
  expect(shown('.sheet')).toContain('办理回执');
  expect(shown('aside .notice-bar')).toBe('已发文：秦政协函〔2026〕3号，2026-11-27');

  await type('正文，一段一行', '请速办。\n\n特此函告。');
  expect([...document.querySelectorAll('.letter > p')].map((each) => each.textContent)).toContain('请速办。');
  expect(shown('.sheet')).not.toContain('现将社情民意信息');
  await press('恢复原文');
  await agree();
  expect(shown('.sheet')).toContain('现将社情民意信息');

  await type('标题', '关于请办理路灯事项的函');
  await press('取号发文');
  expect(shown('.el-dialog')).toContain('文号取用后不能收回');
  await press('取号发文', '.el-dialog');
  expect(await bodies(asked, 'POST')).toEqual([
    {
      paper: 'transfer-letter',
      record: 'h1',
      to: '区城市管理局',
      sentOn: today(),
      texts: { title: '关于请办理路灯事项的函' },
    },
  ]);
  expect(opened?.router.currentRoute.value.fullPath).toBe('/c/qindu/letters/l1');
});

test('several drafts of one paper stand one after another, a sheet to each', async () => {
  answering({
    [`GET ${papers}/transfer-letter?record=h1`]: () => Response.json(draft),
    [`GET ${papers}/transfer-letter?record=h2`]: () => Response.json({ ...draft, addressed: '区公安分局' }),
  });
  await open('/c/qindu/papers/opinions/o1/transfer-letter?record=h1&record=h2');

  expect([...document.querySelectorAll('.sheet .addressed')].map((each) => each.textContent)).toEqual([
    '区城市管理局：',
    '区公安分局：',
  ]);
});

test('a paper that takes no number has no button for one, and one without texts no form', async () => {
  answering({
    [`GET ${papers}`]: listed([{ ...offer, paper: 'attendance-sheet', record: undefined, numbered: false, texts: [] }]),
    [`GET ${papers}/attendance-sheet`]: () =>
      Response.json({
        name: 'attendance-sheet',
        title: '签到表',
        paragraphs: [],
        list: { headings: ['序号', '姓名'], rows: [['1', '甲某某']] },
      }),
  });
  await open('/c/qindu/papers/opinions/o1/attendance-sheet');

  expect(shown('.sheet tbody')).toBe('1甲某某');
  expect(labels()).not.toContain('取号发文');
  expect(document.querySelector('aside')).toBeNull();
});

test('a receipt is entered on the letter itself', async () => {
  const asked = answering({
    [`GET ${api}/letters/l1`]: () => Response.json(letter),
    [`POST ${api}/letters/l1/receipt`]: () => Response.json({ ...letter, state: 'returned' }),
  });
  await open('/c/qindu/letters/l1');
  expect(shown('h1')).toBe('秦政协函〔2026〕3号 已发出');

  await press('登记回执');
  await type('签收人', '乙某某', '.el-dialog');
  await press('登记回执', '.el-dialog');

  expect(await bodies(asked, 'POST')).toEqual([{ returnedOn: today(), signer: '乙某某' }]);
});

test('a letter is voided from the register, with a reason, and its number stays', async () => {
  const list = `${api}/letters?state=sent&limit=20`;
  const asked = answering({
    [`GET ${list}`]: listed([sent]),
    [`POST ${api}/letters/l1/void`]: () => Response.json({ ...letter, state: 'voided' }),
  });
  await open('/c/qindu/letters?state=sent');
  expect(shown('tbody')).toContain('秦政协函〔2026〕3号');

  await press('作废：秦政协函〔2026〕3号');
  expect(shown('.el-dialog')).toContain('文号不再使用');
  await type('作废理由', '内容有误，另行发文。', '.el-dialog');
  await press('作废', '.el-dialog');

  expect(await bodies(asked, 'POST')).toEqual([{ reason: '内容有误，另行发文。' }]);
});

test('a code shows the number that it gives; a group without one takes none and is not sent', async () => {
  const groups = letterGroupNames.map((group) => ({
    group,
    label: letterGroups[group],
    papers: ['transfer-letter'],
    pattern: defaultLetterPattern,
    ...(group === 'reminder' && { code: '秦政协催', next: '秦政协催〔2026〕8号' }),
  }));
  const asked = answering({
    [`GET ${api}/letters?limit=20`]: listed([]),
    [`GET ${api}/letter-series`]: () => Response.json({ items: groups, version: 4 }),
    [`PUT ${api}/letter-series`]: () => Response.json({ items: groups, version: 5 }),
  });
  await open('/c/qindu/letters');
  await press('设置发文字号');
  expect(shown('.el-dialog fieldset')).toContain('未设机关代字');
  expect(shown('.el-dialog')).toContain('下一号：秦政协催〔2026〕8号');

  await type('函：机关代字', '秦政协函', '.el-dialog');
  expect(shown('.el-dialog fieldset')).toContain(`秦政协函〔${thisYear()}〕1号`);
  await type('函：格式', '第{no}号', '.el-dialog');
  expect(button('保存', '.el-dialog').disabled).toBe(true);
  await type('函：格式', '{code}〔{year}〕第{no}号', '.el-dialog');
  await press('保存', '.el-dialog');

  const [put] = asked.requests.filter(({ method }) => method === 'PUT');
  expect(put?.headers.get('if-match')).toBe('"v4"');
  expect(await put?.json()).toEqual({
    series: [
      { group: 'letter', code: '秦政协函', pattern: '{code}〔{year}〕第{no}号' },
      { group: 'reminder', code: '秦政协催' },
    ],
  });
});

async function open(at: string): Promise<void> {
  opened = await openPage({ at, routes: letterRoutes, others: ['opinions', 'opinion'] });
}

const shown = (part: string) => document.querySelector(part)?.textContent?.trim() ?? '';
const labels = () => [...document.querySelectorAll('button')].map((each) => each.textContent?.trim());
const bodies = (asked: Asked, by: string) =>
  Promise.all(asked.requests.filter(({ method }) => method === by).map((each): Promise<unknown> => each.json()));

function button(words: string, within = 'body'): HTMLButtonElement {
  const named = (each: HTMLElement) => [each.textContent?.trim(), each.getAttribute('aria-label')].includes(words);
  const found = [...document.querySelectorAll<HTMLButtonElement>(`${within} button`)].find(named);
  if (!found) throw new Error(`There is no button “${words}”.`);
  return found;
}

async function press(words: string, within?: string): Promise<void> {
  button(words, within).click();
  await settled(3);
}

async function agree(): Promise<void> {
  document.querySelector<HTMLButtonElement>('.el-message-box .el-button--danger')?.click();
  await settled(2);
}

async function type(label: string, words: string, within = 'body'): Promise<void> {
  const input = document.querySelector<HTMLInputElement>(`${within} [aria-label="${label}"]`);
  if (!input) throw new Error(`There is no field “${label}”.`);
  input.value = words;
  input.dispatchEvent(new Event('input'));
  await settled(1);
}
