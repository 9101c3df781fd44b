import type { ListOf } from '@lianluo/contract/common';
import type { IssueView } from '@lianluo/contract/issue';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { SeriesView } from '@lianluo/contract/series';
import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { deskOf } from '../../../test-support/desk';
import { commit, committee, csv, figures, rowsOf, undo, upload } from '../../../test-support/import/importing';
import { openWorld, type World } from '../../../test-support/world';

let world: World;
let office: Client;
beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T09:00:00+08:00' });
  office = world.as('demo.qindu');
});

const head = ['期号', '标题', '刊名', '编发日期', '稿件', '签发人', '印数'];
const issuesOf = async () => {
  await world.idle();
  const { body } = await office.get<ListOf<IssueView>>(`${committee}/issues?limit=50`);
  return Promise.all(body.items.map(async ({ id }) => (await office.get<IssueView>(`${committee}/issues/${id}`)).body));
};

test('an old issue keeps its number, names the opinion that it held, and goes when its batch is taken back', async () => {
  const ledger = csv([
    ['标题', '反映人', '报送日期'],
    ['关于规范早市的建议', '社会征集', '2021-03-01'],
  ]);
  await commit(world, office, (await upload(world, office, 'opinions', ledger)).id);
  const { body: list } = await office.get<ListOf<OpinionView>>(`${committee}/opinions`);
  const id = list.items[0]?.id ?? '';
  const issuedIn2021 = async () => {
    await world.idle();
    return (await figures(office, 2021))['opinions.issued'];
  };
  expect(await issuedIn2021()).toBe(0);
  const rows = [
    ['总第二百期增刊', '早市等2条', '社情民意', '2021-03-05', '关于规范早市的建议；无此条', '丙某某', '60份'],
    ['', '别的刊物', '没有的刊物', '2021-03-06', '', '', ''],
  ];
  const batch = await upload(world, office, 'issues', csv([head, ...rows]));
  expect(batch.totals).toMatchObject({ new: 1, error: 1 });
  expect((await rowsOf(office, batch.id, 'error'))[0]?.messages.join()).toContain('没有“没有的刊物”这个刊物');
  expect(await commit(world, office, batch.id)).toMatchObject({ status: 'committed' });

  const [issue] = await issuesOf();
  expect(issue).toMatchObject({
    number: '总第二百期增刊',
    title: '早市等2条',
    seriesName: '社情民意',
    status: 'issued',
    issuedOn: '2021-03-05',
    reportedOn: '2021-03-05',
    year: 2021,
    size: 2,
    copies: 60,
    imported: true,
    signature: { name: '丙某某', on: '2021-03-05' },
    items: [
      { title: '关于规范早市的建议', sources: [{ item: id, title: '关于规范早市的建议' }] },
      { title: '无此条', sources: [] },
    ],
  });
  const opinion = async () => (await office.get<OpinionView>(`${committee}/opinions/${id}`)).body;
  expect(await opinion()).toMatchObject({
    status: 'archived',
    issue: issue?.id,
    number: '总第二百期增刊',
    issuedOn: '2021-03-05',
  });
  expect(await issuedIn2021()).toBe(1);
  expect(await undo(world, office, batch.id)).toMatchObject({ status: 'undone', kept: [] });
  expect(await issuesOf()).toEqual([]);
  expect(await issuedIn2021()).toBe(0);
  expect(await opinion()).toMatchObject({ status: 'archived', title: '关于规范早市的建议' });
  for (const name of ['issue', 'number', 'issuedOn'] as const) expect((await opinion())[name] ?? null).toBeNull();
});

test('numbers go on behind those that the office says were issued, neither twice nor with a gap', async () => {
  const desk = deskOf(office);
  const next = async () => {
    const { number } = await desk.walk((await desk.record()).id, 'submit', 'edit', 'review', 'sign', 'issue');
    return number;
  };
  const say = async (body: object) => {
    const path = `${committee}/series/bulletin`;
    const { body: series } = await office.get<SeriesView>(path);
    expect((await office.patch(path, body, { version: series.version })).status).toBe(200);
  };
  expect(await next()).toBe('第1期（总第1期）');

  await say({ issuedBefore: 286, issuedInYear: { year: 2026, no: 24 } });
  expect([await next(), await next()]).toEqual(['第25期（总第287期）', '第26期（总第288期）']);

  // What lies behind the numbers that were given since changes nothing.
  await say({ issuedBefore: 100, issuedInYear: { year: 2026, no: 3 } });
  expect(await next()).toBe('第27期（总第289期）');
  world.setClock('2027-01-04T09:00:00+08:00');
  office = world.as('demo.qindu');
  const { number } = await deskOf(office).walk(
    (await deskOf(office).record()).id,
    'submit',
    'edit',
    'review',
    'sign',
    'issue',
  );
  expect(number).toBe('第1期（总第290期）');
});
