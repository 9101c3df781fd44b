import type { NewLinkView } from '@lianluo/contract/access-link';
import type { CalendarView } from '@lianluo/contract/calendar';
import type { RosterView } from '@lianluo/contract/roster';
import type { ReadingView } from '@lianluo/contract/reading';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { withKey } from '../../../test-support/key';
import { aDoor, aRota } from '../../../test-support/roster';
import { aDraft } from '../../../test-support/desk';
import { openWorld, type World } from '../../../test-support/world';

const base = '/committees/qindu';
const may = 'from=2026-05-01&to=2026-05-31';
let world: World;
let office: Client;
let elsewhere: string;
let member: string;

const added = async <View = { id: string; version: number }>(path: string, body: object) =>
  (await office.post<View>(`${base}/${path}`, body)).body;
const calendar = async (query: string, by = office) => (await by.get<CalendarView>(`${base}/calendar?${query}`)).body;
const titles = ({ items }: CalendarView) => items.map(({ title }) => title);
async function walked(kind: string, item: { id: string; version: number }, action: string, body: object = {}) {
  const path = `${base}/${kind}/${item.id}/actions/${action}`;
  return (await office.post<{ id: string; version: number }>(path, body, { version: item.version })).body;
}

beforeAll(async () => {
  world = await openWorld();
  office = world.as('demo.qindu');
  elsewhere = (await added('units', { name: '外站', type: 'liaison-group' })).id;
  member = (await added('members', { name: '陆文涵', sector: '教育界' })).id;
  const { unit } = world;
  const salon = await added('readings', {
    title: '读书沙龙',
    unit,
    plannedOn: '2026-05-28',
    place: '社区',
    leaders: [{ member }],
  });
  await walked('readings', salon, 'announce');
  await added('activities', { title: '视察', unit: elsewhere, plannedOn: '2026-05-12', type: 'inspection' });
  const held = await walked(
    'consultations',
    await added('consultations', { title: '协商会', unit, plannedOn: '2026-05-18' }),
    'announce',
  );
  const attendance = [{ member, state: 'present' }];
  await walked('consultations', held, 'hold', { heldOn: '2026-05-19', attendance, record: '记录' });
  const off = await added('activities', { title: '取消的', unit, plannedOn: '2026-05-30' });
  await walked('activities', off, 'cancel', { reason: '天气' });
  const opinion = await added('opinions', { ...aDraft, title: '停车难', unit });
  await walked('opinions', opinion, 'submit');
});

