import type { ListOf } from '@lianluo/contract/common';
import type { ImportView } from '@lianluo/contract/import-schemas';
import type { OpinionView } from '@lianluo/contract/opinion';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { openWorld, type World } from '../../../test-support/world';
import {
  addStreets,
  commit,
  committee,
  csv,
  figures,
  form,
  imports,
  rowsOf,
  totalOf,
  undo,
  upload,
} from '../../../test-support/import/importing';
import { members, zhang } from '../../../test-support/import/small-sheets';

const ledgerHead = ['序号', '标题', '报送单位', '反映人', '报送日期', '采用情况', '情况', '备注'];

const ledger = (...rows: string[][]): File => csv([ledgerHead, ...rows], '台账.csv');

const first = ['1', '关于增设充电桩的建议', '人民路街道', '张一', '2026-03-01', '', '', ''];

const second = ['2', '=SUM(A1)关于路灯', '西兰路街道', '信息员6', '2026-03-02', '市政协采用', '路灯坏了', '@已转'];

let world: World;

let office: Client;

beforeEach(async () => {
  world = await openWorld();
  office = world.as('demo.qindu.clerk');
  await addStreets(world.as('demo.qindu'));
});

async function committed(kind: string, file: File): Promise<ImportView> {
  const { id } = await upload(world, office, kind, file);
  return commit(world, office, id);
}

const opinions = async (): Promise<OpinionView[]> =>
  (await office.get<ListOf<OpinionView>>(`${committee}/opinions`)).body.items;

describe('a ledger', () => {
  test('becomes archived opinions without number, whose text stays text', async () => {
    await committed('opinions', ledger(first, second));

    const [late, early] = await opinions();
    expect(late).toMatchObject({
      title: '=SUM(A1)关于路灯',
      status: 'archived',
      imported: true,
      reportedOn: '2026-03-02',
    });
    expect(late?.number).toBeUndefined();
    expect(late?.adoptions).toMatchObject([{ level: 'city', adoptedOn: null }]);
    const one = await office.get<OpinionView>(`${committee}/opinions/${early?.id}`);
    expect(one.body.content).toBeNull();
    expect((await office.get<OpinionView>(`${committee}/opinions/${late?.id}`)).body.content).toMatchObject({
      situation: '路灯坏了',
    });
    const timeline = await office.get<{ items: object[] }>(`${committee}/opinions/${late?.id}/timeline`);
    expect(timeline.body.items).toMatchObject([{ action: 'import', note: '@已转' }]);
  });

  test('may land in what is submitted', async () => {
    const { id } = await upload(world, office, 'opinions', ledger(first));
    await commit(world, office, id, { mode: 'valid', landing: 'submitted' });

    expect(await opinions()).toMatchObject([{ status: 'submitted', waitingFor: { holder: '办公室' } }]);
  });

  test('that comes again with an adoption and a known author adds them, and an undo takes them away again', async () => {
    await committed('opinions', ledger(first, second));
    await committed('members', members(zhang));
    const preview = await upload(
      world,
      office,
      'opinions',
      ledger([...first.slice(0, 5), '省政协采用', '补的情况', ''], second),
    );
    expect(preview.totals).toMatchObject({ update: 1, unchanged: 1, new: 0 });
    const [row] = await rowsOf(office, preview.id, 'update');
    expect(row?.cells.map(({ state }) => state)).toEqual(['ok', 'ok', 'ok', 'changed', 'ok', 'new', 'new', 'ok']);

    await commit(world, office, preview.id);
    const early = (await opinions())[1];
    expect(early?.adoptions).toMatchObject([{ level: 'province' }]);
    expect(early?.authors).toMatchObject([{ member: expect.any(String), name: '张一' }]);
    expect(await figures(office)).toMatchObject({ 'opinions.adopted.province': 1, 'opinions.submitted': 2 });

    expect(await undo(world, office, preview.id)).toMatchObject({ status: 'undone', kept: [] });
    const back = await office.get<OpinionView>(`${committee}/opinions/${early?.id}`);
    expect(back.body).toMatchObject({ adoptions: [], content: null, authors: [{ name: '张一', kind: 'other' }] });
    expect(await figures(office)).toMatchObject({ 'opinions.adopted.province': 0, 'opinions.submitted': 2 });
  });

  test('undone goes but for the opinion somebody has worked on, and may come again', async () => {
    const batch = await committed('opinions', ledger(first, second));
    const early = (await opinions())[1];
    await office.post(`${committee}/opinions/${early?.id}/adoptions`, { level: 'county', adoptedOn: '2026-04-01' });

    const undone = await undo(world, office, batch.id);
    expect(undone.kept).toMatchObject([{ row: 2, id: early?.id, title: first[1] }]);
    expect((await opinions()).map(({ id }) => id)).toEqual([early?.id]);
    expect(await totalOf(office, 'opinions')).toBe(1);
    expect(await figures(office)).toMatchObject({
      'opinions.submitted': 1,
      'opinions.adopted.city': 0,
      'opinions.adopted.county': 1,
    });

    const again = await upload(world, office, 'opinions', ledger(first, second));
    expect(again.totals).toMatchObject({ new: 1, unchanged: 1 });
    await commit(world, office, again.id);
    expect(await totalOf(office, 'opinions')).toBe(2);
    expect(await totalOf(office, 'opinions?adoptedBy=city')).toBe(1);
  });

  test('cannot be undone after thirty days', async () => {
    const batch = await committed('opinions', ledger(first));
    world.setClock(31 * 86_400_000);
    office = world.as('demo.qindu.clerk');

    const refused = await office.post(`${imports}/${batch.id}/actions/undo`, {});
    expect([refused.status, refused.body.code]).toEqual([409, 'import.undo-expired']);
  });
});

