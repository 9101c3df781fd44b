import type { ListOf } from '@lianluo/contract/common';
import type { MissingMember } from '@lianluo/contract/attendance';
import type { GatheringView } from '@lianluo/contract/gathering';
import type { TimelineView } from '@lianluo/contract/work';
import { beforeAll, describe, expect, test } from 'vitest';
import { deskOf, type Desk } from '../../../../test-support/desk';
import { withKey } from '../../../../test-support/key';
import { openWorld, tablesOf, type World } from '../../../../test-support/world';
import { upload } from '../../../../test-support/import/importing';
import { readSheet } from '../../../floor/sheet/read-sheet';
import { rebuildScorecards } from '../../scorecard/rebuild';
import { readItem } from '../../work/ledger.store';

const base = '/committees/qindu';
let world: World;
let desk: Desk;
let members: string[];

beforeAll(async () => {
  world = await openWorld({ now: '2026-05-20T09:00:00+08:00' });
  desk = deskOf(world.as('demo.qindu'), 'qindu', 'activities');
  members = [];
  for (const name of ['李红', '王强', '赵敏', '单雄']) {
    const placements = [{ group: world.unit, basis: 'work', from: '2026-01-01' }];
    const { body } = await world
      .as('demo.qindu')
      .post<{ id: string }>(`${base}/members`, { name, sector: '教育界', placements });
    members.push(body.id);
  }
});

async function held(lines: object[], over: object = {}, title = '读书会'): Promise<GatheringView> {
  const { id } = await desk.record({ title, unit: world.unit, halfDays: 6 });
  await desk.step(id, 'announce');
  return desk.step(id, 'hold', { heldOn: '2026-05-18', attendance: lines, record: '如期举行', ...over });
}
const patch = async (id: string, body: object, client = world.as('demo.qindu')) => {
  const { version } = await client.get(`${desk.path}/${id}`);
  return client.patch<GatheringView & { code?: string }>(`${desk.path}/${id}/attendance`, body, { version });
};
const listed = async (query: string): Promise<string[]> => {
  await world.deps.settled();
  const { items } = (await world.as('demo.qindu').get<ListOf<{ id: string }>>(`${desk.path}?${query}`)).body;
  return items.map(({ id }) => id);
};