describe('the calendar', () => {
  test('tells what happens and what is due, each on its day, and nothing twice', async () => {
    const { items, days, cut } = await calendar(`${may}&kind=readings,activities`);
    expect(items.map(({ on, title, state, movable }) => [on, title, state, movable])).toEqual([
      ['2026-05-12', '视察', 'planned', true],
      ['2026-05-28', '读书沙龙', 'planned', true],
      ['2026-05-30', '取消的', 'cancelled', false],
    ]);
    expect([days.length, cut]).toEqual([31, false]);
    // 五一 off, 5-9 (a Saturday) worked: the State Council's notice for 2026.
    expect(
      days.filter(({ on }) => ['2026-05-01', '2026-05-09', '2026-05-10'].includes(on)).map(({ rest }) => rest),
    ).toEqual([true, false, true]);
    const quarter = await calendar('from=2026-05-01&to=2026-08-08');
    const due = quarter.items.filter(({ kind }) => kind === 'due').map(({ title, item }) => [title, item?.kind]);
    expect(due).toContainEqual(['停车难', 'opinions']);
    expect(due).toContainEqual(['协商会', 'consultations']);
    expect(titles(quarter).filter((title) => title === '读书沙龙')).toHaveLength(1);
    expect(quarter.items.map(({ on }) => on)).toEqual(quarter.items.map(({ on }) => on).toSorted());
  });

  test('by kind, with what is due of it, by unit, and by member: was there, leads, is invited', async () => {
    expect(
      new Set((await calendar('from=2026-05-01&to=2026-08-08&kind=opinions')).items.map(({ kind }) => kind)),
    ).toEqual(new Set(['due']));
    expect(titles(await calendar(`${may}&unit=${elsewhere}&kind=activities`))).toEqual(['视察']);
    expect(titles(await calendar(`${may}&member=${member}&kind=readings,consultations,activities`))).toEqual(
      expect.arrayContaining(['读书沙龙', '协商会']),
    );
    await added('activities', {
      title: '受邀',
      unit: elsewhere,
      plannedOn: '2026-05-13',
      type: 'talk',
      invited: { sectors: ['教育界'] },
    });
    const own = await calendar(`${may}&member=${member}&kind=activities`);
    expect(titles(own)).toEqual(['受邀']);
  });

  test('a unit sees its own, another committee and the city above nothing', async () => {
    const unit = await calendar(may, world.as('demo.qindu.unit'));
    expect(titles(unit)).toContain('协商会');
    expect(titles(unit)).not.toContain('视察');
    expect((await world.as('demo.xincheng').get(`${base}/calendar?${may}`)).status).toBe(404);
    expect((await world.as('demo.city').get(`${base}/calendar?${may}`)).status).toBe(403);
    expect(titles(await calendar(may.replace('qindu', 'demo-city'), office))).not.toContain('金丝雀');
  });

  test('a key that reads the calendar alone reads no opinions by it', async () => {
    const span = 'from=2026-05-01&to=2026-08-08';
    const { client } = await withKey(world, { scopes: ['calendar:read'] });
    const more = await withKey(world, { scopes: ['calendar:read', 'opinions:read'], name: '另一个' } as never);
    expect(titles(await calendar(span, client))).toContain('协商会');
    expect(titles(await calendar(span, client))).not.toContain('停车难');
    expect(titles(await calendar(span, more.client))).toContain('停车难');
  });

  test('what is closed to all but named people is in nobody else’s calendar', async () => {
    const opinion = await added('opinions', { ...aDraft, title: '限定范围的', unit: world.unit });
    const submitted = await walked('opinions', opinion, 'submit');
    await office.send(
      'PUT',
      `${base}/opinions/${opinion.id}/access`,
      { users: [], closed: true },
      { version: submitted.version },
    );
    const span = 'from=2026-05-01&to=2026-08-08';
    expect(titles(await calendar(span))).toContain('限定范围的');
    expect(titles(await calendar(span, world.as('demo.qindu.clerk')))).not.toContain('限定范围的');
  });

  test('of this month where no day is said, and of a month from the one that is', async () => {
    const span = async (query: string) => {
      const { from, to } = await calendar(query);
      return [from, to];
    };
    expect(await span('')).toEqual(['2026-05-01', '2026-05-31']);
    expect(await span('from=2026-06-10')).toEqual(['2026-06-10', '2026-07-10']);
    expect(await span('to=2026-02-10')).toEqual(['2026-02-01', '2026-02-10']);
  });

  test('at most 100 days, in order, of what is there', async () => {
    const codes = async (query: string) => {
      const { status, body } = await office.get(`${base}/calendar?${query}`);
      return [status, body.errors?.[0]?.code];
    };
    expect(await codes('from=2026-05-01&to=2026-08-09')).toEqual([422, 'span.too-long']);
    expect(await codes('from=2026-05-02&to=2026-05-01')).toEqual([422, 'span.order']);
    expect(await codes(`${may}&kind=nothing`)).toEqual([422, 'field.not-one-of']);
    expect(await codes(`${may}&unit=nothing`)).toEqual([422, 'unit.unknown']);
  });

  test('a plan is moved by its item, and stands on the other day', async () => {
    const { items } = await calendar(`${may}&kind=readings`);
    const { item, movable } = items[0]!;
    expect(movable).toBe(true);
    const path = `${base}/readings/${item?.id}`;
    expect((await office.patch(path, { plannedOn: '2026-05-29' }, { version: item!.version + 1 })).status).toBe(412);
    expect((await office.patch(path, { plannedOn: '2026-05-29' }, { version: item!.version })).status).toBe(200);
    expect((await calendar(`${may}&kind=readings`)).items.map(({ on }) => on)).toEqual(['2026-05-29']);
  });
});

