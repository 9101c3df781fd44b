import type { MatchedList, ReadList, RegisteredList } from '@lianluo/contract/adoption-list';
import type { ListOf } from '@lianluo/contract/common';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { Overview } from '@lianluo/contract/overview';
import { mostEntries } from '@lianluo/domain/text/limits';
import { expect, test } from 'vitest';
import { deskOf } from '../../../test-support/desk';
import { openWorld } from '../../../test-support/world';

const lists = '/committees/qindu/adoption-lists';
const list = { level: 'city', organ: '市委办公室', outlet: '《每日信息》', adoptedOn: '2026-05-19' };
const titles = ['关于修复人民路路灯的建议', '关于规范西兰路早市的建议', '关于加装既有住宅电梯的建议'];

async function opened() {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const desk = deskOf(office);
  const ids: string[] = [];
  for (const title of titles) ids.push((await desk.step((await desk.record({ title })).id, 'submit')).id);
  const match = async (rows: object[], of: object = list) =>
    (await office.post<MatchedList>(`${lists}/matches`, { ...of, rows })).body;
  const register = (rows: object[], of: object = list, sending = {}) =>
    office.post<RegisteredList>(lists, { ...of, rows }, sending);
  return { world, office, desk, ids, match, register };
}

const told = ({ rows }: MatchedList) => rows.map(({ state, candidates }) => [state, ...candidates.map(({ id }) => id)]);

test('each line is looked up by its title: sure, in doubt, not there', async () => {
  const { ids, match } = await opened();

  const matched = await match([
    { title: '修复“人民路”路灯' },
    { title: '关于规范西兰路早市经营秩序的建议' },
    { title: '关于推进智慧农业的建议' },
  ]);

  expect(told(matched)).toEqual([['sure', ids[0]], ['doubt', ids[1]], ['none']]);
  expect([matched.from, matched.to]).toEqual(['2024-05-19', '2026-05-20']);
});

test('what was merged is looked up as what it was merged into, and what was turned down says so', async () => {
  const { desk, ids, match } = await opened();
  await desk.step(ids[0]!, 'merge', { into: ids[1]! });
  await desk.step(ids[2]!, 'reject', { reason: '重复' });
  await desk.record({ title: '关于建设口袋公园的建议' });

  const matched = await match([{ title: titles[0] }, { title: titles[2] }, { title: '关于建设口袋公园的建议' }]);

  expect(told(matched)).toEqual([['doubt', ids[1]], ['sure', ids[2]], ['none']]);
  expect(matched.rows[1]?.candidates[0]?.refusal?.code).toBe('opinion.rejected');
});

test('the lines are registered one by one, and the same list again registers nothing twice', async () => {
  const { office, desk, ids, match, register } = await opened();
  const rows = [
    { item: ids[0], kind: 'single', number: '第12期' },
    { item: 'nothing' },
    { item: ids[1], adoptedOn: '2026-05-06' },
    { item: ids[0] },
  ];

  const first = await register(rows);
  const again = await register(rows);
  const elsewhere = await register([{ item: ids[0] }], { ...list, organ: '市政府办公室' });

  expect(first.status).toBe(200);
  expect(first.body).toMatchObject({ done: 2, registered: 1, refused: 1 });
  expect(first.body.rows.map(({ outcome, title }) => [outcome, title])).toEqual([
    ['done', titles[0]],
    ['refused', ''],
    ['done', titles[1]],
    ['registered', titles[0]],
  ]);
  expect(again.body).toMatchObject({ done: 0, registered: 3, refused: 1 });
  expect(elsewhere.body.done).toBe(1);
  expect((await desk.read(ids[0]!)).adoptions).toMatchObject([
    { ...list, kind: 'single', number: '第12期', enteredBy: 'demo.qindu' },
    { ...list, organ: '市政府办公室' },
  ]);
  expect((await desk.read(ids[1]!)).adoptions).toMatchObject([{ ...list, adoptedOn: '2026-05-06' }]);
  expect(told(await match([{ title: titles[0] }]))).toEqual([['registered', ids[0]]]);

  const { body } = await office.get<Overview>('/committees/qindu/overview?year=2026');
  expect(body.figures.find(({ key }) => key === 'opinions.adopted.city')).toMatchObject({ value: 2, times: 3 });
  const { total } = (await office.get<ListOf<OpinionView>>('/committees/qindu/opinions?adoptedBy=city&year=2026')).body;
  expect(total).toBe(2);
});

