import type { ListOf } from '@lianluo/contract/common';
import type { InformantView } from '@lianluo/contract/informant';
import { expect, test } from 'vitest';
import type { Informant } from '@lianluo/domain/member/informant';
import { platformAddress } from '../../engine/register/platform.store';
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
  expect(rested).toMatchObject({
    status: 200,
    version: 2,
    body: { ...body, active: false, endedOn: '2026-05-20', version: 2 },
  });
});

test('who is retired has a last day, today where none is told, and who is taken up again has none', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const given = { name: '赵敏', unit: world.unit, appointedOn: '2026-01-10' };
  const { body } = await office.post<InformantView>(informants, given);
  const change = (told: object, version: number) =>
    office.patch<InformantView & { errors?: { pointer: string; code: string }[] }>(`${informants}/${body.id}`, told, {
      version,
    });

  const inUse = await change({ endedOn: '2026-03-31' }, 1);
  const early = await change({ active: false, endedOn: '2026-01-09' }, 1);
  const future = await change({ appointedOn: '2099-01-01' }, 1);
  const retired = await change({ active: false, endedOn: '2026-03-31' }, 1);
  const corrected = await change({ endedOn: '2026-04-30' }, 2);
  const back = await change({ active: true, appointedOn: null }, 3);

  expect([inUse, early, future].map(({ status, body: { errors } }) => [status, errors?.[0]?.code])).toEqual([
    [422, 'informant.in-use'],
    [422, 'day.order'],
    [422, 'day.future'],
  ]);
  expect(retired.body).toMatchObject({ active: false, appointedOn: '2026-01-10', endedOn: '2026-03-31' });
  expect(corrected.body.endedOn).toBe('2026-04-30');
  expect([back.body.active, back.body.endedOn, back.body.appointedOn]).toEqual([true, undefined, undefined]);
});

test('who was retired before anybody asked for the day keeps that of the last change, whatever is changed later', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const { body } = await office.post<InformantView>(informants, { name: '赵敏', unit: world.unit });
  await office.patch(`${informants}/${body.id}`, { active: false }, { version: 1 });
  const { table, key } = platformAddress('qindu', 'informants', body.id);
  const [row = { ...key, version: 0 }] = await world.storage.get([{ table, key }]);
  // As a release wrote it that kept no such day.
  const { endedOn, ...value } = row['value'] as Informant;
  await world.storage.write([{ table, put: { ...row, value } }]);

  world.setClock('2026-07-01T10:00:00+08:00');
  const later = world.as('demo.qindu');
  const change = (told: object, version: number) =>
    later.patch<InformantView>(`${informants}/${body.id}`, told, { version });
  const days = [
    (await change({ phone: '19900001000' }, 2)).body.endedOn,
    (await change({ active: false }, 3)).body.endedOn,
  ];

  expect([endedOn, ...days]).toEqual(['2026-05-20', '2026-05-20', '2026-05-20']);
});
