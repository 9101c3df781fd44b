import type { ListOf } from '@lianluo/contract/common';
import { lists } from '@lianluo/contract/lists';
import type { ViewView } from '@lianluo/contract/views';
import { viewedLists } from '@lianluo/domain/view/view';
import { mostEntries } from '@lianluo/domain/text/limits';
import { expect, test } from 'vitest';
import { openWorld, type World } from '../../../test-support/world';

const views = '/committees/qindu/views';
const aView = { of: 'opinions', name: '待审', query: { status: 'edited', year: 2026 } };

const seen = async (client: ReturnType<World['as']>, query = ''): Promise<string[]> =>
  (await client.get<ListOf<ViewView>>(`${views}${query}`)).body.items.map(({ name }) => name);

test('a view is kept with its filters and its look, is changed, and goes; each leaves its trace', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');

  const look = { columns: ['title', 'status'], frozen: ['title'], widths: { title: 420 } };
  const made = await office.post<ViewView>(views, { ...aView, ...look });
  const path = `${views}/${made.body.id}`;
  const changed = await office.patch<ViewView>(
    path,
    { name: '待审件', columns: null, query: { overdue: true } },
    { version: 1 },
  );
  const list = await office.get<ListOf<ViewView>>(`${views}?of=opinions`);
  const elsewhere = await seen(office, '?of=members');
  const gone = await office.del(path, { version: 2 });

  expect([made.status, made.version, changed.status, gone.status]).toEqual([201, 1, 200, 204]);
  expect(made.body).toMatchObject({ ...aView, ...look, sharedWith: 'nobody', mine: true });
  expect(list.body).toEqual({ items: [changed.body], nextCursor: null, total: 1 });
  expect(changed.body).toMatchObject({
    name: '待审件',
    query: { overdue: true },
    frozen: ['title'],
    widths: look.widths,
  });
  expect(changed.body).not.toHaveProperty('columns');
  expect([elsewhere, await seen(office)]).toEqual([[], []]);
  const { rows } = await world.storage.list({ table: 'journal', pk: `qindu#views#${made.body.id}`, limit: 9 });
  expect(rows.map(({ action }) => action)).toEqual(['create', 'change', 'remove']);
});

test.each(viewedLists)('a view of %s opens on what its list takes, and nothing else is kept', async (of) => {
  const office = (await openWorld()).as('demo.qindu');
  const names = Object.keys(lists[of].query.shape);

  const unknown = await office.post(views, { of, name: '甲', query: { unheard: 'of' } });
  const paged = await office.post(views, { of, name: '乙', query: { cursor: 'x' } });
  const wrong = names.includes('year') ? await office.post(views, { of, name: '丙', query: { year: 'x' } }) : undefined;
  const plain = await office.post(views, { of, name: '丁' });

  for (const each of [unknown, paged, ...(wrong ? [wrong] : [])]) expect(each.status).toBe(422);
  expect(unknown.body.errors?.[0]?.pointer).toBe('/query/unheard');
  expect(plain.status).toBe(201);
});

test('a name is one view of one user and list, also when two come at once', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  await office.get(views);

  const twins = await Promise.all([office.post(views, aView), office.post(views, aView)]);
  const other = await office.post<ViewView>(views, { ...aView, of: 'readings', query: {} });
  const named = await office.post<ViewView>(views, { ...aView, name: '另一' });
  const renamed = await office.patch(`${views}/${named.body.id}`, { name: aView.name }, { version: 1 });
  const clerk = await world.as('demo.qindu.clerk').post(views, aView);

  expect(new Set(twins.map(({ status }) => status))).toEqual(new Set([201, 409]));
  expect([other.status, named.status, clerk.status]).toEqual([201, 201, 201]);
  expect([renamed.status, renamed.body.code]).toEqual([409, 'view.taken']);
});

test('what is shared is seen by those it is shared with; only its maker or an administrator changes it', async () => {
  const world = await openWorld();
  const [office, clerk, operator] = ['demo.qindu', 'demo.qindu.clerk', 'demo.qindu.unit'].map((name) => world.as(name));
  const share = async (client: typeof office, name: string, sharedWith: string) =>
    (await client!.post<ViewView>(views, { ...aView, name, sharedWith })).body.id;
  await share(clerk, '经办自用', 'nobody');
  const forOffice = await share(clerk, '办公室', 'unit');
  const forAll = await share(clerk, '全会', 'committee');
  const ofStation = await share(operator, '本站', 'unit');

  expect((await seen(clerk!)).sort()).toEqual(['全会', '办公室', '经办自用'].sort());
  expect((await seen(office!)).sort()).toEqual(['全会', '办公室'].sort());
  expect((await seen(operator!)).sort()).toEqual(['全会', '本站'].sort());
  const tries = async (client: typeof office, id: string) =>
    (await client!.patch(`${views}/${id}`, { name: `改名${id}`.slice(0, 30) }, { version: 1 })).status;
  expect([await tries(operator, forAll), await tries(operator, forOffice), await tries(clerk, ofStation)]).toEqual([
    403, 404, 404,
  ]);
  expect([await tries(office, forOffice), await tries(clerk, forAll)]).toEqual([200, 200]);
});

test('a user keeps so many views and a committee shares so many, however many ask at once', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const clerk = world.as('demo.qindu.clerk');
  const fill = async (client: typeof office, count: number, sharedWith: string) => {
    for (let index = 0; index < count; index++)
      expect((await client.post(views, { ...aView, name: `${index}`, sharedWith })).status).toBe(201);
  };
  await fill(office, mostEntries.views - 1, 'committee');
  const [one, two] = await Promise.all(['甲', '乙'].map((name) => office.post(views, { ...aView, name })));
  await fill(clerk, mostEntries.views, 'committee');
  await world.as('demo.qindu.unit').post(views, { ...aView, name: '末', sharedWith: 'committee' });
  const last = await world.as('demo.qindu.unit').post(views, { ...aView, name: '满', sharedWith: 'unit' });

  expect([one!, two!].map(({ status, body }) => (status === 201 ? '201' : body.code)).sort()).toEqual([
    '201',
    'view.too-many',
  ]);
  expect(2 * mostEntries.views).toBe(mostEntries.sharedViews);
  expect([last.status, last.body.code]).toEqual([409, 'view.too-many-shared']);
}, 30_000);

test('a view of a list that its maker may not read is refused', async () => {
  const operator = (await openWorld()).as('demo.qindu.unit');

  const { status, body } = await operator.post(views, { of: 'users', name: '用户', query: {} });

  expect([status, body.code]).toEqual([403, 'permission.missing']);
});
