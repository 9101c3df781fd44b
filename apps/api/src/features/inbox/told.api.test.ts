import type { ArrivalView } from '@lianluo/contract/arrival';
import type { ListOf } from '@lianluo/contract/common';
import type { InboxItem } from '@lianluo/contract/inbox';
import { beforeAll, expect, test } from 'vitest';
import { deskOf } from '../../../test-support/desk';
import { addStreets, commit, ledger, upload } from '../../../test-support/import/importing';
import { openWorld, type World } from '../../../test-support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const told = async (username: string, box = 'to-read', committee = 'qindu'): Promise<InboxItem[]> => {
  const path = `/committees/${committee}/inbox?box=${box}&limit=100`;
  const { body } = await world.as(username).get<ListOf<InboxItem>>(path);
  return body.items.filter(({ kind }) => kind !== 'digest');
};
const lines = (items: readonly InboxItem[], of: string) =>
  items.filter(({ item }) => item === of).map(({ action, times = 0 }) => [action, times]);

test('what a city does with an item reaches its author in the county, and nobody else’s county', async () => {
  const unit = deskOf(world.as('demo.qindu.unit'));
  const { id } = await unit.record();
  await unit.walk(id, 'submit');
  const office = world.as('demo.qindu');
  const up = { to: '上级政协', toParent: true, on: '2026-05-20', way: 'system' };
  expect((await office.post(`/committees/qindu/opinions/${id}/submissions`, up)).status).toBe(201);
  const city = world.as('demo.city');
  const arrivals = await city.get<ListOf<ArrivalView>>('/committees/demo-city/arrivals');
  const arrival = arrivals.body.items[0]?.id ?? '';

  const waits = await told('demo.city', 'todo', 'demo-city');
  await deskOf(city, 'demo-city', 'arrivals').step(arrival, 'return', { reason: '请补充数据' });

  expect(waits.map(({ item }) => item)).toContain(arrival);
  const [entry] = (await told('demo.qindu.unit')).filter(({ item }) => item === id);
  expect(entry).toMatchObject({ kind: 'opinions', read: false });
  expect(await told('demo.xincheng', 'to-read', 'xincheng')).toEqual([]);
  // What lies in a county is no news of the city's own.
  expect(lines(await told('demo.city', 'to-read', 'demo-city'), id)).toEqual([]);
});

test('more time that is asked for reaches who may give it, and the answer who asked', async () => {
  const clerk = world.as('demo.qindu.clerk');
  const unit = deskOf(world.as('demo.qindu.unit'));
  const { id } = await unit.record();
  await unit.walk(id, 'submit');
  const path = `/committees/qindu/opinions/${id}/deadline/extension`;
  const version = async () => (await clerk.get(`/committees/qindu/opinions/${id}`)).version ?? 0;
  const asking = { until: '2026-06-10', reason: '需会同卫健局核实' };
  const asked = await clerk.post(path, asking, { version: await version() });
  const granters = lines(await told('demo.qindu'), id);
  const decided = await world.as('demo.qindu').post(`${path}/decision`, { grant: true }, { version: await version() });

  expect([asked.status, decided.status]).toEqual([200, 200]);
  expect(granters).toEqual([['ask-extension', 1]]);
  expect(lines(await told('demo.qindu.clerk'), id)).toEqual([['grant-extension', 1]]);
  expect(lines(await told('demo.qindu.unit'), id)).toEqual([['grant-extension', 1]]);
});

test('an import is one entry, of whoever brought it and for the rest of the office', async () => {
  const clerk = world.as('demo.qindu.clerk');
  await addStreets(clerk);
  const { id } = await upload(world, clerk, 'opinions', await ledger());
  expect((await commit(world, clerk, id)).status).toBe('committed');

  const brought = (await told('demo.qindu.clerk', 'mine')).filter(({ kind }) => kind === 'imports');
  const news = (await told('demo.qindu')).filter(({ kind }) => kind === 'imports');

  expect(brought).toMatchObject([{ item: id, title: '批量导入', holder: 'demo.qindu.clerk' }]);
  expect(news).toMatchObject([{ item: id, times: 1, read: false }]);
  expect((await told('demo.qindu.unit')).filter(({ action }) => action === 'import')).toEqual([]);
});

test('a user of an earlier release is told things from their first look on, and whoever has gone of nothing more', async () => {
  const { storage } = world;
  const office = world.as('demo.qindu');
  const { body: users } = await office.get<ListOf<{ id: string; username: string }>>('/committees/qindu/users');
  const user = users.items.find(({ username }) => username === 'demo.qindu.unit')?.id ?? '';
  const unit = deskOf(world.as('demo.qindu.unit'));
  const returned = async () => {
    const { id } = await unit.record();
    await unit.walk(id, 'submit');
    await deskOf(office).step(id, 'return', { reason: '请补充' });
    await world.deps.sequenced();
    return id;
  };
  await world.deps.sequenced();
  await storage.write([{ table: 'platforms', remove: { pk: 'qindu#people', sk: user } }]);

  const before = await returned();
  await world.as('demo.qindu.unit').get('/committees/qindu/inbox/counts');
  const after = await returned();
  const path = `/committees/qindu/users/${user}`;
  await office.patch(path, { active: false }, { version: (await office.get(path)).version ?? 0 });
  const gone = await returned().catch(() => undefined);
  await office.patch(path, { active: true }, { version: (await office.get(path)).version ?? 0 });

  const items = (await told('demo.qindu.unit')).map(({ item }) => item);
  expect([items.includes(before), items.includes(after), gone]).toEqual([false, true, undefined]);
});
