import type { GatheringView } from '@lianluo/contract/gathering';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering, problem, type Asked } from '../../../test-support/answering';
import { openPage, type Opened } from '../../../test-support/feature';
import { settled } from '../../../test-support/settled';
import { routesOf } from '../../work/work.routes';
import { readingPages } from './gathering.pages';

const base = '/api/v1/committees/qindu';
// Forms of Element Plus take their time without a browser.
vi.setConfig({ testTimeout: 40_000 });

// The first import of a lazy page takes longer than a test waits.
beforeAll(
  () =>
    Promise.all([
      import('../../work/WorkItemPage.vue'),
      import('./HoldDialog.vue'),
      ...(readingPages.cards ?? []).map((load) => load()),
    ]),
  60_000,
);

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
  localStorage.clear();
  document.body.replaceChildren();
});

test('all present at a click, then one on leave: that is what is sent, with the version', async () => {
  const asked = await openHold();

  await press('全部出席');
  await choose('乙', 'leave');
  await write('活动记录', '读了两章');
  await press('登记开展情况', '.el-dialog');

  const sent = asked.requests.find(({ url }) => url.endsWith('/actions/hold'));
  expect(sent?.headers.get('if-match')).toBe('"v2"');
  expect(await sent?.json()).toEqual({
    heldOn: '2026-01-10',
    attendance: [
      { member: 'm1', state: 'present' },
      { member: 'm2', state: 'leave', reason: 'business', granter: '张主任' },
      { member: 'm3', state: 'present' },
    ],
    record: '读了两章',
  });
  expect(document.querySelector('.el-dialog')).toBeNull();
});

test('who else took part goes along by name, a line that was left empty does not', async () => {
  const asked = await openHold();

  await press('全部出席');
  await press('添加部门、专家、群众');
  await press('添加部门、专家、群众');
  await write('第1行名称', '区住建局');
  await write('主持人', '甲');
  await write('活动记录', '读了两章');
  await press('登记开展情况', '.el-dialog');

  const sent = asked.requests.find(({ url }) => url.endsWith('/actions/hold'));
  expect(await sent?.json()).toMatchObject({
    host: '甲',
    participants: [{ kind: 'department', name: '区住建局' }],
  });
});

test('without attendance or a record nothing can be sent', async () => {
  await openHold();
  const button = () => [...document.querySelectorAll<HTMLButtonElement>('.el-dialog button')].at(-1);

  expect(button()?.disabled).toBe(true);
  await press('全部出席');
  expect(button()?.disabled).toBe(true);
  await write('活动记录', '读了两章');
  expect(button()?.disabled).toBe(false);
});

test('a refusal stands in the dialog in its own words, and what was filled in stays', async () => {
  await openHold({
    [`POST ${base}/readings/r1/actions/hold`]: () =>
      problem(409, { code: 'gathering.held-in-future', title: '开展日期不能晚于今天。' }),
  });

  await press('全部出席');
  await write('活动记录', '读了两章');
  await press('登记开展情况', '.el-dialog');

  expect(document.querySelector('.el-dialog')?.textContent).toContain('开展日期不能晚于今天。');
  expect(document.querySelector<HTMLTextAreaElement>('textarea[aria-label="活动记录"]')?.value).toBe('读了两章');
});

test('the list of names is found by name', async () => {
  await openHold();

  await write('找委员', '丙');

  const names = [...document.querySelectorAll('[role="radiogroup"]')].map((group) => group.textContent.slice(0, 1));
  expect(names).toEqual(['丙']);
});

const reading: GatheringView = {
  id: 'r1',
  committee: 'qindu',
  title: '一月读书会',
  unit: 'u1',
  status: 'announced',
  plannedOn: '2026-01-10',
  reportedOn: '2026-01-10',
  waitingFor: { holder: '组织单位', action: 'hold', label: '登记开展情况', since: '2026-01-02T02:00:00Z' },
  dueOn: '2026-01-10',
  createdAt: '2026-01-01T02:00:00Z',
  updatedAt: '2026-01-02T02:00:00Z',
  version: 2,
  allowedActions: [
    { action: 'hold', label: '登记开展情况', requires: ['heldOn', 'attendance', 'record'] },
    { action: 'cancel', label: '取消', requires: ['reason'] },
  ],
  attendance: [],
  participants: [],
  raised: [],
  imported: false,
};
/** What readings alone have. */
const ofReadings = { books: [], guides: [], leaders: [], sharings: [] };
/** 乙 has asked for leave. */
const members = ['甲', '乙', '丙'].map((name, index) => ({
  member: `m${index + 1}`,
  name,
  sector: '',
  ...(name === '乙' && { reply: { answer: 'leave', reason: 'business', granter: '张主任' } }),
}));
const list = (items: unknown[]) => Response.json({ items, nextCursor: null, total: items.length });

async function openHold(answers: Parameters<typeof answering>[0] = {}): Promise<Asked> {
  const asked = answering({
    [`GET ${base}/readings/r1`]: () => Response.json({ ...reading, ...ofReadings }),
    [`GET ${base}/readings/r1/timeline`]: () => Response.json({ items: [] }),
    [`GET ${base}/readings/r1/invited?limit=1`]: () =>
      Response.json({
        items: [],
        nextCursor: null,
        total: 3,
        counts: { invited: 3, coming: 0, leave: 0, none: 3 },
        leftOut: [],
      }),
    [`GET ${base}/units?limit=100`]: () => list([{ id: 'u1', name: '人民路街道政协联络组' }]),
    [`GET ${base}/readings/r1/invited?limit=100`]: () => list(members),
    [`POST ${base}/readings/r1/actions/hold`]: () =>
      Response.json({ ...reading, ...ofReadings, status: 'held', version: 3, allowedActions: [] }),
    ...answers,
  });
  opened = await openPage({ at: '/c/qindu/readings/r1', routes: routesOf(readingPages), others: ['unit', 'member'] });
  await settled(6);
  await press('登记开展情况');
  await settled(6);
  return asked;
}

async function press(label: string, within = 'body') {
  [...document.querySelectorAll<HTMLButtonElement>(`${within} button`)]
    .find((button) => button.textContent.trim() === label)
    ?.click();
  await settled();
}

async function choose(name: string, state: string) {
  const group = [...document.querySelectorAll('[role="radiogroup"]')].find((each) => each.textContent.startsWith(name));
  const radio = group?.querySelector<HTMLInputElement>(`input[value="${state}"]`);
  if (!radio) throw new Error(`${name} has no ${state}`);
  radio.checked = true;
  radio.dispatchEvent(new Event('change'));
  await settled(1);
}

async function write(label: string, words: string) {
  const box = document.querySelector<HTMLTextAreaElement>(`[aria-label="${label}"]`);
  if (!box) throw new Error(`There is no field ${label}`);
  box.value = words;
  box.dispatchEvent(new Event('input'));
  await settled(1);
}
