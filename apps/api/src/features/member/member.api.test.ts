import type { ListOf } from '@lianluo/contract/common';
import type { MemberView } from '@lianluo/contract/member';
import type { UnitView } from '@lianluo/contract/unit';
import { expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { openWorld } from '../../../test-support/world';
import { openMemory } from '../../floor/storage/memory';

const members = '/committees/qindu/members';
const units = '/committees/qindu/units';
const full = {
  name: '李红',
  sector: '宗教界',
  level: 'standing',
  partyMember: true,
  gender: '女',
  birthOn: '1970-01-01',
  ethnicity: '回族',
  post: '某寺管委会主任',
  phone: '19900001000',
  note: '请假较多',
};

test('a member is shown with the telephone masked and the rest of what is personal only named', async () => {
  const office = (await openWorld()).as('demo.qindu');

  const { status, body } = await office.post<MemberView>(members, full);

  expect(status).toBe(201);
  expect(body).toMatchObject({
    name: '李红',
    sector: '宗教界',
    level: 'standing',
    partyMember: true,
    status: 'active',
    phone: '199****1000',
    masked: ['phone', 'birthOn', 'ethnicity', 'note'],
    placements: [],
  });
  for (const hidden of ['19900001000', '1970-01-01', '回族', '请假较多'])
    expect(JSON.stringify(body)).not.toContain(hidden);
});

test('a protected field is revealed for a reason, and the reading is journalled', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const { id } = (await office.post<MemberView>(members, full)).body;
  const reveal = (by: Client, body: object) => by.post<{ value: string }>(`${members}/${id}/reveal`, body);

  const shown = await reveal(office, { field: 'phone', reason: '通知会议' });
  const without = await reveal(office, { field: 'phone', reason: ' ' });
  const open = await reveal(office, { field: 'name', reason: '看看' });
  const street = await reveal(world.as('demo.qindu.unit'), { field: 'phone', reason: '看看' });
  const city = await reveal(world.as('demo.city'), { field: 'phone', reason: '看看' });

  expect(shown).toMatchObject({ status: 200, body: { field: 'phone', value: '19900001000' } });
  expect([without, open, street, city].map(({ status }) => status)).toEqual([422, 422, 403, 403]);
  const { rows } = await world.storage.list({ table: 'journal', pk: 'qindu#access#2026-05', limit: 100 });
  expect(rows.filter(({ action }) => action === 'member.reveal')).toMatchObject([
    { member: id, field: 'phone', reason: '通知会议', by: { name: 'demo.qindu' } },
  ]);
});

test('the journal says that personal data changed, not what they are', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const { id } = (await office.post<MemberView>(members, full)).body;
  await office.patch(`${members}/${id}`, { phone: '19900002000', post: '新职务' }, { version: 1 });

  const { rows } = await world.storage.list({ table: 'journal', pk: `qindu#members#${id}`, limit: 10 });

  const text = JSON.stringify(rows);
  expect(rows.map(({ action }) => action)).toEqual(['create', 'change']);
  expect(text).toContain('新职务');
  for (const hidden of ['19900001000', '19900002000', '1970-01-01', '回族', '请假较多'])
    expect(text).not.toContain(hidden);
});

test('the city above gets no telephone, no party flag and no sector that gives away religion', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const city = world.as('demo.city');
  const { id } = (await office.post<MemberView>(members, full)).body;
  await office.post(members, { name: '王强', sector: '教育界' });

  const one = await city.get<MemberView>(`${members}/${id}`);
  const all = await city.get<ListOf<MemberView>>(members);
  const bySector = await city.get<ListOf<MemberView>>(`${members}?sector=${encodeURIComponent('宗教界')}`);

  expect(one.body).toMatchObject({ sector: null, partyMember: null, phone: null, masked: [] });
  expect(all.body.items.map(({ sector }) => sector)).toEqual([null, '教育界']);
  expect(JSON.stringify([one.body, all.body])).not.toMatch(/199|宗教界"/);
  expect(bySector.body).toMatchObject({ items: [], total: 0 });
});

test('the roster is in name order, page by page, each once', async () => {
  const office = (await openWorld()).as('demo.qindu');
  for (const name of ['赵敏', '单雄', '仇英', '李红', '安娜', '𠮷田', '李红', '欧阳锋'])
    await office.post(members, { name, sector: `界别${Math.random()}` });
  const walk = async (filter: string) => {
    const names: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body }: { body: ListOf<MemberView> } = await office.get<ListOf<MemberView>>(
        `${members}?limit=3${filter}${cursor && `&cursor=${cursor}`}`,
      );
      names.push(...body.items.map(({ name }) => name));
      expect(body.total).toBe(names.length <= 3 ? 8 : null);
      cursor = body.nextCursor;
    }
    return names;
  };

  const inOrder = ['安娜', '李红', '李红', '欧阳锋', '仇英', '单雄', '赵敏'];
  expect((await walk('')).filter((name) => name !== '𠮷田')).toEqual(inOrder);
  expect(await walk('&status=active')).toEqual(await walk(''));
});

