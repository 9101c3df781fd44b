import type { ListOf } from '@lianluo/contract/common';
import type { InformantView } from '@lianluo/contract/informant';
import { expect, test } from 'vitest';
import { openWorld } from '../../../test-support/world';

const informants = '/committees/qindu/informants';

test('informants stand in name order, masked, by unit and by name', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const { body: other } = await office.post<{ id: string }>('/committees/qindu/units', {
    name: '渭滨',
    type: 'studio',
  });
  await office.post(informants, { name: '赵敏', unit: world.unit, kind: '网格员', phone: '19900001000' });
  await office.post(informants, { name: '安娜', unit: world.unit, phone: '029-1234' });
  await office.post(informants, { name: '单雄', unit: other.id });
  const list = async (query = '') => (await office.get<ListOf<InformantView>>(informants + query)).body;

  const all = await list();

  expect(all.items.map(({ name, phone }) => [name, phone])).toEqual([
    ['安娜', '****34'],
    ['单雄', null],
    ['赵敏', '199****1000'],
  ]);
  expect(all.total).toBe(3);
  expect(await list(`?unit=${other.id}`)).toMatchObject({ items: [{ name: '单雄', kind: null }], total: 1 });
  expect(await list('?q=zm')).toMatchObject({ items: [{ name: '赵敏', kind: '网格员' }], total: 1 });
});

test('an informant belongs to a unit that is there, and may be put to rest', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const nowhere = await office.post(informants, { name: '赵敏', unit: 'none' });
  const { body } = await office.post<InformantView>(informants, { name: '赵敏', unit: world.unit });

  const moved = await office.patch(`${informants}/${body.id}`, { unit: 'none' }, { version: 1 });
  const rested = await office.patch<InformantView>(`${informants}/${body.id}`, { active: false }, { version: 1 });

  expect([nowhere.status, nowhere.body.errors?.[0]?.pointer, moved.status]).toEqual([422, '/unit', 422]);
  expect(rested).toMatchObject({ status: 200, version: 2, body: { ...body, active: false, version: 2 } });
});
