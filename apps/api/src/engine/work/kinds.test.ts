import type { ListOf } from '@lianluo/contract/common';
import type { Overview } from '@lianluo/contract/overview';
import { kindEndpoints } from '@lianluo/contract/kinds';
import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import { beforeAll, describe, expect, test } from 'vitest';
import { kindSamples } from '../../../test-support/kind-samples';
import type { Tenants } from '../../../test-support/tenants';
import { wishes, wishLines } from '../../../test-support/wish';
import type { World } from '../../../test-support/world';
import { kindWorks } from './kinds';

// The kind is there before anything that loops over the kinds is loaded, as one that stands in the sources is.
for (const line of Object.values(wishLines)) line();
const { endpoints } = await import('@lianluo/contract/api');
const { compiledAnswers } = await import('../../../test-support/answers/compile');
const { judgeBy } = await import('../../../test-support/answers/judge');
judgeBy(await compiledAnswers());
const { openApiDocument } = await import('../../features/openapi/document');
const { expected } = await import('../../../test-support/matrix.policy');
const { bodyOf, pathOf } = await import('../../../test-support/samples');
const { plantTenants } = await import('../../../test-support/tenants');
const { openWorld } = await import('../../../test-support/world');
const { readSheet } = await import('../../floor/sheet/read-sheet');
const { commit, undo, upload } = await import('../../../test-support/import/importing');
const { officeLedger } = await import('../../../test-support/import/office-ledger');

const base = '/committees/qindu';
interface Wish {
  id: string;
  version: number;
  allowedActions: { action: string; requires: string[] }[];
}

test('a kind that stands in the registries has list, page, steps, search, waiting, figure, filters and export', async () => {
  const world = await openWorld({ now: '2026-05-20T09:00:00+08:00' });
  const [office, operator] = [world.as('demo.qindu'), world.as('demo.qindu.unit')];
  const { body: member } = await office.post<{ id: string }>(`${base}/members`, { name: '李红', sector: '教育界' });
  const draft = { title: '一盏书桌灯', origin: 'family', text: '想要一盏灯', helpers: [member.id] };

  const { body: wish, status } = await operator.post<Wish>(`${base}/wishes`, draft);
  expect([status, wish]).toMatchObject([
    201,
    { unit: world.unit, status: 'draft', reportedOn: '2026-05-20', helpers: [{ member: member.id, name: '李红' }] },
  ]);
  expect(wish.allowedActions.map(({ action }) => action)).toEqual(['note', 'change', 'discard']);
  expect(await operator.post(`${base}/wishes`, { ...draft, helpers: ['none'] })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/helpers/0', code: 'member.unknown' }] },
  });

  const one = `${base}/wishes/${wish.id}`;
  const changed = await operator.patch<Wish>(one, { origin: 'school' }, { version: 1 });
  const noted = await operator.post<Wish>(`${one}/actions/note`, {}, { version: changed.version });
  expect(noted.body).toMatchObject({
    origin: 'school',
    waitingFor: { holder: '认领单位', action: 'grant', label: '实现' },
    dueOn: '2026-05-27',
  });
  expect(noted.body.allowedActions).toContainEqual(
    expect.objectContaining({ action: 'grant', requires: ['grantedOn', 'people', 'thanks?'] }),
  );
  expect((await office.get<ListOf<object>>(`${base}/waiting`)).body.items).toMatchObject([
    { kind: 'wishes', item: wish.id, label: '实现' },
  ]);
  const early = await operator.post(`${one}/actions/grant`, { grantedOn: '2026-05-21', people: 3 }, { version: 3 });
  expect(early).toMatchObject({ status: 422, body: { errors: [{ pointer: '/grantedOn', code: 'day.future' }] } });
  await operator.post(`${one}/actions/grant`, { grantedOn: '2026-05-19', people: 3 }, { version: 3 });

  const { body: desk } = await office.get<Overview>(`${base}/overview`);
  const figure = desk.figures.find(({ key }) => key === 'wishes.granted');
  expect(figure).toMatchObject({ label: '微心愿', value: 1, list: `${base}/wishes?stage=granted&year=2026` });
  for (const list of [
    figure!.list!,
    `${base}/wishes?q=李红`,
    `${base}/wishes?q=一盏`,
    `${base}/wishes?member=${member.id}`,
  ])
    expect([list, (await office.get<ListOf<Wish>>(list)).body.items]).toMatchObject([
      list,
      [{ id: wish.id, people: 3 }],
    ]);

  const sheet = await office.post<Uint8Array>(`${base}/exports`, { kind: 'wishes', filter: { stage: 'granted' } });
  const rows = (await readSheet(sheet.body, 'list.xlsx')).rows.map((row) => row.map(String).join(' '));
  expect(rows.some((row) => row.includes('认领委员') && row.includes('受益人数'))).toBe(true);
  expect(rows.some((row) => row.includes('李红') && row.includes('学校') && row.includes('已实现'))).toBe(true);

  const { body: timeline } = await office.get<{ items: { label: string }[] }>(`${one}/timeline`);
  expect(timeline.items.map(({ label }) => label)).toEqual(['登记', '修改', '登记', '实现']);
});

