import type { ImportView } from '@lianluo/contract/import-schemas';
import type { ListOf } from '@lianluo/contract/common';
import type { MemberView } from '@lianluo/contract/member';
import type { UnitView } from '@lianluo/contract/unit';
import { rebuildScorecards } from '../../../engine/scorecard/rebuild';
import type { Row } from '../../../floor/storage/table';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../../../test-support/client';
import { openWorld, tablesOf, type World } from '../../../../test-support/world';
import { commit, csv, figures, importsOf, read, roster, undo, upload } from '../../../../test-support/import/importing';

const county = '/committees/xincheng';
const imports = importsOf('xincheng');

let world: World;
let office: Client;
beforeEach(async () => {
  world = await openWorld({ now: '2026-11-22T10:00:00+08:00' });
  office = world.as('demo.xincheng');
}, 30_000);

const units = async () => (await office.get<ListOf<UnitView>>(`${county}/units?limit=100`)).body.items;
const totals = async () =>
  Promise.all(
    ['units', 'members'].map(
      async (list) => (await office.get<ListOf<unknown>>(`${county}/${list}?limit=1`)).body.total,
    ),
  );

/** The cards of the county, versions aside. */
async function cards() {
  const found: Row[] = [];
  for await (const rows of tablesOf(world).everyRow('scorecards'))
    found.push(...rows.filter((row) => 'card' in row && row.pk.startsWith('xincheng#')));
  return found.map(({ version: _version, ...row }) => row).sort((a, b) => (a.pk + a.sk < b.pk + b.sk ? -1 : 1));
}

/** Has the proposed units made with the batch, with names and types as given. */
async function takeUp(batch: ImportView, change: (unit: NewUnit) => NewUnit = (unit) => unit): Promise<ImportView> {
  const newUnits = batch.missingUnits.map(({ name, type, written }) => change({ name, type, written }));
  const answer = await office.put<ImportView>(`${imports}/${batch.id}/mapping`, { newUnits });
  if (answer.status !== 202) throw new Error(JSON.stringify(answer.body));
  await world.idle();
  return read(office, batch.id);
}
type NewUnit = Omit<ImportView['missingUnits'][number], 'rows'>;

const head = ['姓名', '界别', '联系电话', '工作所在街道'];
const zhang = ['张一', '教育界', '19900000001', '古渡街道'];
const li = ['李二', '经济界', '19900000002', '马泉街道'];
const sheet = (...rows: string[][]) => csv([head, ...rows], '名册.csv');

