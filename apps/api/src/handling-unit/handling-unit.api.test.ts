import type { ListOf } from '@lianluo/contract/common';
import type { HandlingUnitEntryView } from '@lianluo/contract/handling-unit';
import { expect, test } from 'vitest';
import { openWorld } from '../testing/world';

const path = '/committees/qindu/handling-units';

test('names to choose from stand in order, each once, and may be put to rest', async () => {
  const office = (await openWorld()).as('demo.qindu');
  for (const name of ['住建局', '城管局', '水务局']) await office.post(path, { name });
  const list = async (query = '') => (await office.get<ListOf<HandlingUnitEntryView>>(path + query)).body;
  const [first] = (await list()).items;

  const taken = await office.post(path, { name: '水务局' });
  const renamed = await office.patch(`${path}/${first!.id}`, { name: '水务局' }, { version: 1 });
  const itself = await office.patch(`${path}/${first!.id}`, { name: first!.name, active: false }, { version: 1 });

  expect((await list()).items.map(({ name }) => name)).toEqual(['城管局', '水务局', '住建局']);
  expect([taken.body.code, renamed.body.code, itself.status]).toEqual(['name.taken', 'name.taken', 200]);
  expect(await list('?active=true')).toMatchObject({ items: [{ name: '水务局' }, { name: '住建局' }], total: 2 });
  expect(await list('?active=false')).toMatchObject({ items: [{ name: '城管局' }], total: 1 });
  expect(await list('?q=shuiwu')).toMatchObject({ items: [{ name: '水务局' }], total: null });
});
