import type { ListOf } from '@lianluo/contract/common';
import type { InboxCounts, InboxItem, InboxSettings } from '@lianluo/contract/inbox';
import { beforeAll, describe, expect, test } from 'vitest';
import { deskOf } from '../../../test-support/desk';
import { openWorld, type World } from '../../../test-support/world';

const inbox = '/committees/qindu/inbox';

let world: World;
const readBox = async (username: string, box: string, more = ''): Promise<ListOf<InboxItem>> =>
  (await world.as(username).get<ListOf<InboxItem>>(`${inbox}?box=${box}${more}`)).body;
const counts = async (username: string) => (await world.as(username).get<InboxCounts>(`${inbox}/counts`)).body;
/** What is told beside the day's digest. */
const toRead = async (username: string) =>
  (await readBox(username, 'to-read')).items.filter(({ kind }) => kind !== 'digest');

beforeAll(async () => {
  world = await openWorld();
});

describe('an opinion that a unit hands in and the office returns', () => {
  let id: string;

  beforeAll(async () => {
    id = (await deskOf(world.as('demo.qindu.unit')).record({})).id;
  });

  test('waits for its author as a draft, and is what they began', async () => {
    const { items, total } = await readBox('demo.qindu.unit', 'todo');
    const mine = await readBox('demo.qindu.unit', 'mine');

    expect([total, items]).toMatchObject([
      1,
      [
        {
          item: id,
          kind: 'opinions',
          action: 'submit',
          label: '报送',
          holder: 'demo.qindu.unit',
          dueOn: null,
          read: false,
        },
      ],
    ]);
    expect(mine.items).toMatchObject([{ item: id, status: '草稿', read: true }]);
    expect((await readBox('demo.qindu.clerk', 'todo')).total).toBe(0);
  });

  test('then waits for the office alone', async () => {
    await deskOf(world.as('demo.qindu.unit')).walk(id, 'submit');

    const [unit, clerk, administrator] = await Promise.all(
      ['demo.qindu.unit', 'demo.qindu.clerk', 'demo.qindu'].map((each) => readBox(each, 'todo')),
    );

    expect(unit?.total).toBe(0);
    expect(clerk?.items).toMatchObject([{ item: id, action: 'edit', state: 'ahead', read: false }]);
    expect(administrator?.items).toEqual(clerk?.items);
    expect(await toRead('demo.qindu.unit')).toEqual([]);
    expect((await readBox('demo.qindu.unit', 'done')).items).toMatchObject([{ item: id, action: 'submit' }]);
  });

  test('tells its unit in one line, whatever happens to it, and not who did it', async () => {
    const desk = deskOf(world.as('demo.qindu.clerk'));
    await desk.step(id, 'return', { reason: '请补充' });
    const first = await toRead('demo.qindu.unit');
    await deskOf(world.as('demo.qindu.unit')).walk(id, 'submit');
    await desk.walk(id, 'edit');
    await deskOf(world.as('demo.qindu')).step(id, 'reject', { reason: '重复' });

    const told = await toRead('demo.qindu.unit');

    expect(first).toMatchObject([
      { item: id, action: 'return', label: '退回', read: false, times: 1, by: 'demo.qindu.clerk' },
    ]);
    expect(told).toMatchObject([{ item: id, action: 'reject', read: false, times: 2, by: 'demo.qindu' }]);
    expect(await toRead('demo.qindu.clerk')).toEqual([]);
    expect(await toRead('demo.qindu')).toEqual([]);
    expect((await readBox('demo.qindu.clerk', 'done')).items).toMatchObject([{ item: id, action: 'edit' }]);
  });

  test('is read once, and new again with what happens next', async () => {
    const [entry] = await toRead('demo.qindu.unit');
    const read = () => world.as('demo.qindu.unit').post(`${inbox}/${entry?.id}/actions/read`);

    const statuses = [(await read()).status, (await read()).status];
    const after = await toRead('demo.qindu.unit');
    await deskOf(world.as('demo.qindu')).step(id, 'feedback', { text: '已反馈' });

    expect(statuses).toEqual([204, 204]);
    expect(after).toMatchObject([{ item: id, read: true }]);
    expect(after[0]).not.toHaveProperty('times');
    expect(await toRead('demo.qindu.unit')).toMatchObject([{ item: id, action: 'feedback', read: false, times: 1 }]);
  });

  test('is told twice where the stream brings it twice, and once in the box', async () => {
    const before = await toRead('demo.qindu.unit');
    const { storage } = world;
    const { rows } = await storage.list({ table: 'journal', pk: `qindu#opinions#${id}`, limit: 50 });
    const { eventConsumer } = await import('../../engine/event/sequence');
    const changes = rows.map((row) => ({ table: 'journal' as const, sequence: row.sk, key: row, after: row }));

    await eventConsumer({ storage, now: world.deps.now })([...changes, ...changes], async () => undefined);

    expect(await toRead('demo.qindu.unit')).toEqual(before);
  });
});

