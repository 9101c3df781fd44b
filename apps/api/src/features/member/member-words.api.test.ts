import type { ListOf } from '@lianluo/contract/common';
import type { MemberView } from '@lianluo/contract/member';
import { expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { openWorld } from '../../../test-support/world';

const members = '/committees/qindu/members';

test('政治面貌 is asked for by the list, however it was written, and tells whether it is the Party', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const made = await office.post<MemberView>(members, { name: '李红', sector: '教育界', party: '中国民主同盟盟员' });
  await office.post(members, { name: '王强', sector: '教育界', party: '中共预备党员' });
  await office.post(members, { name: '单雄', sector: '经济界', partyMember: true });
  await office.post(members, { name: '安娜', sector: '经济界', party: '某党派' });
  const list = async (client: Client, party: string) => {
    const { status, body } = await client.get<ListOf<MemberView>>(`${members}?party=${encodeURIComponent(party)}`);
    return status === 200 ? body.items.map(({ name }) => name).join() : status;
  };

  expect(await Promise.all(['民盟', '中共党员', '中共预备党员', '群众'].map((party) => list(office, party)))).toEqual([
    '李红',
    '单雄',
    '王强',
    '',
  ]);
  expect(await list(office, '某党派')).toBe(422);
  expect(await list(world.as('demo.city'), '民盟')).toBe('');

  const { id } = made.body;
  const change = async (body: object, version: number) =>
    (await office.patch<MemberView>(`${members}/${id}`, body, { version })).body;
  expect(await change({ party: '中共党员' }, 1)).toMatchObject({ party: '中共党员', partyMember: true });
  expect(await change({ party: null }, 2)).toMatchObject({ party: null, partyMember: null });
  expect(await change({ partyMember: true }, 3)).toMatchObject({ party: null, partyMember: true });
});

test('a member is shown and found under the sector that the committee merges theirs into', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  await office.post(members, { name: '李红', sector: '教育界' });
  await office.post(members, { name: '王强', sector: '宗教界' });
  const sectors = [
    { name: '科教文卫', merges: ['教育界', '医药卫生界'] },
    { name: '民宗', merges: ['宗教界'] },
  ];
  expect((await office.patch('/committees/qindu', { sectors }, { version: 1 })).status).toBe(200);
  const list = async (client: Client, sector: string) =>
    (await client.get<ListOf<MemberView>>(`${members}?sector=${encodeURIComponent(sector)}`)).body.items.map(
      ({ name, sector: shown }) => [name, shown],
    );

  expect(await list(office, '科教文卫')).toEqual([['李红', '科教文卫']]);
  expect(await list(office, '教育界')).toEqual([]);
  expect(await list(office, '民宗')).toEqual([['王强', '民宗']]);
  // Under whatever name, a sector that gives away religion is not for the city above.
  expect(await list(world.as('demo.city'), '民宗')).toEqual([]);
  expect((await world.as('demo.city').get<ListOf<MemberView>>(members)).body.items.map(({ sector }) => sector)).toEqual(
    ['科教文卫', null],
  );
});

test('an office in the committee stands beside the level, and goes when it is taken away', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const made = await office.post<MemberView>(members, {
    name: '李红',
    sector: '教育界',
    level: 'standing',
    office: '提案委员会主任',
  });
  const { id } = made.body;
  const without = await office.patch<MemberView>(`${members}/${id}`, { office: null }, { version: 1 });

  expect(made.body).toMatchObject({ level: 'standing', office: '提案委员会主任' });
  expect(without.body).toMatchObject({ level: 'standing', office: null });
});