test('a filter, several of them and a search are exact', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const placements = [{ group: world.unit, basis: 'work' }];
  await office.post(members, { name: '李红', sector: '教育界', level: 'chair', placements });
  await office.post(members, { name: '王强', sector: '教育界', status: 'resigned' });
  await office.post(members, { name: '单雄', sector: '经济界' });
  const list = async (query: string) => {
    const { body } = await office.get<ListOf<MemberView>>(`${members}?${query}`);
    return [body.items.map(({ name }) => name).join(), body.total];
  };
  const sector = `sector=${encodeURIComponent('教育界')}`;

  expect(await list(sector)).toEqual(['李红,王强', 2]);
  expect(await list('level=chair')).toEqual(['李红', 1]);
  expect(await list('status=resigned')).toEqual(['王强', 1]);
  expect(await list(`unit=${world.unit}`)).toEqual(['李红', 1]);
  expect(await list('unit=none')).toEqual(['', 0]);
  expect(await list(`${sector}&status=active`)).toEqual(['李红', 1]);
  for (const q of ['单雄', 'shanxiong', 'sx', 'SX', ' 单 雄 '])
    expect(await list(`q=${encodeURIComponent(q)}`)).toEqual(['单雄', 1]);
});

test('a placement counts over its days, in the units that this committee has', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const { body: other } = await office.post<UnitView>(units, { name: '书法组', type: 'study-group' });
  const { id } = (
    await office.post<MemberView>(members, {
      name: '李红',
      sector: '教育界',
      placements: [
        { group: world.unit, basis: 'work', from: '2026-01-01', to: '2026-05-20' },
        { group: other.id, basis: 'home', from: '2026-06-01' },
      ],
    })
  ).body;
  const placedIn = async (unit: string) => {
    const client = world.as('demo.qindu');
    const read = (await client.get<UnitView>(`${units}/${unit}`)).body.members;
    const listed = (await client.get<ListOf<MemberView>>(`${members}?unit=${unit}`)).body.total;
    expect(read).toBe(listed);
    return read;
  };

  const today = [await placedIn(world.unit), await placedIn(other.id)];
  world.setClock('2026-05-21T09:00:00+08:00');
  const tomorrow = [await placedIn(world.unit), await placedIn(other.id)];
  world.setClock('2026-06-01T09:00:00+08:00');
  const june = [await placedIn(world.unit), await placedIn(other.id)];

  expect([today, tomorrow, june]).toEqual([
    [1, 0],
    [0, 0],
    [0, 1],
  ]);
  expect((await world.as('demo.qindu').get<MemberView>(`${members}/${id}`)).body.placements).toMatchObject([
    { kind: 'liaison-group', basis: 'work' },
    { kind: 'study-group', basis: 'home' },
  ]);
});

test('a placement in no unit of ours, or that ends before it begins, is refused at its line', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const foreign = await world
    .as('demo.xincheng')
    .post<UnitView>('/committees/xincheng/units', { name: '外', type: 'studio' });
  const place = async (placement: object) =>
    (await office.post(members, { name: '李红', sector: '教育界', placements: [placement] })).body.errors?.[0]?.pointer;

  expect(await place({ group: foreign.body.id })).toBe('/placements/0/group');
  expect(await place({ group: world.unit, from: '2026-05-20', to: '2026-05-19' })).toBe('/placements/0/to');
});

test('nobody is on the roster twice, by telephone or by name and sector', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const add = async (body: object) => {
    const { status, body: answer } = await office.post(members, body);
    return status === 201 ? '201' : answer.code;
  };
  await add({ name: '李红', sector: '教育界', phone: '19900001000' });

  expect(await add({ name: '王强', sector: '经济界', phone: '19900001000' })).toBe('member.taken');
  expect(await add({ name: '李红', sector: '教育界' })).toBe('member.taken');
  expect(await add({ name: '李红', sector: '教育界', phone: '19900002000' })).toBe('201');
  expect(await add({ name: '李红', sector: '经济界' })).toBe('201');
});

test('to add somebody is as quick in a roster of thousands: nothing of it is read but who holds their telephone and name', async () => {
  const asked: string[] = [];
  const world = await openWorld({
    storage: async (options) => {
      const tables = await openMemory(options);
      return { ...tables, list: (question) => (asked.push(question.pk), tables.list(question)) };
    },
  });
  const office = world.as('demo.qindu');
  await office.get(members);
  asked.length = 0;

  const { status } = await office.post(members, full);

  expect([status, asked.filter((pk) => pk.startsWith('qindu#members'))]).toEqual([201, []]);
});

test('a member who leaves ends their placements with the day, and what had ended keeps its own', async () => {
  const office = (await openWorld({ now: '2026-05-20T09:00:00+08:00' })).as('demo.qindu');
  const group = (await office.post<UnitView>(units, { name: '古渡街道联络组', type: 'liaison-group' })).body.id;
  const { body: member } = await office.post<MemberView>(members, {
    name: '离任者',
    sector: '教育界',
    placements: [
      { group, from: '2022-01-01', to: '2024-12-31' },
      { group, from: '2025-01-01' },
    ],
  });
  const leave = (body: object, version: number) =>
    office.patch<MemberView>(`${members}/${member.id}`, body, { version });

  const early = await leave({ status: 'resigned', leftOn: '2024-06-01' }, 1);
  const pointless = await leave({ leftOn: '2026-05-01' }, 1);
  const left = await leave({ status: 'resigned', leftOn: '2026-05-01' }, 1);
  const again = await leave({ status: 'term-ended' }, 2);

  expect([early.status, pointless.status, left.status, again.status]).toEqual([422, 422, 200, 200]);
  expect(left.body.placements.map(({ from, to }) => [from, to])).toEqual([
    ['2022-01-01', '2024-12-31'],
    ['2025-01-01', '2026-05-01'],
  ]);
  expect(again.body.placements).toEqual(left.body.placements);
});