describe('the first roster of a new county', () => {
  test('brings its ten streets and 255 members in one batch, and takes them back whole', async () => {
    const preview = await upload(world, office, 'members', await roster());
    expect(preview.totals).toMatchObject({ rows: 255, new: 0, error: 255 });
    expect(preview.missingUnits).toHaveLength(10);
    expect(preview.missingUnits.map(({ type }) => type)).toEqual(Array.from({ length: 10 }, () => 'liaison-group'));
    expect(preview.missingUnits.map(({ name }) => name)).toContain('陈杨寨街道联络组');
    expect(preview.missingUnits.reduce((sum, { rows }) => sum + rows, 0)).toBe(255);

    const ready = await takeUp(preview);
    expect(ready).toMatchObject({ status: 'ready', totals: { new: 255, error: 0 }, missingUnits: [] });
    expect(ready.newUnits).toHaveLength(10);
    expect(await totals()).toEqual([0, 0]);

    await commit(world, office, ready.id);
    expect(await totals()).toEqual([10, 255]);
    expect((await units()).reduce((sum, { members }) => sum + members, 0)).toBe(255);
    expect(await figures(office, 2026, 'xincheng')).toMatchObject({ members: 255 });

    expect(await undo(world, office, ready.id)).toMatchObject({ status: 'undone', kept: [] });
    expect(await totals()).toEqual([0, 0]);
    expect(await figures(office, 2026, 'xincheng')).toMatchObject({ members: 0 });
    expect(world.logged).toEqual([]);
  }, 30_000);

  test('leaves on the cards what counting everything again gives, done and undone', async () => {
    const ready = await takeUp(await upload(world, office, 'members', sheet(zhang, li)));
    await commit(world, office, ready.id);
    const done = await cards();
    await rebuildScorecards(tablesOf(world), ['xincheng']);
    expect(done.map(({ sk }) => sk).filter((sk) => sk.startsWith('unit#'))).toHaveLength(2);
    expect(await cards()).toEqual(done);

    await undo(world, office, ready.id);
    // Only what says until where the county has been counted.
    expect(await cards()).toMatchObject([{ sk: 'committee', card: { counts: {}, lasts: {}, years: [] } }]);
  });

  test('puts its members into units that were given other names and types', async () => {
    const preview = await upload(world, office, 'members', sheet(zhang));
    const ready = await takeUp(preview, (unit) => ({ ...unit, name: '第一联络站', type: 'liaison-station' }));
    await commit(world, office, ready.id);

    const [unit] = await units();
    expect(unit).toMatchObject({ name: '第一联络站', type: 'liaison-station', members: 1, convener: null });
    const { body } = await office.get<ListOf<MemberView>>(`${county}/members?unit=${unit?.id}`);
    expect(body.items).toMatchObject([{ name: '张一', placements: [{ kind: 'liaison-station', basis: 'work' }] }]);
  });

  test('is judged again after its units were made elsewhere', async () => {
    const preview = await upload(world, office, 'members', sheet(zhang, li));
    for (const { name, type } of preview.missingUnits) await office.post(`${county}/units`, { name, type });

    expect((await office.post(`${imports}/${preview.id}/actions/recheck`, {})).status).toBe(202);
    await world.idle();
    expect(await read(office, preview.id)).toMatchObject({ totals: { new: 2, error: 0 }, missingUnits: [] });
    await commit(world, office, preview.id);
    expect(await totals()).toEqual([2, 2]);
    const late = await office.post(`${imports}/${preview.id}/actions/recheck`, {});
    expect([late.status, late.body.code]).toEqual([409, 'import.not-now']);
  });

  test('makes no unit a second time that somebody made after the preview', async () => {
    const ready = await takeUp(await upload(world, office, 'members', sheet(zhang, li)));
    await office.post(`${county}/units`, { name: '古渡街道 联络组', type: 'liaison-group' });
    const refused = await office.post(`${imports}/${ready.id}/actions/commit`, { mode: 'valid' });
    expect([refused.status, refused.body.code]).toEqual([409, 'import.units-changed']);

    await office.post(`${imports}/${ready.id}/actions/recheck`, {});
    await world.idle();
    const again = await read(office, ready.id);
    expect(new Map(again.newUnits.map(({ name, there }) => [name, there]))).toEqual(
      new Map([
        ['古渡街道联络组', true],
        ['马泉街道联络组', false],
      ]),
    );
    await commit(world, office, ready.id);
    expect(await totals()).toEqual([2, 2]);
  });

  test('names a unit twice in vain', async () => {
    const preview = await upload(world, office, 'members', sheet(zhang, li));
    const same = { name: '古渡联络组', type: 'liaison-group' };
    const refused = await office.put(`${imports}/${preview.id}/mapping`, { newUnits: [same, same] });
    expect([refused.status, refused.body.errors]).toMatchObject([422, [{ pointer: '/newUnits/1/name' }]]);
  });
});

describe('undone, a batch keeps a unit that meanwhile', () => {
  let batch: ImportView;
  let gudu: UnitView | undefined;
  beforeEach(async () => {
    batch = await takeUp(await upload(world, office, 'members', sheet(zhang, li)));
    await commit(world, office, batch.id);
    gudu = (await units()).find(({ name }) => name.startsWith('古渡'));
  });

  const undone = async () => {
    const { kept } = await undo(world, office, batch.id);
    expect(await units()).toMatchObject([{ id: gudu?.id, name: '古渡街道联络组' }]);
    expect(kept).toMatchObject([{ of: 'units', row: 0, id: gudu?.id, title: '古渡街道联络组' }]);
    return kept?.[0]?.reason;
  };

  test('has another member', async () => {
    await office.post(`${county}/members`, { name: '王三', sector: '妇联', placements: [{ group: gudu?.id }] });
    expect(await undone()).toContain('委员');
    expect(await totals()).toEqual([1, 1]);
  });

  test('has an informant', async () => {
    await office.post(`${county}/informants`, { name: '信息员1', unit: gudu?.id });
    expect(await undone()).toContain('信息员');
  });

  test('has a user', async () => {
    const made = await office.post(`${county}/users`, {
      username: 'gudu.unit',
      name: '古渡',
      roles: ['unit-operator'],
      unit: gudu?.id,
    });
    expect(made.status).toBe(201);
    expect(await undone()).toContain('账号');
  });

  test('has an opinion', async () => {
    const made = await office.post(`${county}/opinions`, {
      title: '关于路灯的建议',
      content: { situation: '路灯坏了' },
      unit: gudu?.id,
      authors: [{ name: '张三', kind: 'other' }],
    });
    expect(made.status).toBe(201);
    expect(await undone()).toContain('工作记录');
  });

  test('was given a convener', async () => {
    await office.patch(`${county}/units/${gudu?.id}`, { convener: { name: '陈四' } }, { version: gudu?.version ?? 0 });
    expect(await undone()).toContain('又有修改');
  });
});
