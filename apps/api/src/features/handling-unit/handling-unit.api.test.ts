import type { ListOf } from '@lianluo/contract/common';
import type { HandlingUnitEntryView } from '@lianluo/contract/handling-unit';
import { expect, test } from 'vitest';
import type { NameWords } from '../../engine/register/names';
import { openWorld } from '../../../test-support/world';

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
  expect(await list('?q=shuiwu')).toMatchObject({ items: [{ name: '水务局' }], total: 1 });
});

test('a unit is found from any syllable on, by its usual short form and by the office’s own', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const names = [
    '咸阳市秦都区城市管理局',
    '区教育局',
    '区住房和城乡建设局',
    '区人力资源和社会保障局',
    '区市场监督管理局',
    '市生态环境局秦都分局',
  ];
  for (const name of names) await office.post(path, { name });
  await office.post(path, { name: '区政务数据中心', shortNames: ['一网通办', '大数据'] });
  const find = async (q: string) =>
    (await office.get<ListOf<HandlingUnitEntryView>>(`${path}?q=${encodeURIComponent(q)}`)).body.items.map(
      ({ name }) => name,
    );

  for (const q of ['城管', '城管局', 'cgj', 'chengguan', 'chengg', 'csgl', '城 管', 'ＣＧＪ'])
    expect([q, await find(q)]).toEqual([q, ['咸阳市秦都区城市管理局']]);
  for (const q of ['jyj', 'jiaoyu']) expect([q, await find(q)]).toEqual([q, ['区教育局']]);
  for (const q of ['住建局', 'zjj']) expect([q, await find(q)]).toEqual([q, ['区住房和城乡建设局']]);
  for (const q of ['人社', 'rsj']) expect([q, await find(q)]).toEqual([q, ['区人力资源和社会保障局']]);
  expect(await find('市监局')).toEqual(['区市场监督管理局']);
  expect(await find('环保局')).toEqual(['市生态环境局秦都分局']);
  for (const q of ['大数据', 'ywtb']) expect([q, await find(q)]).toEqual([q, ['区政务数据中心']]);
  expect(await find('heng')).toEqual([]);
});

test('a row written before names had short forms is found by them all the same', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const { body } = await office.post<HandlingUnitEntryView>(path, { name: '区城市管理局' });
  const key = { pk: 'qindu#handling-units', sk: body.id };
  const [row] = await world.storage.get([{ table: 'platforms', key }], { consistent: true });
  const { full, initials } = row!['words'] as NameWords;
  await world.storage.write([{ table: 'platforms', put: { ...row!, words: { full, initials } } }]);

  const { body: found } = await office.get<ListOf<HandlingUnitEntryView>>(`${path}?q=cgj`);

  expect(found.items.map(({ name }) => name)).toEqual(['区城市管理局']);
});

test('its own short names are changed and taken away', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const { body } = await office.post<HandlingUnitEntryView>(path, { name: '区供销社', shortNames: ['供销'] });

  const changed = await office.patch<HandlingUnitEntryView>(
    `${path}/${body.id}`,
    { shortNames: ['供销总社'] },
    { version: 1 },
  );
  const renamed = await office.patch<HandlingUnitEntryView>(
    `${path}/${body.id}`,
    { name: '区供销合作社' },
    { version: 2 },
  );
  const taken = await office.patch<HandlingUnitEntryView>(`${path}/${body.id}`, { shortNames: [] }, { version: 3 });

  expect([changed.body.shortNames, renamed.body.shortNames, taken.body.shortNames]).toEqual([
    ['供销总社'],
    ['供销总社'],
    undefined,
  ]);
});