test('what is closed to somebody leaves their inbox, and nobody is told of it any more', async () => {
  const unit = world.as('demo.qindu.unit');
  const { id } = await deskOf(unit).record({});
  await deskOf(unit).walk(id, 'submit');
  const office = world.as('demo.qindu');
  await deskOf(office).step(id, 'return', { reason: '请补充' });
  expect((await toRead('demo.qindu.unit')).map(({ item }) => item)).toContain(id);

  const { version } = await office.get(`/committees/qindu/opinions/${id}`);
  const closed = await office.put(`/committees/qindu/opinions/${id}/access`, { users: [], closed: true }, { version });

  const boxes = await Promise.all(['to-read', 'done', 'mine', 'todo'].map((box) => readBox('demo.qindu.unit', box)));
  expect(closed.status).toBe(200);
  expect(boxes.flatMap(({ items }) => items.map(({ item }) => item))).not.toContain(id);
});

test('what a bell counts is what the boxes hold, a kind that is muted apart, and to do is never muted', async () => {
  const unit = world.as('demo.qindu.unit');
  const { id } = await deskOf(unit).record({});
  const [first, held] = [await counts('demo.qindu.unit'), await readBox('demo.qindu.unit', 'to-read')];
  const todo = await readBox('demo.qindu.unit', 'todo');
  const settings = await unit.get<InboxSettings>(`${inbox}/settings`);
  const muted = await unit.patch<InboxSettings>(
    `${inbox}/settings`,
    { muted: ['opinions', 'digest'] },
    { version: settings.version },
  );
  const quiet = await counts('demo.qindu.unit');

  expect(first).toEqual({ todo: todo.total, toRead: held.items.filter(({ read }) => !read).length });
  expect(todo.items.map(({ item }) => item)).toContain(id);
  expect([settings.body.muted, muted.body.muted]).toEqual([[], ['opinions', 'digest']]);
  expect(quiet).toEqual({ todo: first.todo, toRead: 0 });
  expect((await readBox('demo.qindu.unit', 'to-read')).total).toBe(0);
  expect((await unit.patch(`${inbox}/settings`, { muted: [] }, { version: settings.version })).status).toBe(412);
});

test('a digest is one entry a working day, until it is read', async () => {
  const unread = async () =>
    (await readBox('demo.qindu.clerk', 'to-read')).items.filter(({ kind }) => kind === 'digest');
  const at = async (to: string) => {
    world.setClock(to);
    return (await unread()).map(({ digest, read }) => [digest?.on, read]);
  };
  const friday = await at('2026-05-22T08:29:00+08:00');
  expect(friday).toEqual([['2026-05-21', false]]);
  expect(await at('2026-05-22T08:31:00+08:00')).toEqual([['2026-05-22', false]]);

  await world.as('demo.qindu.clerk').post(`${inbox}/actions/read-all`);
  expect(await at('2026-05-24T12:00:00+08:00')).toEqual([['2026-05-22', true]]);
  expect((await counts('demo.qindu.clerk')).toRead).toBe(0);
  expect(await at('2026-05-25T08:30:00+08:00')).toEqual([['2026-05-25', false]]);
  expect((await counts('demo.qindu.clerk')).toRead).toBe(1);
});

test('nobody marks what is not theirs', async () => {
  const [entry] = (await readBox('demo.qindu.unit', 'todo')).items;
  const read = async (username: string, id: string) =>
    (await world.as(username).post(`${inbox}/${id}/actions/read`)).status;

  expect(await read('demo.qindu.unit', entry?.id ?? '')).toBe(204);
  expect((await readBox('demo.qindu.unit', 'todo')).items.find(({ id }) => id === entry?.id)?.read).toBe(true);
  expect(await read('demo.qindu.clerk', entry?.id ?? '')).toBe(404);
  expect(await read('demo.city', entry?.id ?? '')).toBe(404);
  expect(await read('demo.xincheng', entry?.id ?? '')).toBe(404);
  expect(await read('demo.qindu.unit', 'to-read-digest-2026-05-20')).toBe(404);
  expect((await world.as('demo.city').get(inbox)).status).toBe(403);
});
