import type { GatheringView } from '@lianluo/contract/gathering';
import { readList } from '@lianluo/domain/attendance-list/read-list';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering, type Asked } from '../../../../test-support/answering';
import { openPage, type Opened } from '../../../../test-support/feature';
import { settled } from '../../../../test-support/settled';
import { routesOf } from '../../../work/work.routes';
import { readingPages } from '../gathering.pages';

const base = '/api/v1/committees/qindu';
vi.setConfig({ testTimeout: 40_000 });

// The first import of a lazy page takes longer than a test waits.
beforeAll(() => Promise.all([import('./BoardPage.vue'), import('./PasteDialog.vue')]), 60_000);

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
  localStorage.clear();
  document.body.replaceChildren();
});

test('marked by keys, by a typed name, from a pasted list and for all the rest at once, it is held with what was marked', async () => {
  const asked = await openBoard();

  await key('甲', '1');
  // The line below has the focus by now.
  await key(focused(), '4');
  await key('乙', 'Enter');
  await write('乙准假人', '张主任');
  expect(document.body.textContent).not.toMatch(/尚未登记 \d/);
  await key('甲', '0');
  expect(document.body.textContent).toContain('尚未登记 1 人');
  await type('找委员', '甲', '2');
  expect(states()).toEqual({ 甲: '迟到', 乙: '请假', 丙: '请假' });
  expect(rowOf('丙')?.textContent).toContain('回执：请假（出差）');

  await press('粘贴名单');
  await write('名单', '1. 丁');
  await press('识别');
  await press('加入 1 人');
  // Whoever was not expected is added.
  expect(states()).toEqual({ 甲: '迟到', 乙: '请假', 丙: '请假', 丁: '出席' });

  await key('丙', '0');
  await press('其余缺席');
  await write('活动记录', '读了两章');
  await press('登记开展情况');
  const [held] = sent(asked, '/actions/hold');
  expect(held?.headers.get('if-match')).toBe('"v2"');
  expect(await held?.json()).toMatchObject({
    attendance: [
      { member: 'm2', state: 'leave', granter: '张主任' },
      { member: 'm1', state: 'late' },
      { member: 'm4', state: 'present' },
      { member: 'm3', state: 'absent' },
    ],
    record: '读了两章',
  });
  expect(opened?.router.currentRoute.value.name).toBe('reading');
});

test('what is not announced is recorded nowhere', async () => {
  await openBoard({ [`GET ${base}/readings/r1`]: () => Response.json(aReading({ status: 'draft' })) });

  expect(document.body.textContent).toContain('发出通知后登记出席');
  expect(document.querySelector('[role="grid"]')).toBeNull();
});

function aReading(change: Partial<GatheringView> = {}): GatheringView {
  const status = change.status ?? 'announced';
  return {
    id: 'r1',
    committee: 'qindu',
    title: '一月读书会',
    unit: 'u1',
    plannedOn: '2026-01-10',
    reportedOn: '2026-01-10',
    waitingFor: null,
    dueOn: null,
    createdAt: '2026-01-01T02:00:00Z',
    updatedAt: '2026-01-02T02:00:00Z',
    version: 2,
    allowedActions: status === 'announced' ? [{ action: 'hold', label: '登记开展情况', requires: [] }] : [],
    attendance: [],
    participants: [],
    raised: [],
    imported: false,
    ...change,
    status,
  } as GatheringView;
}

/** What the server would make of lines. */
function take(item: GatheringView, body: { attendance?: Line[]; lines?: Line[] }): GatheringView {
  const lines = body.attendance ?? body.lines ?? [];
  return {
    ...item,
    status: 'held',
    version: item.version + 1,
    attendance: [...item.attendance, ...lines.map((each) => ({ ...each, name: each.member }))],
  };
}
type Line = Omit<GatheringView['attendance'][number], 'name'>;

const aMember = (id: string, name: string, group = 'u1') => ({
  id,
  name,
  sector: '教育界',
  placements: group ? [{ group, kind: 'liaison-group', basis: 'work', from: '2024-01-01' }] : [],
});
const members = [aMember('m1', '甲'), aMember('m2', '乙'), aMember('m3', '丙'), aMember('m4', '丁', '')];
const listed = members.map(({ id, name, sector }) => ({ id, name, sector, units: [] }));
/** 丙 has asked for leave. */
const replies: Record<string, object> = { m3: { reply: { answer: 'leave', reason: 'business' } } };
const list = (items: unknown[]) => Response.json({ items, nextCursor: null, total: items.length });

async function openBoard(answers: Parameters<typeof answering>[0] = {}): Promise<Asked> {
  const asked = answering({
    [`GET ${base}/readings/r1`]: () => Response.json(aReading()),
    [`GET ${base}/readings/r1/timeline`]: () => Response.json({ items: [] }),
    [`GET ${base}/units?limit=100`]: () => list([{ id: 'u1', name: '人民路街道政协联络组', type: 'liaison-group' }]),
    [`GET ${base}/members?limit=100`]: () => list(members),
    [`GET ${base}/readings/r1/invited?limit=100`]: () =>
      list(members.slice(0, 3).map(({ id, name, sector }) => ({ member: id, name, sector, ...replies[id] }))),
    [`POST ${base}/readings/r1/attendance/read`]: async (request) =>
      Response.json({ lines: readList(((await request.json()) as { text: string }).text, listed) }),
    [`POST ${base}/readings/r1/actions/hold`]: async (request) =>
      Response.json(take(aReading(), await request.clone().json())),
    ...answers,
  });
  opened = await openPage({
    at: '/c/qindu/readings/r1/attendance',
    routes: routesOf(readingPages).filter(({ name }) => name === 'reading-attendance'),
    others: ['readings', 'reading'],
  });
  await settled(8);
  return asked;
}

const sent = (asked: Asked, ending: string) =>
  asked.requests.filter(({ url, method }) => method !== 'GET' && url.endsWith(ending)).map((each) => each.clone());

const rowOf = (name: string) => document.querySelector<HTMLElement>(`[role="row"][aria-label="${name}"]`);
const focused = () => document.activeElement?.getAttribute('aria-label') ?? '';

async function key(name: string, pressed: string) {
  rowOf(name)?.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
  await settled();
}

const button = (label: string) =>
  [...document.querySelectorAll<HTMLButtonElement>('button')].find(
    (each) => each.textContent.trim() === label || each.getAttribute('aria-label') === label,
  );
async function press(label: string) {
  button(label)?.click();
  await settled(8);
}

async function write(label: string, words: string) {
  const box = document.querySelector<HTMLTextAreaElement>(
    `input[aria-label="${label}"], textarea[aria-label="${label}"]`,
  );
  if (!box) throw new Error(`There is no field ${label}`);
  box.value = words;
  box.dispatchEvent(new Event('input'));
  await settled(1);
}

async function type(label: string, words: string, pressed: string) {
  await write(label, words);
  await settled();
  document
    .querySelector(`input[aria-label="${label}"]`)
    ?.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
  await settled();
}

/** What each line is marked with, as it is shown. */
const states = () =>
  Object.fromEntries(
    [...document.querySelectorAll('[role="row"][aria-label]')].map((row) => [
      row.getAttribute('aria-label'),
      row.querySelector('[aria-pressed="true"]')?.textContent.trim(),
    ]),
  );