describe('attendance of a gathering', () => {
  test('is recorded whole, read back whole, and tells who is missing', async () => {
    const line = { member: members[1], state: 'leave', reason: 'abroad', granter: '张主席' };
    const item = await held([{ member: members[0], state: 'present', spoke: 'oral', led: true }, line]);

    expect(item).toMatchObject({
      came: 1,
      onLeave: 1,
      away: 0,
      people: 1,
      attendance: [
        { name: '李红', spoke: 'oral', led: true },
        { name: '王强', ...line },
      ],
    });
    expect(await desk.read(item.id)).toEqual(expect.objectContaining({ attendance: item.attendance }));

    const path = `${desk.path}/${item.id}/attendance/missing`;
    const first = (await world.as('demo.qindu').get<ListOf<MissingMember>>(`${path}?limit=1`)).body;
    const next = `${path}?limit=1&cursor=${first.nextCursor}`;
    const { items } = (await world.as('demo.qindu').get<ListOf<MissingMember>>(next)).body;
    expect(first.total).toBe(2);
    expect(new Set([...first.items, ...items].map(({ name }) => name))).toEqual(new Set(['赵敏', '单雄']));
  });

  test('is recorded further, corrected and taken out of, by whoever organises it and the office', async () => {
    const { id } = await held([{ member: members[0], state: 'present' }]);
    const more = {
      lines: [
        { member: members[1], state: 'late', halfDays: 2 },
        { member: members[0], state: 'absent' },
      ],
    };

    const { status, body } = await patch(id, more, world.as('demo.qindu.unit'));
    expect([status, body.attendance.map(({ state }) => state)]).toEqual([200, ['absent', 'late']]);
    expect(await listed(`member=${members[1]}`)).toContain(id);
    expect(await listed(`missed=${members[0]}`)).toContain(id);

    const gone = await patch(id, { lines: [], remove: [members[0]] });
    expect(gone.body.attendance).toMatchObject([{ member: members[1], state: 'late' }]);
    expect(await listed(`missed=${members[0]}`)).not.toContain(id);
    // Nobody hears of a change that changes nothing.
    expect((await patch(id, { lines: [{ member: members[1], state: 'late', halfDays: 2 }] })).body.version).toBe(
      gone.body.version,
    );

    const { items } = (await world.as('demo.qindu').get<TimelineView>(`${desk.path}/${id}/timeline`)).body;
    const told = items.map(({ label, changes }) => [label, changes.find(({ field }) => field === 'attendance')]);
    expect(told.slice(3)).toMatchObject([
      ['登记出席', { before: [{ state: 'present' }], after: [{ state: 'absent' }, { state: 'late' }] }],
      ['登记出席', { before: [{ state: 'absent' }], after: [] }],
    ]);
  });

  test('tells no other system who was ill, in the item or in its timeline', async () => {
    const { id } = await held([{ member: members[0], state: 'leave', reason: 'ill' }]);
    await patch(id, { lines: [{ member: members[0], state: 'leave', reason: 'ill', granter: '张主席' }] });
    const { client } = await withKey(world, { scopes: ['activities:read'] });
    for (const path of [`${desk.path}/${id}`, `${desk.path}/${id}/timeline`]) {
      expect(JSON.stringify((await world.as('demo.qindu').get(path)).body)).toContain('"ill"');
      const told = JSON.stringify((await client.get(path)).body);
      expect(told).toContain('张主席');
      expect(told).not.toContain('"ill"');
    }
  });

  test('is refused before it was held, for whom nobody knows, and for a reason without a leave', async () => {
    const { id } = await desk.record({ unit: world.unit });
    const wrong = { member: members[0], state: 'present', reason: 'ill' };

    expect(await patch(id, { lines: [{ member: members[0], state: 'present' }] })).toMatchObject({
      status: 409,
      body: { code: 'attendance.not-held' },
    });
    expect(await patch(id, { lines: [{ member: 'nobody', state: 'present' }] })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/lines/0/member', code: 'member.unknown' }] },
    });
    expect(await patch(id, { lines: [wrong] })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/lines/0', code: 'attendance.not-on-leave' }] },
    });
  });

  test('is judged by the rule that the committee had when it was held', async () => {
    const office = world.as('demo.qindu');
    const rule = async (attendanceRule: object | null) => {
      const { version } = await office.get(base);
      return office.patch(base, { attendanceRule }, { version });
    };
    expect(await rule({ least: { of: 3, part: 2 } })).toMatchObject({ status: 200, body: { attendanceRule: {} } });
    const lines = [3, 4].map((halfDays, index) => ({ member: members[index], state: 'present', halfDays }));
    const { id, ...item } = await held(lines);
    await rule(null);

    expect(item).toMatchObject({ least: { of: 3, part: 2 }, came: 1, away: 1, people: 2 });
    expect(await listed(`missed=${members[0]}`)).toContain(id);
    expect(await listed(`member=${members[0]}`)).not.toContain(id);
    // Of five half-days three are less than two thirds still, and of four they are not.
    expect(await desk.step(id, 'correct', { halfDays: 4 })).toMatchObject({ came: 2, away: 0 });
    expect(await listed(`member=${members[0]}`)).toContain(id);
    expect((await held(lines)).least).toBeUndefined();
  });

  test('finds its gathering with every other filter, in every order', async () => {
    const [one, other] = [
      await held([{ member: members[2], state: 'present' }]),
      await held([{ member: members[2], state: 'leave' }], { heldOn: '2026-04-07' }),
    ];
    await desk.step(one.id, 'close', { outcome: '形成建议' });

    expect(await listed(`member=${members[2]}`)).toEqual([one.id]);
    expect(await listed(`missed=${members[2]}`)).toEqual([other.id]);
    for (const more of ['status=closed', `unit=${world.unit}`, 'q=读书会', 'sort=dueOn', 'order=id', 'stage=held']) {
      expect([more, await listed(`member=${members[2]}&${more}`)]).toEqual([more, [one.id]]);
      expect(await listed(`member=${members[3]}&${more}`)).not.toContain(one.id);
    }
    expect(await listed(`member=${members[2]}&status=held`)).toEqual([]);
    expect(await listed(`member=${members[2]}&missed=${members[2]}`)).toEqual([]);
    expect(await listed(`missed=${members[2]}&unit=${world.unit}&from=2026-04-01&to=2026-04-30`)).toEqual([other.id]);
  });

  test('is summed up in the export, which comes back as it was', async () => {
    const title = '四月视察';
    await held(
      [
        { member: members[0], state: 'late' },
        { member: members[1], state: 'leave' },
      ],
      {},
      title,
    );
    const office = world.as('demo.qindu');
    const sheet = await office.post<Uint8Array>(`${base}/exports`, { kind: 'activities', filter: { q: title } });
    const { rows } = await readSheet(sheet.body, 'list.xlsx');
    const head = rows.find((row) => row.includes('出席人数'))!.map(String);
    const told = rows.findLast((row) => row.includes(title))!.map(String);

    expect(['出席人数', '请假人数', '缺席人数'].map((each) => told[head.indexOf(each)])).toEqual(['1', '1', '0']);
    const file = new File([sheet.body as Uint8Array<ArrayBuffer>], '清单.xlsx');
    const { totals } = (await upload(world, office, 'activities', file)) as { totals: Record<string, number> };
    expect([totals['new'], totals['warning'], totals['error']]).toEqual([0, 0, 0]);
  });

  test('leaves the cards when its gathering is taken back', async () => {
    const { id } = await held([{ member: members[3], state: 'present' }]);
    expect(await listed(`member=${members[3]}`)).toContain(id);

    const back = await desk.step(id, 'unhold', { reason: '登记错了' });
    expect(back).toMatchObject({ status: 'announced', attendance: [] });
    expect(await listed(`member=${members[3]}`)).not.toContain(id);
    expect((await readItem(world.storage, 'qindu', 'activities', id))?.texts).toEqual({});
  });

  test('counts to the same cards, lists and totals when everything is counted anew', async () => {
    await world.deps.settled();
    const before = await derived();
    await rebuildScorecards(tablesOf(world), ['qindu']);

    expect(await derived()).toEqual(before);
  });
});

/** Every card and every row of a list. */
async function derived(): Promise<Map<string, unknown>> {
  const rows = new Map<string, unknown>();
  for await (const page of tablesOf(world).everyRow('scorecards'))
    for (const { pk, sk, version: _version, ...row } of page)
      // What is remembered of a thing that is gone says nothing.
      if (!pk.endsWith('#counted')) rows.set(`${pk} ${sk}`, row);
  return rows;
}
