import type { ItemReminders, RemindedResult, ReminderView } from '@lianluo/contract/reminder';
import { usualTexts } from '@lianluo/domain/reminder/usual';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { h } from 'vue';
import { answering, type Asked } from '../../../test-support/answering';
import { openPage, type Opened } from '../../../test-support/feature';
import '../../../test-support/quick-elements';
import { settled } from '../../../test-support/settled';
import { today } from '../../ui/format';
import type { Chased } from '../../work/reminding/remind.queries';
import RemindDialog from '../../work/reminding/RemindDialog.vue';
import { reminderRoutes } from './reminder.routes';

vi.setConfig({ testTimeout: 40_000 });
beforeAll(() => import('./ReminderListPage.vue'), 60_000);

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const api = '/api/v1/committees/qindu';
const unit = (id: string, name: string) => ({ part: 'department', id, name, action: 'reply', label: '办复' }) as const;
const [education, housing] = [unit('h1', '区教育局'), unit('h2', '区住建局')];
const reminder: ReminderView = {
  id: 'o1_2026-11-20_supervision_h1',
  kind: 'supervision',
  item: { kind: 'opinions', item: 'o1' },
  title: '关于修复人民路路灯的建议',
  to: education,
  on: '2026-11-20',
  way: 'slip',
  text: '请抓紧办理。',
  dueOn: '2026-11-25',
  state: 'overdue',
  letter: { id: 'l1', number: '秦政协督〔2026〕3号' },
  by: { id: 'u1', name: '办公室' },
  createdAt: '2026-11-20T09:00:00+08:00',
  updatedAt: '2026-11-20T09:00:00+08:00',
  version: 1,
  allowedActions: [{ action: 'answer', label: '登记答复', requires: ['text'] }],
};
const result = (items: RemindedResult['items']): RemindedResult => ({
  total: items.length,
  done: items.filter(({ ok }) => ok).length,
  refused: items.filter(({ ok }) => !ok).length,
  items,
});

const shown = () => document.querySelector('.el-dialog')?.textContent ?? '';
const posted = (asked: Asked, line: string) =>
  Promise.all(
    asked.requests.filter((_, index) => asked.lines[index] === line).map((each) => each.clone().json() as unknown),
  );
async function press(label: string, within = 'body') {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>(`${within} button`)];
  buttons.find((each) => each.textContent?.trim().startsWith(label))?.click();
  await settled();
}
async function chase(...items: Chased[]) {
  const page = { path: 'chase', component: { render: () => h(RemindDialog, { items }) } };
  opened = await openPage({ at: '/c/qindu/chase', routes: [page, ...reminderRoutes], others: ['opinion'] });
}

test('whoever was reminded today is not ticked; each is told its own result, with the words to copy', async () => {
  const known: ItemReminders = {
    items: [],
    waitsFor: [
      { ...education, today: true },
      { ...housing, today: false },
    ],
    kinds: ['reminder', 'supervision'],
  };
  const words = '【秦都区政协】您处有1条社情民意信息待办复。请抓紧办理。联系人：办公室。';
  const asked = answering({
    [`GET ${api}/opinions/o1/reminders`]: () => Response.json(known),
    [`POST ${api}/reminders`]: () =>
      Response.json(
        result([
          {
            kind: 'opinions',
            id: 'o1',
            title: reminder.title,
            ok: true,
            sent: [{ to: housing, ok: true, reminder: 'r1', way: 'message', words }],
          },
        ]),
        { status: 201 },
      ),
  });
  await chase({ kind: 'opinions', id: 'o1', title: reminder.title });
  const ticks = [...document.querySelectorAll<HTMLInputElement>('.el-dialog input[type=checkbox]')];
  expect(ticks.map(({ checked }) => checked)).toEqual([false, true]);
  expect(shown()).toContain('今天已催办');

  await press('催办', '.el-dialog__footer');
  expect(await posted(asked, `POST ${api}/reminders`)).toEqual([
    {
      items: [{ kind: 'opinions', id: 'o1', to: ['h2'] }],
      kind: 'reminder',
      text: usualTexts.reminder,
      way: 'inbox',
    },
  ]);
  expect(shown()).toContain('已催办 1 个（1 项）');
  expect(shown()).toContain(words);
});

test('who was left out stays left out when the page asks anew', async () => {
  const waitsFor = [education, housing].map((each) => ({ ...each, today: false }));
  const known = (): ItemReminders => ({ items: [], waitsFor: structuredClone(waitsFor), kinds: ['reminder'] });
  const asked = answering({ [`GET ${api}/opinions/o1/reminders`]: () => Response.json(known()) });
  await chase({ kind: 'opinions', id: 'o1', title: reminder.title });
  const ticks = () => [...document.querySelectorAll<HTMLInputElement>('.el-dialog input[type=checkbox]')];
  ticks()[0]!.click();
  await settled();

  const before = asked.lines.length;
  document.dispatchEvent(new Event('visibilitychange'));
  window.dispatchEvent(new Event('focus'));
  await vi.waitFor(() => expect(asked.lines.length).toBeGreaterThan(before));
  await settled();
  expect(ticks().map(({ checked }) => checked)).toEqual([false, true]);
});

test('many are sent together, and what was refused stands beside what was done', async () => {
  const items = [1, 2].map((n) => ({ kind: 'readings', id: `r${n}`, title: `读书会${n}` }));
  const to = { part: 'unit', id: 'u1', name: '古渡街道联络组', action: 'hold', label: '登记开展情况' } as const;
  const asked = answering({
    [`POST ${api}/reminders`]: () =>
      Response.json(
        result([
          { ...items[0]!, ok: true, sent: [{ to, ok: true, reminder: 'r', way: 'slip', letter: reminder.letter! }] },
          { ...items[1]!, ok: false, code: 'reminder.not-waiting', message: '没有待办的环节', sent: [] },
        ]),
        { status: 201 },
      ),
  });
  await chase(...items);
  await press('催办', '.el-dialog__footer');

  const [body] = await posted(asked, `POST ${api}/reminders`);
  expect(body).toMatchObject({ items: items.map(({ kind, id }) => ({ kind, id })) });
  expect(shown()).toContain('没有催办 1 个');
  expect(shown()).toContain('没有待办的环节');
  const slips = document.querySelector<HTMLAnchorElement>('.el-dialog a[href*="reminders/print"]');
  expect(slips?.getAttribute('href')).toBe('/c/qindu/reminders/print?letters=l1');
});

test('the register says what is late, and an answer is entered from its row', async () => {
  const list = `GET ${api}/reminders?limit=20`;
  const asked = answering({
    [list]: () => Response.json({ items: [reminder], nextCursor: null, total: 1 }),
    [`POST ${api}/reminders/${reminder.id}/answer`]: () => Response.json({ ...reminder, state: 'answered' }),
  });
  opened = await openPage({ at: '/c/qindu/reminders', routes: reminderRoutes, others: ['opinion'] });
  expect(opened.page.text()).toContain('逾期未答复');
  expect(opened.page.text()).toContain('秦政协督〔2026〕3号');

  await press('登记答复');
  const field = document.querySelector<HTMLTextAreaElement>('.el-dialog textarea')!;
  field.value = '已整改。';
  field.dispatchEvent(new Event('input'));
  await settled();
  await press('登记答复', '.el-dialog__footer');
  expect(await posted(asked, `POST ${api}/reminders/${reminder.id}/answer`)).toEqual([
    { text: '已整改。', answeredOn: today() },
  ]);
  expect(asked.lines.filter((line) => line === list).length).toBeGreaterThan(1);
});
