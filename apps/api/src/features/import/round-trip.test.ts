import type { ImportRow, ImportView } from '@lianluo/contract/import-schemas';
import type { MemberView } from '@lianluo/contract/member';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { UnitView } from '@lianluo/contract/unit';
import type { ListOf } from '@lianluo/contract/common';
import { beforeAll, expect, test } from 'vitest';
import { searchPartition } from '../../engine/scorecard/facets.store';
import type { Client } from '../../../test-support/client';
import { openWorld, type World } from '../../../test-support/world';
import { addStreets, commit, committee, ledger, roster, rowsOf, upload } from '../../../test-support/import/importing';

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
    { ...one, sector: '民盟', phone: '19900008803', party: '爱国人士', office: '某专题组召集人' },
    {
      ...one,
      name: '增补甲',
      phone: '19900008804',
      joinedOn: '2022-02-01',
      invited: true,
      level: 'standing',
      levelFrom: '2024-03-01',
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

/** What an office has by hand: an issued item with its number, one that waits, a namesake among the authors, an adoption. */
async function opinionsByHand(): Promise<void> {
  const { body } = await office.get<ListOf<MemberView>>(`${committee}/members?limit=100`);
  const namesake = body.items.find(({ name, sector }) => name.startsWith('阿依古丽') && sector === '民盟');
  const { body: units } = await office.get<ListOf<UnitView>>(`${committee}/units?limit=100`);
  const unit = units.items.find(({ type }) => type === 'liaison-group')?.id;
  // A number in a pattern of brackets beside that of the first series.
  const { body: series } = await world
    .as('demo.qindu')
    .post<{ id: string }>(`${committee}/series`, { name: '政协信息', pattern: '〔{year}〕{no}号' });
  for (const [title, issue] of [
    ['关于规范西兰路早市的建议', {}],
    ['关于“一刀切”停车收费的建议（二）', { series: series.id }],
  ] as const) {
    const made = await office.post<OpinionView>(`${committee}/opinions`, {
      title,
      content: { situation: '情况。' },
      unit,
      authors: [{ member: namesake?.id }, { name: '区政协某专委会', kind: 'committee' }, { name: '过路人' }],
    });
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
    let { version } = made;
    for (const [who, action, said] of [
      [office, 'submit', {}],
      [office, 'edit', { title }],
      [world.as('demo.qindu'), 'review', { comment: '同意。' }],
      [world.as('demo.qindu'), 'sign', {}],
      [office, 'issue', { recipients: ['区委办'], ...issue }],
    ] as const) {
      const step = await who.post(`${committee}/opinions/${made.body.id}/actions/${action}`, said, { version });
      if (step.status !== 200) throw new Error(`${action}: ${JSON.stringify(step.body)}`);
      version = step.version;
    }
    const adoption = {
      level: 'city',
      outlet: '《社情民意》（第 61 期）',
      adoptedOn: world.deps.now().toISOString().slice(0, 10),
    };
    for (const more of [
      {},
      { organ: '市委办公室', kind: 'combined' },
      { level: 'province', organ: '省委、省政府督查室' },
    ]) {
      const adopted = await office.post(`${committee}/opinions/${made.body.id}/adoptions`, {
        ...adoption,
        number: '第61期',
        ...more,
      });
      if (adopted.status !== 201) throw new Error(JSON.stringify(adopted.body));
    }
  }
}

test('case 16: a document number is found in any brackets, also by what was written before they were one', async () => {
  await opinionsByHand();
  await world.idle();
  const found = async (q: string) =>
    (await office.get<ListOf<unknown>>(`${committee}/opinions?q=${encodeURIComponent(q)}`)).body.items.length;
  const spellings = ['〔2026〕1号', '[2026]1号', '(2026)1号', '（2026）1号', '【2026】1号', '20261号', '〔2026〕 1 号'];
  spellings.push('第1期（总第1期）', '第1期(总第1期)', '第1期总第1期');
  expect(await Promise.all(spellings.map(found))).toEqual(spellings.map(() => 1));

  const { storage } = world.deps;
  const pk = searchPartition('qindu', 'opinions');
  const { rows } = await storage.list({ table: 'scorecards', pk, limit: 1, newestFirst: true });
  const [row] = rows;
  if (!row) throw new Error('no search row');
  const { folding: _folding, ...earlier } = row;
  await storage.write([{ table: 'scorecards', put: { ...earlier, text: '〔2026〕99号\n阿依.古丽' } }]);
  expect(await Promise.all(['[2026]99号', '阿依•古丽', '号阿'].map(found))).toEqual([1, 1, 0]);
  await storage.write([{ table: 'scorecards', put: row }]);
});

test('case 10: one dot in a name, by form and by search; case 11: one rule for telephones', async () => {
  const found = async (q: string) =>
    (await office.get<ListOf<MemberView>>(`${committee}/members?q=${encodeURIComponent(q)}`)).body.items.map(
      ({ name }) => name,
    );
  for (const dot of ['·', '•', '．', '.', '⋅', '・', '‧'])
    expect(await found(`阿依古丽${dot}买买提`)).toEqual(Array.from({ length: 3 }, () => '阿依古丽·买买提'));

  const put = async (phone: string) => {
    const member = { name: '港澳某', sector: '特邀澳门人士', phone };
    const { status, body } = await office.post<{ id: string }>(`${committee}/members`, member);
    if (status !== 201) return status;
    const shown = await office.post<{ value: string }>(`${committee}/members/${body.id}/reveal`, {
      field: 'phone',
      reason: '核对号码',
    });
    return shown.body.value;
  };
  expect(await put('(853)66120002')).toBe('+85366120002');
  expect(await put('029-3321 0000')).toBe('029-33210000');
  expect(await put('1990000100')).toBe(422);
});

test.each([2022, 2026])(
  'case 14: the ledger of %s comes back unchanged',
  async (year) => {
    const { batch, rows } = await again('opinions', { year });

    expect(batch.columns.filter(({ field, remembered }) => field === null && !remembered)).toEqual([]);
    expect(others(rows)).toEqual([]);
    expect(batch).toMatchObject({ status: 'ready', totals: all(rows) });
    expect(rows.length).toBeGreaterThan(year === 2022 ? 190 : 1);
  },
  120_000,
);

test('two opinions of the same day, title and unit stay two', async () => {
  const { rows } = await again('opinions', { year: 2022 });
  const targets = rows.map(({ target }) => target);
  expect(new Set(targets).size).toBe(targets.length);
}, 120_000);
