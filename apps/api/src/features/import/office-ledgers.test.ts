import type { ListOf } from '@lianluo/contract/common';
import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { commit, committee, figures, read, rowsOf, undo, upload } from '../../../test-support/import/importing';
import { aLedgersCounty } from '../../../test-support/import/deed-ledger';
import { officeLedger, tableKinds } from '../../../test-support/import/office-ledger';
import { draftOf } from '../../../test-support/kind-bodies';
import { openWorld, type World } from '../../../test-support/world';

interface Item {
  id: string;
  title: string;
  status: string;
  reportedOn: string;
  imported: boolean;
}

let world: World;
let office: Client;
let member = '';
beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T09:00:00+08:00' });
  ({ office, member } = await aLedgersCounty(world));
});

const itemsOf = async (kind: KindName): Promise<Item[]> => {
  const { body } = await office.get<ListOf<Item>>(`${committee}/${kind}?limit=100`);
  return Promise.all(body.items.map(async ({ id }) => (await office.get<Item>(`${committee}/${kind}/${id}`)).body));
};

describe.each(await tableKinds())("an office's ledger of %s", (kind) => {
  let batch = '';

  test('is read as it is: title, head in two rows, days without a year, 合计', async () => {
    const { id, ...told } = await upload(world, office, kind, await officeLedger(kind));
    batch = id;
    expect(told.columns.filter(({ field }) => field === null)).toEqual([]);
    expect((await rowsOf(office, id)).flatMap(({ messages }) => messages)).toEqual([]);
    expect(told).toMatchObject({ status: 'ready', totals: { rows: 2, new: 2, error: 0, warning: 0 } });
    expect(told.notes).toEqual([
      '没有写年份的日期，按表上写的2026年读',
      expect.stringMatching(/^第7行不是记录，没有读入：合计/),
    ]);
  });

  test('is written whole, marked as imported, and stands behind its figures', async () => {
    const before = await figures(office);
    expect(await commit(world, office, batch)).toMatchObject({ status: 'committed' });

    const items = await itemsOf(kind);
    expect(items.map(({ reportedOn, imported }) => [reportedOn, imported])).toEqual([
      ['2026-03-05', true],
      ['2026-03-05', true],
    ]);
    expect(items.map(({ status }) => status)).not.toContain(kinds[kind].initial);
    // The table says what an item proves; the first key is what every item of the kind counts in.
    const [key = ''] = Object.keys(kinds[kind].proves);
    expect(((await figures(office))[key] ?? 0) - (before[key] ?? 0)).toBe(2);
  });

  test('comes back unchanged out of the product, with what was recorded by hand', async () => {
    const draft = draftOf(kind, { word: '手工登记', unit: world.unit, member });
    expect((await office.post(`${committee}/${kind}`, draft)).status).toBe(201);
    await world.idle();
    const exported = await office.post<Uint8Array>(`${committee}/exports`, { kind, filter: {} });
    const file = new File([exported.body as Uint8Array<ArrayBuffer>], '清单.xlsx');

    const again = await upload(world, office, kind, file);
    const rows = await rowsOf(office, again.id);
    expect(rows.filter(({ state }) => state !== 'unchanged')).toEqual([]);
    expect(again).toMatchObject({ status: 'ready', totals: { rows: 3, unchanged: 3, new: 0, error: 0, warning: 0 } });
    const hasAmounts = kinds[kind].listed.some((field) => kinds[kind].fields[field]?.type === 'count');
    expect(again.notes.some((note) => note.includes('合计'))).toBe(hasAmounts);
  });

  test('sent in again it changes nothing, and taken back it leaves what was recorded by hand', async () => {
    const again = await upload(world, office, kind, await officeLedger(kind));
    expect(again.totals).toMatchObject({ unchanged: 2, new: 0, error: 0 });

    expect(await undo(world, office, batch)).toMatchObject({ status: 'undone', kept: [] });
    expect((await itemsOf(kind)).map(({ title }) => title)).toEqual(['手工登记']);
    expect(await read(office, batch)).toMatchObject({ status: 'undone' });
    // It can come in anew: nothing of it was left behind.
    expect((await upload(world, office, kind, await officeLedger(kind))).totals).toMatchObject({ new: 2 });
  });
});
