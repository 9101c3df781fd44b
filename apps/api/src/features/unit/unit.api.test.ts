import type { ListOf } from '@lianluo/contract/common';
import type { UnitView } from '@lianluo/contract/unit';
import { expect, test } from 'vitest';
import { deskOf } from '../../../test-support/desk';
import { openWorld, type World } from '../../../test-support/world';

const units = '/committees/qindu/units';
const station = (rhythm: object) => ({ brand: '秦商量', inCharge: '王主任', rhythm });
const monthly = { every: 'month' };
const stations = {
  reading: station({ every: 'two-months' }),
  consultation: station({ dayOfMonth: 21 }),
  opinion: station(monthly),
};

test('a station is empty until it was used, then alive, due within a week, and overdue the working day after', async () => {
  const world = await openWorld({ now: '2026-03-20T09:00:00+08:00' });
  const unit = await aPlatform(world);
  const seen: string[] = [];
  const look = async (day: string) => {
    world.setClock(`${day}T09:00:00+08:00`);
    const { body } = await world.as('demo.qindu').get<UnitView>(`${units}/${unit}`);
    const { reading, consultation, opinion } = body.stations!;
    seen.push([day.slice(5), reading?.state, consultation?.state, opinion?.state].join(' '));
    return body.stations!;
  };
  await look('2026-03-20');

  await hold(world, 'readings', unit, '2026-03-20');
  await hold(world, 'consultations', unit, '2026-03-20');
  const desk = deskOf(world.as('demo.qindu'));
  const draft = await desk.record({ unit });
  await look('2026-03-20');
  await desk.step(draft.id, 'submit');

  const first = await look('2026-03-20');
  for (const day of [
    // A Sunday, then a Monday.
    '2026-03-22',
    '2026-03-23',
    '2026-04-22',
    '2026-04-23',
    '2026-04-30',
    // The first five days of May are off.
    '2026-05-05',
    '2026-05-06',
    '2026-05-13',
    '2026-05-20',
    '2026-05-21',
  ])
    await look(day);

  expect(first).toMatchObject({
    reading: { lastOn: '2026-03-20', dueOn: '2026-05-20', brand: '秦商量' },
    consultation: { lastOn: '2026-03-20', dueOn: '2026-03-21' },
    opinion: { lastOn: '2026-03', dueOn: '2026-04-30', thisMonth: 1 },
  });
  expect(seen).toEqual([
    '03-20 empty empty empty',
    '03-20 alive due empty',
    '03-20 alive due alive',
    '03-22 alive due alive',
    '03-23 alive overdue alive',
    '04-22 alive overdue alive',
    '04-23 alive overdue due',
    '04-30 alive overdue due',
    '05-05 alive overdue due',
    '05-06 alive overdue overdue',
    '05-13 due overdue overdue',
    '05-20 due overdue overdue',
    '05-21 overdue overdue overdue',
  ]);
});

test('a unit without stations is no platform, and one that gets them becomes one', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const before = await office.get<UnitView>(`${units}/${world.unit}`);

  const after = await office.patch<UnitView>(`${units}/${world.unit}`, { stations }, { version: 1 });

  expect([before.body.stations, before.body.gaps]).toEqual([null, []]);
  expect(after.body.stations?.reading?.state).toBe('empty');
  expect(after.body.gaps).toEqual(['缺召集人', '缺 2 名联络员', '缺活动阵地']);
});

test('units are listed by type, by being platforms and by being alive, each with its exact total', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const alive = await aPlatform(world, '安渭路联络组');
  await aPlatform(world, '渭滨街道联络组');
  await office.post(units, { name: '书法学习组', type: 'study-group' });
  await hold(world, 'readings', alive, '2026-05-20');
  await hold(world, 'consultations', alive, '2026-05-20');
  await deskOf(office).step((await deskOf(office).record({ unit: alive })).id, 'submit');
  const list = async (query: string) => {
    const { status, body } = await office.get<ListOf<UnitView>>(`${units}?${query}`);
    expect(status).toBe(200);
    return [...body.items.map(({ name }) => name), body.total];
  };

  expect(await list('')).toEqual(['安渭路联络组', '人民路街道政协联络组', '书法学习组', '渭滨街道联络组', 4]);
  expect(await list('type=study-group')).toEqual(['书法学习组', 1]);
  expect(await list('onePlusThree=true')).toEqual(['安渭路联络组', '渭滨街道联络组', 2]);
  expect(await list('alive=true')).toEqual(['安渭路联络组', 1]);
  expect(await list('alive=false')).toEqual(['渭滨街道联络组', 1]);
  expect(await list('type=liaison-group&alive=false')).toEqual(['渭滨街道联络组', 1]);
  await office.post(units, { name: '提案委员会', type: 'special-committee' });
  expect(await list('special=true')).toEqual(['提案委员会', 1]);
  expect(await list('special=false&onePlusThree=false')).toEqual(['人民路街道政协联络组', '书法学习组', 2]);
  expect(await list('q=weibin')).toEqual(['渭滨街道联络组', 1]);
  expect((await office.get(`${units}?type=nonsense`)).status).toBe(422);
});

test('a change keeps what it does not name and empties what it names as null', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const { body } = await office.post<UnitView>(units, {
    name: '古渡街道联络组',
    type: 'liaison-group',
    convener: { name: '王主任', post: '街道政协主任' },
    officers: [{ name: '李红' }],
    venue: '二楼会议室',
    checklist: [{ item: '标牌', done: false }],
    stations,
  });

  const changed = await office.patch<UnitView>(`${units}/${body.id}`, { name: '古渡', convener: null }, { version: 1 });

  expect(body.gaps).toEqual(['缺 1 名联络员', '未达标：标牌']);
  expect(changed.body).toEqual({
    ...body,
    name: '古渡',
    convener: null,
    gaps: ['缺召集人', ...body.gaps],
    missing: ['召集人', ...body.missing],
    version: 2,
  });
});

async function aPlatform(world: World, name = '渭滨街道联络组'): Promise<string> {
  const { status, body } = await world
    .as('demo.qindu')
    .post<UnitView>(units, { name, type: 'liaison-group', stations });
  expect(status).toBe(201);
  return body.id;
}

async function hold(world: World, kind: string, unit: string, heldOn: string): Promise<void> {
  const desk = deskOf(world.as('demo.qindu'), 'qindu', kind);
  const { id } = await desk.record({ unit, plannedOn: heldOn });
  await desk.step(id, 'announce');
  await desk.step(id, 'hold', { heldOn, attendance: [], record: '记录' });
}
