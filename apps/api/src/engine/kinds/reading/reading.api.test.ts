import type { ListOf } from '@lianluo/contract/common';
import type { ReadingView } from '@lianluo/contract/reading';
import type { ProgrammeView } from '@lianluo/contract/reading-programme';
import type { BookView, ReadingGroupView } from '@lianluo/contract/reading-registers';
import { mostEntries } from '@lianluo/domain/text/limits';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../../test-support/client';
import { openWorld, type World } from '../../../../test-support/world';

const base = '/committees/qindu';
let world: World;
let office: Client;
let member: string;
let other: string;
let book: BookView;
let group: ReadingGroupView;

const added = async <View>(path: string, body: object) => (await office.post<View>(`${base}/${path}`, body)).body;
const reading = (more: object = {}) =>
  added<ReadingView>('readings', { title: '四月读书会', unit: world.unit, plannedOn: '2026-05-18', ...more });
async function walked(item: ReadingView, action: string, body: object = {}): Promise<ReadingView> {
  const { version, id } = item;
  return (await office.post<ReadingView>(`${base}/readings/${id}/actions/${action}`, body, { version })).body;
}
const sharing = (item: ReadingView, sharings: object[], by = office) =>
  by.patch<ReadingView>(`${base}/readings/${item.id}/sharings`, { sharings }, { version: item.version });

beforeAll(async () => {
  world = await openWorld();
  office = world.as('demo.qindu.clerk');
  member = (await added<{ id: string }>('members', { name: '陆文涵', sector: '教育界' })).id;
  other = (await added<{ id: string }>('members', { name: '石泽清', sector: '经济界' })).id;
  group = await added('reading-groups', { name: '经济读书群', owner: member, members: [member, other] });
  book = await added('books', {
    title: '中国共产党简史',
    half: '2026-H1',
    list: 'special',
    group: group.id,
    month: '2026-04',
    topic: '党史',
  });
});

describe('the registers of readings', () => {
  test('a month lies in its half-year, whichever of the two is changed', async () => {
    const path = `${base}/books`;
    const other = { title: '乡土中国', half: '2026-H2', list: 'common' };
    const { status, body } = await office.post(path, { ...other, month: '2026-04' });
    expect([status, body.errors?.map(({ pointer, code }) => [pointer, code])]).toEqual([
      422,
      [['/month', 'month.outside-half']],
    ]);
    const made = (await office.post<BookView>(path, { ...other, month: '2026-12' })).body;
    const moved = await office.patch(`${path}/${made.id}`, { half: '2026-H1' }, { version: 1 });
    expect(moved.body.errors?.[0]?.code).toBe('month.outside-half');
    const freed = await office.patch<BookView>(`${path}/${made.id}`, { half: '2026-H1', month: null }, { version: 1 });
    expect([freed.body.half, 'month' in freed.body]).toEqual(['2026-H1', false]);
    const special = await office.get<ListOf<BookView>>(`${path}?half=2026-H1&list=special&group=${group.id}`);
    expect(special.body.items).toEqual([book]);
  });

  test('a unit reads them and the office alone writes', async () => {
    const unit = world.as('demo.qindu.unit');
    expect((await unit.get(`${base}/books/${book.id}`)).status).toBe(200);
    expect((await unit.post(`${base}/reading-groups`, { name: '另一群' })).status).toBe(403);
    expect((await office.get<ReadingGroupView>(`${base}/reading-groups/${group.id}`)).body).toMatchObject({
      owner: member,
      members: [member, other],
    });
  });
});

