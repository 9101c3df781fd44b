import type { RosterView } from '@lianluo/contract/roster';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering, type Asked } from '../../../test-support/answering';
import { openPage, type Opened } from '../../../test-support/feature';
import '../../../test-support/quick-elements';
import { settled } from '../../../test-support/settled';
import { today } from '../../ui/format';
import { rosterRoutes } from './roster.routes';

const base = '/api/v1/committees/qindu/rosters';
const rule = { every: 'weeks', step: 1, weekday: 3, onHoliday: 'skip' } as const;
const onDuty = (member: string, name: string, turn: number) => ({
  member,
  name,
  turn,
  of: 1,
  why: `轮到：第 ${turn} 次`,
});
const member = (id: string, name: string) => ({
  member: id,
  name,
  weekdays: [],
  doors: [],
  away: [],
  turns: 1,
  carried: 0,
  byDoor: [{ door: 'east', turns: 1 }],
  held: [],
});
const shift = (on: string, who: RosterView['shifts'][number]['members']) => ({
  id: `east-${on}-0`,
  door: 'east',
  on,
  from: '09:00',
  to: '11:30',
  seats: 1,
  members: who,
});
const roster: RosterView = {
  id: 'r1',
  name: '六月值班表',
  from: '2026-06-01',
  to: '2026-06-30',
  status: 'published',
  doors: [{ id: 'east', name: '东街委员之家', times: [{ rule, from: '09:00', to: '11:30', seats: 1 }] }],
  members: [member('m1', '罗以宁'), member('m2', '程思远')],
  shifts: [
    shift('2026-06-03', [onDuty('m1', '罗以宁', 1)]),
    shift('2026-06-10', [onDuty('m2', '程思远', 1)]),
    shift('2026-06-17', []),
  ],
  swaps: [],
  createdAt: null,
  updatedAt: null,
  version: 4,
};

vi.setConfig({ testTimeout: 40_000 });
beforeAll(() => import('./RosterPage.vue'), 60_000);
let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

test('a name is dragged onto another, and the swap says that the other agreed', async () => {
  const asked = await open();
  const [first, second] = ['罗以宁', '程思远'].map(name);
  first!.dispatchEvent(new Event('dragstart'));
  second!.dispatchEvent(new Event('dragover', { cancelable: true }));
  second!.dispatchEvent(new Event('drop', { cancelable: true }));
  await settled(6);
  expect(document.querySelector('.el-dialog')?.textContent).toContain('轮到：第 1 次');
  await press('调换');

  const post = asked.requests.find(({ method }) => method === 'POST');
  expect(post?.headers.get('if-match')).toBe('"v4"');
  expect(await post?.json()).toEqual({
    shift: 'east-2026-06-03-0',
    member: 'm1',
    to: 'm2',
    other: 'east-2026-06-10-0',
    agreed: { on: today(), how: 'by-phone' },
  });
});

test('each turn says why, by pointer and by keyboard alike, and an empty seat is told', async () => {
  await open();

  expect(name('罗以宁').title).toBe('轮到：第 1 次');
  expect(name('罗以宁').getAttribute('aria-label')).toBe('2026-06-03 周三 东街委员之家 罗以宁，轮到：第 1 次');
  expect(document.querySelector('tbody')?.textContent).toContain('缺 1 人');
});

async function open(): Promise<Asked> {
  const asked = answering({
    [`GET ${base}/r1`]: () => Response.json(roster),
    [`GET ${base}?limit=100`]: () => Response.json({ items: [], nextCursor: null, total: 0 }),
    [`POST ${base}/r1/actions/swap`]: () => Response.json({ ...roster, version: 5 }),
  });
  opened = await openPage({ at: '/c/qindu/rosters/r1', routes: rosterRoutes });
  return asked;
}

const buttons = () => [...document.querySelectorAll('button')];
function name(words: string): HTMLButtonElement {
  const found = buttons().find((each) => each.classList.contains('name') && each.textContent?.trim() === words);
  if (!found) throw new Error(`${words} is not on duty.`);
  return found;
}

async function press(words: string) {
  buttons()
    .findLast((each) => each.textContent?.trim() === words)!
    .click();
  await settled(6);
}