describe('a batch', () => {
  test('that is committed or undone already takes no further step', async () => {
    const batch = await committed('members', members(zhang));
    const again = await office.post(`${imports}/${batch.id}/actions/commit`, { mode: 'valid' });
    expect([again.status, again.body.code]).toEqual([409, 'import.not-now']);
    await undo(world, office, batch.id);
    const twice = await office.post(`${imports}/${batch.id}/actions/undo`, {});
    expect([twice.status, twice.body.code]).toEqual([409, 'import.not-now']);
  });

  test('without one good row is not committed', async () => {
    const { id } = await upload(world, office, 'members', members(['', '教育界', '', '1', '']));
    const refused = await office.post(`${imports}/${id}/actions/commit`, { mode: 'valid' });
    expect([refused.status, refused.body.code]).toEqual([409, 'import.nothing']);
  });

  test('answers the same upload and commit once, by their keys', async () => {
    const send = () => office.post<ImportView>(imports, form('members', members(zhang)), { idempotencyKey: 'up' });
    const [one, two] = [await send(), await send()];
    expect(two.body.id).toBe(one.body.id);
    expect(two.headers.get('idempotency-replayed')).toBe('true');
    await world.idle();
    const write = () =>
      office.post<ImportView>(`${imports}/${one.body.id}/actions/commit`, { mode: 'valid' }, { idempotencyKey: 'go' });
    expect([(await write()).status, (await write()).status]).toEqual([202, 202]);
    await world.idle();
    expect(await totalOf(office, 'members')).toBe(1);
  });

  test('is listed with the newest first, and its rows page by page', async () => {
    const one = await upload(world, office, 'members', members(zhang));
    const many = Array.from({ length: 130 }, (_, i) => [
      `王${'一二三四五六七八九十'[i % 10]}${'甲乙丙丁戊己庚辛壬癸子丑寅'[Math.floor(i / 10)]}`,
      '教育界',
      '',
      `1990000${String(1000 + i)}`,
      i % 13 ? '古渡' : '不知道',
    ]);
    const two = await upload(world, office, 'members', members(...many));

    const { body } = await office.get<ListOf<ImportView>>(`${imports}?limit=1`);
    expect(body).toMatchObject({ items: [{ id: two.id }], total: 2 });
    const next = await office.get<ListOf<ImportView>>(`${imports}?limit=1&cursor=${body.nextCursor}`);
    expect(next.body).toMatchObject({ items: [{ id: one.id }], nextCursor: null, total: null });

    expect((await rowsOf(office, two.id)).map(({ row }) => row)).toEqual(many.map((_, i) => i + 2));
    expect((await rowsOf(office, two.id, 'error')).map(({ row }) => row)).toEqual(
      many.flatMap((_, i) => (i % 13 ? [] : [i + 2])),
    );
    const page = await office.get<ListOf<object>>(`${imports}/${two.id}/rows?state=error&limit=3`);
    expect(page.body).toMatchObject({ total: 10, items: { length: 3 } });
  });
});