test('a line that names another organ is looked up and registered as its own', async () => {
  const { desk, ids, match, register } = await opened();
  const own = { level: 'province', organ: '省政协' };

  await register([{ item: ids[0], ...own }, { item: ids[1] }]);

  expect((await desk.read(ids[0]!)).adoptions).toMatchObject([own]);
  expect((await desk.read(ids[0]!)).adoptions[0]?.outlet).toBeUndefined();
  expect((await desk.read(ids[1]!)).adoptions).toMatchObject([list]);
  const rows = [{ title: titles[0] }, { title: titles[0], ...own }];
  expect(told(await match(rows))).toEqual([
    ['sure', ids[0]],
    ['registered', ids[0]],
  ]);
});

test('a registered list is taken back by voiding what its answer names', async () => {
  const { office, desk, ids, register } = await opened();
  const { body } = await register([{ item: ids[0] }, { item: ids[1] }]);

  for (const { item, adoption } of body.rows) {
    const path = `/committees/qindu/opinions/${item}/adoptions/${adoption}/void`;
    expect((await office.post(path, { reason: '通报有误' })).status).toBe(200);
  }

  expect((await desk.read(ids[0]!)).adoptions).toMatchObject([{ ...list, voided: { reason: '通报有误' } }]);
  expect((await register([{ item: ids[0] }])).body.done).toBe(1);
});

test('a list that was cut short and is sent again under its key goes on behind what was done', async () => {
  const { world, desk, ids, register } = await opened();
  const rows = ids.map((item) => ({ item }));
  let left = 2;
  const write = world.storage.write.bind(world.storage);
  world.storage.write = async (...given) => {
    if (given[0].some((each) => each.table === 'ledger') && left-- === 0) throw new Error('the line was cut');
    return write(...given);
  };

  const cut = await register(rows, list, { idempotencyKey: 'list-1' });
  world.storage.write = write;
  const whole = await register(rows, list, { idempotencyKey: 'list-1' });

  expect([cut.status, whole.status, whole.body.done]).toEqual([500, 200, 3]);
  expect(whole.body.rows.every(({ adoption }) => adoption !== undefined)).toBe(true);
  for (const id of ids) expect((await desk.read(id)).adoptions).toHaveLength(1);
});

test('what is asked wrongly is refused whole', async () => {
  const { office, ids } = await opened();
  const tries = async (path: string, body: object) => {
    const { status, body: problem } = await office.post(path, body);
    return [status, problem.errors?.map(({ pointer }) => pointer)];
  };
  const many = Array.from({ length: mostEntries.atOnce + 1 }, () => ({ item: ids[0] }));

  expect(await tries(lists, { ...list, rows: [] })).toEqual([422, ['/rows']]);
  expect(await tries(lists, { ...list, rows: many })).toEqual([422, ['/rows']]);
  expect(await tries(lists, { ...list, adoptedOn: '2026-05-21', rows: [{ item: ids[0] }] })).toEqual([
    422,
    ['/adoptedOn'],
  ]);
  expect(await tries(lists, { ...list, rows: [{ item: ids[0] }, { item: ids[1], adoptedOn: '2026-06-01' }] })).toEqual([
    422,
    ['/rows/1/adoptedOn'],
  ]);
  expect(await tries(`${lists}/matches`, { ...list, rows: [{ title: ' ' }] })).toEqual([422, ['/rows/0/title']]);
});

test('a file of a list is read into lines, and an empty one refused', async () => {
  const { office } = await opened();
  const read = (text: string) => {
    const form = new FormData();
    form.set('list', 'adoptions');
    form.set('file', new Blob([text]), '采用通报.csv');
    return office.post<ReadList>(`${lists}/files`, form);
  };

  const { status, body } = await read(
    `序号,标题,采用方式,采用日期\n1,${titles[0]},单篇,2026-05-06\n2,${titles[1]},综合,\n`,
  );

  expect([status, body]).toEqual([
    200,
    {
      rows: [
        { title: titles[0], kind: 'single', adoptedOn: '2026-05-06' },
        { title: titles[1], kind: 'combined' },
      ],
    },
  ]);
  expect((await read('')).status).toBe(422);
});