test('shifts stand on their days with their hours once the roster is published, each for who is on duty', async () => {
  const other = (await added('members', { name: '段成', sector: '农业界' })).id;
  const rota = aRota('五月值班表', {
    doors: [aDoor('east', { place: '东街 1 号' })],
    members: [{ member }, { member: other }],
  });
  const drafted = await added('rosters', rota);
  const drawn = (await walked('rosters', drafted, 'draw')) as unknown as RosterView;
  const duties = async (query = '') => (await calendar(`${may}&kind=duty${query}`)).items;
  expect(await duties()).toEqual([]);
  await walked('rosters', drawn, 'publish');
  const inMay = drawn.shifts.filter(({ on }) => on <= '2026-05-31');
  expect(inMay.length).toBeGreaterThan(0);
  expect((await duties()).map(({ on, hours, place }) => [on, hours, place])).toEqual(
    inMay.map(({ on, from, to }) => [on, { from, to }, '东街 1 号']),
  );
  const own = inMay.filter(({ members: onDuty }) => onDuty.some((each) => each.member === member));
  expect((await duties(`&member=${member}`)).map(({ on }) => on)).toEqual(own.map(({ on }) => on));
  expect(JSON.stringify(await duties())).not.toContain('段成');
});

describe('a subscription', () => {
  const feed = async (token: string, headers: Record<string, string> = {}) =>
    world.stranger().get<Uint8Array | string>(`/links/${token}/calendar.ics`, { headers });
  const textOf = (body: Uint8Array | string) => (typeof body === 'string' ? body : Buffer.from(body).toString());

  test('shows a member what they were told of, and a unit its plans too', async () => {
    const own = await added<NewLinkView>('links', { member });
    const unit = await added<NewLinkView>('links', { unit: elsewhere });
    const [mine, theirs] = [await feed(own.token), await feed(unit.token)];
    expect([mine.status, mine.headers.get('content-type'), mine.headers.get('cache-control')]).toEqual([
      200,
      'text/calendar',
      'no-store',
    ]);
    expect(textOf(mine.body)).toContain('SUMMARY:读书沙龙');
    expect(textOf(mine.body)).not.toContain('SUMMARY:视察');
    // Nobody has been told of it yet.
    expect(textOf(mine.body)).not.toContain('受邀');
    expect(textOf(theirs.body)).toMatch(/SUMMARY:视察/);
    for (const { body } of [mine, theirs]) expect(textOf(body)).not.toMatch(/停车难|限定范围/);
  });

  test('is asked for in vain while nothing has changed, and not once it has', async () => {
    const { token } = await added<NewLinkView>('links', { unit: world.unit });
    const first = await feed(token);
    const etag = first.headers.get('etag') ?? '';
    const again = await feed(token, { 'if-none-match': etag });
    expect([again.status, again.body]).toEqual([304, undefined]);
    await added<ReadingView>('readings', { title: '又一场', unit: world.unit, plannedOn: '2026-05-29' });
    expect((await feed(token, { 'if-none-match': etag })).status).toBe(200);
  });

  test('ends with its link', async () => {
    const made = await added<NewLinkView>('links', { member });
    await office.post(`${base}/links/${made.id}/actions/revoke`, {}, { version: 1 });
    expect((await feed(made.token)).status).toBe(404);
  });

  test('ends with its member, who is none any more', async () => {
    const { id } = await added('members', { name: '关远', sector: '教育界' });
    const { token } = await added<NewLinkView>('links', { member: id });
    expect((await feed(token)).status).toBe(200);
    const left = { status: 'resigned', leftOn: '2026-05-01' };
    expect((await office.patch(`${base}/members/${id}`, left, { version: 1 })).status).toBe(200);
    expect((await feed(token)).status).toBe(404);
  });
});
