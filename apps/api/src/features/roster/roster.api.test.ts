import type { ListOf } from '@lianluo/contract/common';
import type { GatheringView } from '@lianluo/contract/gathering';
import type { RosterView } from '@lianluo/contract/roster';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answered, Client } from '../../../test-support/client';
import { aDoor, aRota } from '../../../test-support/roster';
import { openWorld } from '../../../test-support/world';

const base = '/committees/qindu';
const path = `${base}/rosters`;
const agreed = { on: '2026-05-19', how: 'by-phone' };
let office: Client;
let members: string[];
let roster: RosterView;

const step = async (action: string, body: object = {}, of = roster) => {
  const answered = await office.post<RosterView & { code?: string }>(`${path}/${of.id}/actions/${action}`, body, {
    version: of.version,
  });
  if (answered.status === 200 && of.id === roster.id) roster = answered.body;
  return answered;
};
const spread = (counts: readonly number[]) => Math.max(...counts) - Math.min(...counts);
const codeOf = ({ status, body }: Answered<{ code?: string }>) => `${status} ${body.code}`;

beforeAll(async () => {
  office = (await openWorld()).as('demo.qindu');
  members = [];
  for (const name of ['罗以宁', '程思远', '姚静', '段成']) {
    const { body } = await office.post<{ id: string }>(`${base}/members`, { name, sector: '教育界' });
    members.push(body.id);
  }
  const doors = [aDoor('east'), aDoor('west', { place: '西街 8 号' })];
  const { body } = await office.post<RosterView>(
    path,
    aRota('五六月值班表', { doors, members: members.map((member) => ({ member })) }),
  );
  roster = body;
});

test('a roster is drawn: every turn is explained, and no two members differ by more than one', async () => {
  await step('draw');

  // May and June 2026 have eight Wednesdays, none of them a holiday.
  expect(roster.shifts).toHaveLength(16);
  expect(spread(roster.members.map(({ turns }) => turns))).toBe(0);
  for (const { byDoor } of roster.members) expect(spread(byDoor.map(({ turns }) => turns))).toBe(0);
  const last = roster.shifts.at(-1)!.members[0]!;
  expect(last).toMatchObject({
    turn: 4,
    of: 4,
    why: expect.stringMatching(/^轮到：本期第 4 次（共 4 次），最近 \d+ 月 \d+ 日$/),
  });
  const once = roster.shifts;
  await step('draw');
  expect(roster.shifts).toEqual(once);
});

test('who is suspended has no turn from today on, and the others share it', async () => {
  const [first] = members;
  const at = `${base}/members/${first}`;
  await office.patch(at, { status: 'suspended' }, { version: 1 });
  await step('draw');
  const after = roster.shifts.filter(({ on }) => on >= '2026-05-20').flatMap((shift) => shift.members);

  expect(after.map(({ member }) => member)).not.toContain(first);
  expect(roster.members[0]).toMatchObject({ outFrom: '2026-05-20', held: ['out'] });
  await office.patch(at, { status: 'active' }, { version: 2 });
  await step('draw');
  expect(spread(roster.members.map(({ turns }) => turns))).toBe(0);
});

test('a form that sends all of it again, with another name, leaves the drawn shifts as they are', async () => {
  const { name, shifts } = roster;
  const whole = {
    from: roster.from,
    to: roster.to,
    doors: roster.doors,
    members: roster.members.map(({ member, weekdays, doors, away }) => ({ member, weekdays, doors, away })),
  };
  const rename = async (called: string) => {
    const { body } = await office.patch<RosterView>(
      `${path}/${roster.id}`,
      { ...whole, name: called, after: null },
      { version: roster.version },
    );
    roster = body;
  };
  await rename('改名');

  expect([roster.name, roster.shifts]).toEqual(['改名', shifts]);
  await rename(name);
});

