import type { GatheringView } from '@lianluo/contract/gathering';
import { afterEach, expect, test, vi } from 'vitest';
import { defineComponent, h } from 'vue';
import { answering, problem, type Asked } from '../../../../test-support/answering';
import { openPage, type Opened } from '../../../../test-support/feature';
import { settled } from '../../../../test-support/settled';
import type { Mark, Marks } from './line';
import { marksOf } from './marks';
import { attendanceSheet, repliesSheet, type Sheet } from './sheets';
import { useBoard } from './use-board';

const base = '/api/v1/committees/qindu';
let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
  localStorage.clear();
});

test('more than one command takes goes in portions, and a broken one goes on with what was not sent', async () => {
  let item = aReading('announced');
  let isDown = true;
  const asked = answering({
    [`POST ${base}/readings/r1/actions/hold`]: async (request) =>
      Response.json((item = taking(item, await request.clone().json()))),
    [`PATCH ${base}/readings/r1/attendance`]: async (request) =>
      isDown
        ? problem(503, { code: 'unavailable', title: '服务暂时不可用。' })
        : Response.json((item = taking(item, await request.clone().json()))),
  });
  const { board, done } = await open(item);

  board.form.marks = Object.fromEntries(Array.from({ length: 1200 }, (_, index) => [`m${index}`, present]));
  await saved(board);
  expect(board.problem.value?.message).toBe('服务暂时不可用。');
  expect(board.progress.value).toEqual({ done: 500, total: 1200 });
  isDown = false;
  await saved(board);

  expect(await bodies(asked, '/attendance', ({ lines }) => lines.length)).toEqual([500, 500, 200]);
  expect(versions(asked, '/attendance')).toEqual(['"v3"', '"v3"', '"v4"']);
  expect(versions(asked, '/actions/hold')).toEqual(['"v2"']);
  expect(item.attendance).toHaveLength(1200);
  expect(done).toHaveBeenCalledOnce();
});

test('what somebody else recorded meanwhile comes in beside what is marked here', async () => {
  const before = aReading('held', { m1: present });
  const theirs = { ...aReading('held', { m1: present, m3: { state: 'leave' } }), version: 3 };
  const asked = answering({
    [`GET ${base}/readings/r1`]: () => Response.json(theirs),
    [`PATCH ${base}/readings/r1/attendance`]: async (request) =>
      request.headers.get('if-match') === '"v3"'
        ? Response.json(taking(theirs, await request.clone().json()))
        : problem(412, { code: 'version.stale', title: '这条记录刚刚被其他人修改。' }),
  });
  const { board } = await open(before);

  board.form.marks = { ...board.form.marks, m2: { state: 'absent' } };
  await saved(board);
  expect(board.stale.value).toBe(true);
  await board.catchUp();
  expect(board.merged.value).toBe('已带入他人登记的 1 人');
  expect(board.form.marks).toEqual({ m1: present, m2: { state: 'absent' }, m3: { state: 'leave' } });
  await saved(board);

  expect(await bodies(asked, '/attendance')).toEqual([
    { lines: [{ member: 'm2', state: 'absent' }] },
    { lines: [{ member: 'm2', state: 'absent' }] },
  ]);
});

test('what was marked in a tab that died is offered again, on what the server has by then', async () => {
  answering({});
  const { board } = await open(aReading('held', { m3: present }));
  board.form.marks = { ...board.form.marks, m1: { state: 'leave' } };
  opened?.page.unmount();

  const { board: again } = await open(aReading('held', { m2: present, m3: { state: 'late' } }));
  expect(again.form.marks).toEqual({ m2: present, m3: { state: 'late' } });
  again.draft.restore();

  expect(again.form.marks).toEqual({ m1: { state: 'leave' }, m2: present, m3: { state: 'late' } });
  expect(again.changes.value).toEqual({ lines: [{ member: 'm1', state: 'leave' }], remove: [] });
});

test('replies go the same way: who comes, who is on leave, and what was taken back', async () => {
  const item = aReading('announced');
  const asked = answering({
    [`PATCH ${base}/readings/r1/replies`]: () => Response.json({ ...item, version: 3 }),
  });
  const { board, done } = await open(item, repliesSheet, { m1: present, m2: present });

  board.form.marks = { m1: { state: 'leave', reason: 'ill' }, m3: present };
  await saved(board);

  expect(await bodies(asked, '/replies')).toEqual([
    {
      lines: [
        { member: 'm1', answer: 'leave', reason: 'ill' },
        { member: 'm3', answer: 'coming' },
      ],
    },
    { lines: [{ member: 'm2', answer: 'none' }] },
  ]);
  expect(versions(asked, '/replies')).toEqual(['"v2"', '"v3"']);
  expect(done).toHaveBeenCalledOnce();
});

const present: Mark = { state: 'present' };
const linesOf = (marks: Marks) => Object.entries(marks).map(([member, mark]) => ({ member, name: member, ...mark }));

const aReading = (status: GatheringView['status'], marks: Marks = {}): GatheringView =>
  ({
    id: 'r1',
    committee: 'qindu',
    title: '一月读书会',
    status,
    plannedOn: '2026-01-10',
    version: 2,
    allowedActions: [],
    attendance: linesOf(marks),
    participants: [],
  }) as unknown as GatheringView;

interface Body {
  attendance?: { member: string }[];
  lines: { member: string }[];
}
/** What the server makes of lines. */
const taking = (item: GatheringView, { attendance, lines }: Body): GatheringView =>
  ({
    ...item,
    status: 'held',
    version: item.version + 1,
    attendance: [...item.attendance, ...(attendance ?? lines).map((line) => ({ ...line, name: line.member }))],
  }) as GatheringView;

async function open(item: GatheringView, sheet: Sheet = attendanceSheet, marks = marksOf(item.attendance)) {
  const done = vi.fn<() => void>();
  let board: ReturnType<typeof useBoard> | undefined;
  const Page = defineComponent({
    setup() {
      board = useBoard({
        sheet,
        place: { kind: 'readings', committee: 'qindu', id: 'r1' },
        kept: { item, marks },
        fields: {},
        told: {},
        proposed: {},
        nameOf: (id) => id,
        done,
      });
      return () => h('h1', '出席登记');
    },
  });
  opened = await openPage({ at: '/c/qindu/board', routes: [{ path: 'board', component: Page }] });
  if (!board) throw new Error('The page did not open.');
  return { board, done };
}

async function saved(board: ReturnType<typeof useBoard>) {
  board.save();
  await settled(12);
}

const sent = (asked: Asked, ending: string) =>
  asked.requests.filter(({ url, method }) => method !== 'GET' && url.endsWith(ending));
const versions = (asked: Asked, ending: string) => sent(asked, ending).map(({ headers }) => headers.get('if-match'));
const bodies = <Told = unknown>(asked: Asked, ending: string, tell: (body: Body) => Told = (body) => body as Told) =>
  Promise.all(sent(asked, ending).map(async (request) => tell((await request.clone().json()) as Body)));