test('its sheet is imported: template, preview, commit, export as it came, undo', async () => {
  const world = await openWorld({ now: '2026-05-20T09:00:00+08:00' });
  const office = world.as('demo.qindu');
  for (const [name, sector] of Object.entries({ 李红: '教育界', 王晓明: '民盟' }))
    await office.post(`${base}/members`, { name, sector });
  await office.post(`${base}/units`, { name: '钓台街道联络组', type: 'liaison-group' });
  const kind = 'wishes' as KindName;

  const template = await office.get<Uint8Array>(`${base}/imports/templates/${kind}`);
  const heads = (await readSheet(template.body, 'template.xlsx')).rows[2];
  expect(heads?.map(String)).toEqual([
    '序号',
    '标题*',
    '认领单位',
    '实现日期*',
    '认领委员',
    '来源*',
    '受益人数',
    '内容',
    '备注',
  ]);

  const batch = await upload(world, office, kind, await officeLedger(kind));
  expect(batch).toMatchObject({ status: 'ready', totals: { rows: 2, new: 2, error: 0, warning: 0 } });
  await commit(world, office, batch.id);
  const { body } = await office.get<ListOf<Wish>>(`${base}/wishes?stage=granted&year=2026`);
  expect(body.items).toMatchObject([{ grantedOn: '2026-03-05' }, { grantedOn: '2026-03-05' }]);

  const sheet = await office.post<Uint8Array>(`${base}/exports`, { kind, filter: {} });
  const file = new File([sheet.body as Uint8Array<ArrayBuffer>], '清单.xlsx');
  expect(await upload(world, office, kind, file)).toMatchObject({ totals: { rows: 2, unchanged: 2, warning: 0 } });
  expect(await undo(world, office, batch.id)).toMatchObject({ status: 'undone', kept: [] });
  expect((await office.get<ListOf<Wish>>(`${base}/wishes`)).body.items).toEqual([]);
});

test('all its endpoints are in the document', () => {
  const { paths, components } = openApiDocument(endpoints);
  const its = Object.keys(paths).filter((path) => path.startsWith('/committees/{c}/wishes'));

  expect(its.toSorted()).toEqual(
    [
      '',
      '/actions/note',
      '/{id}',
      '/{id}/actions/drop',
      '/{id}/actions/grant',
      '/{id}/actions/note',
      '/{id}/deadline',
      '/{id}/deadline/extension',
      '/{id}/deadline/extension/decision',
      '/{id}/deadline/pause',
      '/{id}/deadline/resume',
      '/{id}/files',
      '/{id}/letters',
      '/{id}/papers',
      '/{id}/papers/{paper}',
      '/{id}/papers/{paper}/document',
      '/{id}/reminders',
      '/{id}/steps/{record}/files',
      '/{id}/timeline',
    ].map((part) => `/committees/{c}/wishes${part}`),
  );
  expect(Object.keys(components.schemas)).toEqual(expect.arrayContaining(['Wish', 'WishSummary']));
});

describe('nobody gets further with it than with any other kind', () => {
  const callers = [
    { name: 'clerk', username: 'demo.qindu.clerk', role: 'county-clerk', committee: 'qindu' },
    { name: 'operator', username: 'demo.qindu.unit', role: 'unit-operator', committee: 'qindu' },
    { name: 'sibling', username: 'demo.xincheng', role: 'county-administrator', committee: 'xincheng' },
    { name: 'city', username: 'demo.city', role: 'city-administrator', committee: 'demo-city' },
    { name: 'audit', username: 'demo.audit', role: 'audit-administrator', committee: 'demo-city' },
  ] as const;
  const its = endpoints.filter(({ path }) => path.startsWith('/committees/{c}/wishes'));
  let world: World;
  let tenants: Tenants;
  beforeAll(async () => {
    world = await openWorld();
    tenants = await plantTenants(world, false);
  }, 60_000);

  test('on any of its paths', () => {
    expect(its).toHaveLength(24);
  });

  test.each(its.map((each) => [each.operationId, each] as const))('%s', async (_, endpoint) => {
    const targets = [
      { name: 'own', committee: 'qindu', isThere: true, sample: tenants.own },
      { name: "another unit's", committee: 'qindu', isThere: true, otherUnit: true, sample: tenants.otherUnit },
      { name: "a sibling's", committee: 'xincheng', isThere: true, sample: tenants.sibling },
    ];
    const faults: string[] = [];
    for (const caller of callers)
      for (const target of targets) {
        const should = expected(endpoint, caller, target);
        const query = should === 'through' && endpoint.method !== 'get' ? '?unheard-of=1' : '';
        const path = pathOf(endpoint, target.committee, target.sample) + query;
        const client = world.as(caller.username);
        const { status } = await client.send(endpoint.method.toUpperCase(), path, bodyOf(endpoint, target.sample), {
          version: 1,
        });
        const is = should === 'through' ? [200, 422] : should;
        if (!(is as readonly number[]).includes(status))
          faults.push(`${target.name} by ${caller.name}: ${status}, not ${is.join()}`);
      }
    expect(faults).toEqual([]);
  });
});

test('a line that is forgotten is told by the compiler', () => {
  type Lines<Line> = Readonly<Record<KindName | 'wishes', Line>>;
  // @ts-expect-error the domain's table
  const domain: Lines<unknown> = kinds;
  // @ts-expect-error its endpoints
  const contract: Lines<unknown> = kindEndpoints;
  // @ts-expect-error what the API adds
  const api: Lines<unknown> = kindWorks;
  // @ts-expect-error what the matrix and the documents are tested with
  const samples: Lines<unknown> = kindSamples;

  for (const registry of [domain, contract, api, samples]) expect(Object.keys(registry)).toContain('wishes');
  expect(wishes.list.path).toBe('/committees/{c}/wishes');
});