describe('once it is published', () => {
  const turnOf = (index: number) => {
    const shift = roster.shifts[index]!;
    return { shift: shift.id, member: shift.members[0]!.member };
  };

  test('it is changed by swaps that the other agreed to, which are kept', async () => {
    await step('publish');
    const [one, two] = [turnOf(0), turnOf(2)];
    const asked = { ...one, to: two.member, other: two.shift };

    expect(codeOf(await step('swap', asked))).toBe('409 roster.consent-needed');
    const changed = await office.patch(`${path}/${roster.id}`, { name: '另名' }, { version: roster.version });
    expect(codeOf(changed)).toBe('409 roster.published');
    const { body } = await step('swap', { ...asked, agreed });
    expect([body.shifts[0]?.members[0]?.member, body.shifts[2]?.members[0]?.member]).toEqual([two.member, one.member]);
    expect(body.swaps).toMatchObject([
      { shift: one.shift, from: one.member, to: two.member, other: two.shift, agreed },
    ]);
    const ahead = { ...asked, agreed: { ...agreed, on: '2026-05-21' } };
    expect((await step('swap', ahead)).status).toBe(422);
  });

  test('somebody stands in for who cannot come, not where they are on duty that day themselves', async () => {
    const one = turnOf(0);
    const busy = roster.shifts[1]!.members[0]!.member;
    const idle = members.find((each) => each !== one.member && each !== busy)!;

    expect(codeOf(await step('swap', { ...one, to: busy, agreed }))).toBe('409 roster.not-free');
    const { body } = await step('swap', { ...one, to: idle, agreed, reason: '出差' });
    expect(body.shifts[0]?.members[0]?.member).toBe(idle);
    expect(body.swaps).toHaveLength(2);
  });

  test('nobody stands in who was suspended after it was drawn', async () => {
    // 27 May 2026 lies ahead: two doors, four members.
    const those = roster.shifts.filter(({ on }) => on === '2026-05-27');
    const onDuty = those.flatMap((shift) => shift.members.map(({ member }) => member));
    const to = members.find((each) => !onDuty.includes(each))!;
    const asked = { shift: those[0]!.id, member: onDuty[0], to, agreed };
    const at = `${base}/members/${to}`;
    const { version } = (await office.get<{ version: number }>(at)).body;

    await office.patch(at, { status: 'suspended' }, { version });
    expect(codeOf(await step('swap', asked))).toBe('409 roster.not-free');
    await office.patch(at, { status: 'active' }, { version: version + 1 });
    expect((await step('swap', asked)).status).toBe(200);
    await step('swap', { ...asked, member: to, to: onDuty[0] });
  });

  test('a shift that was held is an activity with its attendance, once', async () => {
    const { shift, member } = turnOf(0);
    const held = { shift, record: '接待群众 3 人', attendance: [] };

    expect(codeOf(await step('hold', { ...held, shift: roster.shifts.at(-1)!.id }))).toBe('409 roster.shift-ahead');
    const stranger = { ...held, attendance: [{ member: 'nobody', state: 'absent' }] };
    expect((await step('hold', stranger)).status).toBe(422);
    const { body } = await step('hold', held);
    const activity = body.shifts[0]?.activity;
    expect(codeOf(await step('hold', held))).toBe('409 roster.shift-held');
    expect(codeOf(await step('withdraw'))).toBe('409 roster.shift-held');

    const read = await office.get<GatheringView>(`${base}/activities/${activity}`);
    expect(read.body).toMatchObject({
      status: 'held',
      type: 'duty-shift',
      heldOn: '2026-05-06',
      attendance: [{ member, state: 'present' }],
    });
    const counted = await office.get<ListOf<unknown>>(`${base}/activities?member=${member}`);
    expect(counted.body.total).toBe(1);
  });
});

test('the next period begins with what this one left', async () => {
  const doors = [
    aDoor('east', { times: [{ rule: { every: 'months', day: 1, onHoliday: 'next' }, from: '09:00', to: '10:00' }] }),
  ];
  const { body } = await office.post<RosterView>(
    path,
    aRota('七月值班表', {
      from: '2026-07-01',
      to: '2026-07-31',
      doors,
      members: members.map((member) => ({ member })),
      after: roster.id,
    }),
  );
  const { body: next } = await step('draw', {}, body);
  const before = roster.members.map(({ turns }) => turns);

  expect(next.members.map(({ carried }) => carried)).toEqual(before.map((turns) => turns - Math.min(...before)));
  const [turn] = next.shifts[0]!.members;
  expect(before[members.indexOf(turn!.member)]).toBe(Math.min(...before));
});

test('wishes name doors of the roster, hours go forward, and a list shows no shifts', async () => {
  const wish = await office.post(path, aRota('有误', { members: [{ member: members[0], doors: ['north'] }] }));
  const times = [{ rule: { every: 'weeks', weekday: 1 }, from: '11:00', to: '09:00' }];
  const hours = await office.post(path, aRota('有误', { doors: [aDoor('a', { times })] }));
  const long = await office.post(path, aRota('有误', { to: '2027-06-30' }));
  const listed = await office.get<ListOf<RosterView>>(path);

  expect(wish.body.errors).toMatchObject([{ pointer: '/members/0/doors/0', code: 'door.unknown' }]);
  expect(long.body.errors).toMatchObject([{ pointer: '/to', code: 'day.out-of-range' }]);
  expect(hours.body.errors).toMatchObject([{ pointer: '/doors/0/times/0/to', code: 'span.order' }]);
  expect(listed.body.items.find(({ id }) => id === roster.id)).toMatchObject({ shifts: 16, members: 4, doors: 2 });
});