describe('the programme of a year', () => {
  const programme = async (year = 2026) =>
    (await office.get<ProgrammeView>(`${base}/readings/programme?year=${year}`)).body;
  const confirm = (body: object, by = office) =>
    by.post<{ items: { id: string; on: string }[] }>(`${base}/readings/programme`, body);

  test('tells what is open, planned, held and missing, and what waits becomes drafts by confirming', async () => {
    await added('books', {
      title: '乡土中国',
      half: '2026-H1',
      list: 'special',
      group: group.id,
      month: '2026-06',
      topic: '乡村',
    });
    await added('books', { title: '论语', half: '2026-H1', list: 'common', month: '2026-06' });
    const before = await programme();
    expect(before.cells.map(({ month, group: of, books, state }) => [month, of, books[0]?.title, state])).toEqual([
      ['2026-06', undefined, '论语', 'open'],
      ['2026-04', group.id, '中国共产党简史', 'missing'],
      ['2026-06', group.id, '乡土中国', 'open'],
    ]);

    expect((await confirm({ month: '2026-06', on: '2026-07-01' })).status).toBe(422);
    expect((await confirm({ month: '2026-06' }, world.as('demo.qindu.unit'))).status).toBe(403);
    // 30 June 2026 is a Tuesday.
    const { body } = await confirm({ month: '2026-06', groups: [group.id] });
    expect(body.items).toMatchObject([{ title: '经济读书群6月读书会：《乡土中国》', on: '2026-06-30' }]);
    const made = (await office.get<ReadingView>(`${base}/readings/${body.items[0]?.id}`)).body;
    expect(made).toMatchObject({ status: 'draft', group: { id: group.id }, topic: '乡村', leaders: [{ member }] });
    expect((await confirm({ month: '2026-06', groups: [group.id] })).status).toBe(409);
    // Of two at once the second finds nothing left.
    await added('books', { title: '诗经', half: '2026-H2', list: 'common', month: '2026-07' });
    const twice = await Promise.all([confirm({ month: '2026-07' }), confirm({ month: '2026-07' })]);
    expect(new Set(twice.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const after = await programme();
    expect(after.cells.map(({ state }) => state)).toEqual(['open', 'planned', 'missing', 'planned']);
    expect((await programme(2025)).cells).toEqual([]);
  });
});

describe('a reading', () => {
  test('names its group, its books and who leads, and stands in the list of each', async () => {
    const made = await reading({
      carrier: 'reading-meet',
      form: 'salon',
      group: group.id,
      books: [book.id],
      guides: [{ name: '特邀专家' }],
      leaders: [{ member }],
    });
    expect(made).toMatchObject({
      group: { id: group.id, name: '经济读书群' },
      books: [{ id: book.id, title: '中国共产党简史' }],
      guides: [{ name: '特邀专家' }],
      leaders: [{ member, name: '陆文涵' }],
      sharings: [],
    });
    for (const filter of [`book=${book.id}`, 'carrier=reading-meet', 'form=salon'])
      expect((await office.get<ListOf<ReadingView>>(`${base}/readings?${filter}`)).body.items[0]?.id).toBe(made.id);
    expect((await office.get<ListOf<ReadingView>>(`${base}/readings?carrier=station`)).body.total).toBe(0);
  });

  test('sharings stand beside it: each member has one, may write it anew, and it is taken away by null', async () => {
    const draft = await reading({ title: '分享' });
    expect((await sharing(draft, [{ member, text: '早了' }])).body).toMatchObject({ code: 'gathering.not-shareable' });
    const announced = await walked(draft, 'announce');
    const first = await sharing(announced, [
      { member, text: '读后有三点体会' },
      { member: other, text: '读后' },
    ]);
    expect(first.body.sharings.map(({ name, text, on }) => [name, text, on])).toEqual([
      ['陆文涵', '读后有三点体会', '2026-05-20'],
      ['石泽清', '读后', '2026-05-20'],
    ]);
    const again = await sharing(first.body, [{ member: other, text: '再读后' }]);
    const same = await sharing(again.body, [{ member: other, text: '再读后' }]);
    expect([again.body.version, same.body.version]).toEqual([first.body.version + 1, again.body.version]);
    const gone = await sharing(again.body, [{ member, text: null }]);
    const read = await office.get<ReadingView>(`${base}/readings/${draft.id}`);
    expect(read.body.sharings).toEqual([{ ...first.body.sharings[1], text: '再读后' }]);
    expect(read.body.version).toBe(gone.body.version);
    const listed = await office.get<ListOf<ReadingView>>(`${base}/readings?shared=true`);
    expect(listed.body.items.map(({ id }) => id)).toEqual([draft.id]);
    expect(JSON.stringify(listed.body)).not.toContain('再读后');
    const { body } = await office.get<{ items: { label: string }[] }>(`${base}/readings/${draft.id}/timeline`);
    expect(body.items.filter(({ label }) => label === '登记读书分享')).toHaveLength(3);
  });

  test('a unit enters those of its own reading, and no other unit knows of it', async () => {
    const unit = world.as('demo.qindu.unit');
    const own = await walked(await reading({ title: '本站的' }), 'announce');
    expect((await sharing(own, [{ member, text: '本站' }], unit)).status).toBe(200);
    const elsewhere = await added<{ id: string }>('units', { name: '外站', type: 'liaison-group' });
    const foreign = await walked(await reading({ title: '外站的', unit: elsewhere.id }), 'announce');
    expect((await sharing(foreign, [{ member, text: '外站' }], unit)).status).toBe(404);
  });

  test('takes as many as one call brings, each of the longest, and reads them back whole', async () => {
    const people = Array.from({ length: mostEntries.sharingsAtOnce }, (_, n) => ({ name: `甲${n}`, sector: '农业界' }));
    const ids = await Promise.all(people.map(async (each) => (await added<{ id: string }>('members', each)).id));
    const item = await walked(await reading({ title: '人人分享' }), 'announce');
    const text = '文'.repeat(2000);
    const all = ids.map((each) => ({ member: each, text }));
    const { body } = await sharing(item, all);
    expect(body.sharings.map((each) => each.text)).toEqual(ids.map(() => text));
    expect((await sharing(body, [{ member: ids[0], text: `${text}文` }])).status).toBe(422);
    expect((await sharing(body, [...all, { member, text }])).status).toBe(422);
  });
});
