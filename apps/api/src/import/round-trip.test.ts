import type { ImportRow, ImportView } from '@lianluo/contract/import';
import type { MemberView } from '@lianluo/contract/member';
import type { UnitView } from '@lianluo/contract/unit';
import type { ListOf } from '@lianluo/contract/common';
import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../testing/client';
import { openWorld, type World } from '../testing/world';
import { addStreets, commit, committee, ledger, roster, rowsOf, upload } from './importing';

/** What our own list says, sent in again, is what is there: nothing is new and nothing is changed. */
let world: World;
let office: Client;
beforeAll(async () => {
  world = await openWorld();
  office = world.as('demo.qindu.clerk');
  await addStreets(world.as('demo.qindu'));
  for (const [kind, file] of [
    ['members', await roster()],
    ['opinions', await ledger()],
  ] as const)
    await commit(world, office, (await upload(world, office, kind, file)).id);
}, 120_000);

async function again(kind: string, filter: object = {}): Promise<{ batch: ImportView; rows: ImportRow[] }> {
  const answered = await office.post<Uint8Array>(`${committee}/exports`, { kind, filter });
  if (answered.status !== 200) throw new Error(JSON.stringify(answered.body));
  const file = new File([answered.body as Uint8Array<ArrayBuffer>], '清单.xlsx');
  const batch = await upload(world, office, kind, file);
  return { batch, rows: await rowsOf(office, batch.id) };
}

const all = (rows: readonly ImportRow[]) => ({
  rows: rows.length,
  unchanged: rows.length,
  new: 0,
  update: 0,
  error: 0,
});
const others = (rows: readonly ImportRow[]) =>
  rows.filter(({ state }) => state !== 'unchanged').map(({ title, state, messages }) => ({ title, state, messages }));

async function people(): Promise<void> {
  const { body } = await office.get<ListOf<UnitView>>(`${committee}/units?limit=100`);
  const [first, second] = body.items.filter(({ type }) => type === 'liaison-group');
  const one = { name: '阿依古丽.买买提', sector: '教育界', partyMember: true };
  for (const member of [
    { ...one, phone: '19900008801', placements: [{ group: first?.id, basis: 'work' }] },
    {
      ...one,
      phone: '19900008802',
      placements: [
        { group: first?.id, basis: 'work' },
        { group: second?.id, basis: 'home' },
      ],
    },
    { ...one, name: '陈某甲', sector: '特邀香港人士', phone: '+852 9123 0001', level: 'standing' },
    { ...one, name: '无号', placements: [{ group: second?.id, basis: 'sector' }] },
  ]) {
    const answered = await office.post<MemberView>(`${committee}/members`, member);
    if (answered.status !== 201) throw new Error(JSON.stringify(answered.body));
  }
}

test('case 14: the roster comes back unchanged, with masked telephones and several groups in a cell', async () => {
  await people();
  const { batch, rows } = await again('members');

  expect(batch.columns.filter(({ field, remembered }) => field === null && !remembered)).toEqual([]);
  expect(others(rows)).toEqual([]);
  expect(batch).toMatchObject({ status: 'ready', totals: all(rows) });
  expect(rows.length).toBeGreaterThan(255);
}, 120_000);

test.each([2022, 2026])(
  'case 14: the ledger of %s comes back unchanged',
  async (year) => {
    const { batch, rows } = await again('opinions', { year });

    expect(batch.columns.filter(({ field, remembered }) => field === null && !remembered)).toEqual([]);
    expect(others(rows)).toEqual([]);
    expect(batch).toMatchObject({ status: 'ready', totals: all(rows) });
    expect(rows.length).toBeGreaterThan(year === 2022 ? 190 : 3);
  },
  120_000,
);

test('two opinions of the same day, title and unit stay two', async () => {
  const { rows } = await again('opinions', { year: 2022 });
  const targets = rows.map(({ target }) => target);
  expect(new Set(targets).size).toBe(targets.length);
}, 120_000);
