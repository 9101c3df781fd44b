import type { ListOf } from '@lianluo/contract/common';
import { expandableOf } from '@lianluo/contract/kind-expand';
import type { OpinionSummary, OpinionView } from '@lianluo/contract/opinion';
import { kindNames, kinds, type KindName } from '@lianluo/domain/work/kinds';
import { permissionsOf } from '@lianluo/domain/permission';
import { beforeAll, describe, expect, test } from 'vitest';
import { activityIn, seededMoves, type Activity } from '../../../test-support/activity';
import type { Client } from '../../../test-support/client';
import { metered } from '../../../test-support/metered';
import { idsOf, walked } from '../../../test-support/mirrored';
import { openWorld, type World } from '../../../test-support/world';

type Item = OpinionView & Record<string, unknown>;

const at = (kind: string, query = '') => `/committees/qindu/${kind}?limit=100${query && `&${query}`}`;
let world: World;
let activity: Activity;
let office: Client;

beforeAll(async () => {
  world = await openWorld({ now: '2026-03-02T09:00:00+08:00' });
  activity = await activityIn(world);
  office = world.as('demo.qindu');
  await activity.perform(seededMoves(260, 20261129));
  world.setClock('2026-05-20T09:00:00+08:00');
}, 60_000);

describe('in the order of ids', () => {
  test('nothing is lost or told twice, whatever happens between two pages', async () => {
    let seed = 1;
    const between = async () => {
      seed += 1;
      await activity.perform(seededMoves(2, seed));
    };
    for (const kind of kindNames) {
      const before = idsOf((await walked(office, at(kind))).items);
      const { items, pages } = await walked(office, `/committees/qindu/${kind}?order=id&limit=3`, between);
      const after = idsOf((await walked(office, at(kind))).items);
      const told = idsOf(items);

      expect(told, `of ${kind}`).toEqual([...new Set(told)].toSorted());
      expect(told, `of ${kind}`).toEqual(expect.arrayContaining(before.filter((id) => after.includes(id))));
      expect(pages.map(({ watermark }) => typeof watermark)).toEqual(
        pages.map((_, index) => (index === 0 ? 'string' : 'undefined')),
      );
    }
  }, 60_000);

  test('what a filter takes out is what it takes out of any order, and its total is the same', async () => {
    const { status, unit = '' } = (await office.get<ListOf<OpinionSummary>>(at('opinions'))).body.items[0]!;
    for (const [username, filter] of [
      ['demo.qindu', `status=${status}`],
      ['demo.qindu', `unit=${activity.units[0]}&year=2026`],
      ['demo.qindu', 'q=路灯'],
      ['demo.qindu', `unit=${unit}&overdue=true`],
      ['demo.qindu.unit', ''],
      ['demo.city', ''],
    ] as const) {
      const [plain, byId] = await Promise.all(
        ['', '&order=id'].map((order) => walked(world.as(username), at('opinions', filter + order))),
      );

      expect(idsOf(byId!.items), `${username} ${filter}`).toEqual(idsOf(plain!.items).toSorted());
      expect(byId!.pages[0]!.total, `${username} ${filter}`).toBe(plain!.pages[0]!.total);
    }
  });

  test('it is the only order of its list', async () => {
    const refused = await Promise.all(
      ['order=id&sort=dueOn', 'order=id&page=2', 'order=name', 'updatedSince=yesterday', 'updatedSince=2026-05-20'].map(
        (query) => office.get(at('opinions', query)),
      ),
    );

    expect(refused.map(({ status, body }) => [status, body.errors?.[0]?.pointer])).toEqual(
      ['/sort', '/page', '/order', '/updatedSince', '/updatedSince'].map((pointer) => [422, pointer]),
    );
  });
});

describe('with what a list leaves out', () => {
  test.each(kindNames)('a page of %s tells each item as its own page does', async (kind) => {
    const expand = namesLeftOut(kind).join(',');
    for (const query of ['order=id&', 'sort=-reportedOn&']) {
      const { items } = await walked<Item>(office, `/committees/qindu/${kind}?${query}limit=40&expand=${expand}`);
      const views = await Promise.all(
        items.map(async ({ id }) => (await office.get<Item>(`/committees/qindu/${kind}/${id}`)).body),
      );

      expect(items, `of ${query}`).toEqual(views);
    }
  });

  test('a page in the order of ids reads no item by itself', async () => {
    const { storage } = world.deps;
    await office.get('/session');
    const { storage: watched, take } = metered(storage);
    world.deps.storage = watched;

    const { items, pages } = await walked(
      office,
      '/committees/qindu/opinions?order=id&limit=10&expand=content,instructions',
    );
    world.deps.storage = storage;
    const { calls, counts } = take();

    expect(pages.length).toBeGreaterThan(3);
    expect(items.length).toBeGreaterThan(30);
    expect(counts).toBe(0);
    // A query of the ledger for each page and one where a head has more texts than was thought; the total and the watermark.
    expect(calls).toBeLessThanOrEqual(2 * pages.length + 3);
  });

  test('nothing is told that a list does not leave out', async () => {
    const { status, body } = await office.get(at('opinions', 'expand=content,editedBy'));

    expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/expand']);
  });
});

test('several statuses at once are their lists together, with their total, in every order', async () => {
  const statuses = [...new Set((await walked<Item>(office, at('opinions'))).items.map(({ status }) => status))];
  const some = statuses.slice(0, 3);
  expect(some).toHaveLength(3);
  for (const query of [
    '',
    '&sort=reportedOn',
    '&sort=-dueOn',
    '&sort=number',
    `&unit=${activity.units[1]}`,
    '&year=2026',
  ]) {
    const all = (await walked<Item>(office, at('opinions', query.slice(1)))).items;
    const should = idsOf(all.filter(({ status }) => some.includes(status)));

    const { items, pages } = await walked(office, `/committees/qindu/opinions?limit=7&status=${some.join()}${query}`);

    expect(idsOf(items), `of ${query}`).toEqual(should);
    expect(pages[0]!.total, `total of ${query}`).toBe(query.includes('unit') ? null : should.length);
  }
  const second = await office.get<ListOf<Item>>(`/committees/qindu/opinions?limit=7&page=2&status=${some.join()}`);
  const walk = await walked(office, `/committees/qindu/opinions?limit=7&status=${some.join()}`);
  expect(second.body.items).toEqual(walk.pages[1]!.items);
  const wrong = ['status=draft,unheard-of', 'status=draft,draft', 'status=draft,'];
  const refused = await Promise.all(wrong.map((query) => office.get(at('opinions', query))));
  expect(refused.map(({ status }) => status)).toEqual([422, 422, 422]);
});

test('what has changed since is told, and nothing else', async () => {
  world.setClock('2026-05-20T10:00:00+08:00');
  // Nobody has been signed in for an hour.
  office = world.as('demo.qindu');
  const since = encodeURIComponent('2026-05-20T10:00:00+08:00');
  const { items } = await walked<Item>(office, at('opinions', 'status=draft,submitted'));
  const { id, version } = items[0]!;
  await office.patch(`/committees/qindu/opinions/${id}`, { title: '改过的标题' }, { version });

  for (const order of ['', '&order=id']) {
    const changed = await walked(office, at('opinions', `updatedSince=${since}${order}`));
    expect([idsOf(changed.items), changed.pages[0]!.total]).toEqual([[id], null]);
  }
});

describe('a city over its counties', () => {
  const city = () => world.as('demo.city');
  const below = (kind: string, query: string) => `/committees/demo-city/${kind}?below=true&limit=3&${query}`;
  const readBelow = kindNames.filter((kind) =>
    permissionsOf(['city-administrator'], 'below').includes(kinds[kind].readPermission),
  );

  beforeAll(async () => {
    const other = world.as('demo.xincheng');
    for (const title of ['第一条', '第二条', '第三条', '第四条']) {
      const draft = { title, content: { situation: '情况' }, authors: [{ name: '张三' }], fastLane: true };
      const { body } = await other.post<Item>('/committees/xincheng/opinions', draft);
      await other.post(`/committees/xincheng/opinions/${body.id}/adoptions`, {
        level: 'city',
        adoptedOn: '2026-05-01',
      });
      const path = `/committees/xincheng/opinions/${body.id}`;
      const { version } = await other.post<Item>(`${path}/actions/submit`, {}, { version: body.version });
      await other.post(`${path}/adoptions`, { level: 'city', adoptedOn: '2026-05-01' }, { version });
    }
  });

  test.each(readBelow)('its list of %s is that of each county, as far as it reads them', async (kind) => {
    const counties = await Promise.all(
      ['qindu', 'xincheng'].map((c) => walked<Item>(city(), `/committees/${c}/${kind}?limit=100`)),
    );
    const should = counties.flatMap(({ items }) => items);
    const place = ({ reportedOn, id }: Item) => `${reportedOn}#${id}`;

    const newest = await walked<Item>(city(), below(kind, ''));
    const oldest = await walked<Item>(city(), below(kind, 'sort=reportedOn'));
    const byId = await walked<Item>(city(), below(kind, 'order=id'));

    expect(newest.items.map(place)).toEqual(should.map(place).toSorted().toReversed());
    expect(oldest.items.map(place)).toEqual(should.map(place).toSorted());
    expect(newest.pages[0]!.total).toBe(should.length);
    const inTurn = should.toSorted((a, b) => (`${a.committee} ${a.id}` < `${b.committee} ${b.id}` ? -1 : 1));
    expect(byId.items).toEqual(inTurn);
  });

  test('long texts and filters are the same there', async () => {
    const { items } = await walked<Item>(city(), below('opinions', 'expand=content&year=2026'));
    const views = await Promise.all(
      items.map(async ({ committee, id }) => (await city().get<Item>(`/committees/${committee}/opinions/${id}`)).body),
    );

    expect(new Set(items.map(({ committee }) => committee))).toEqual(new Set(['qindu', 'xincheng']));
    expect(items.map(({ content }) => content)).toEqual(views.map(({ content }) => content));
    const [first, ...some] = new Set(items.map(({ status }) => status));
    const others = await walked<Item>(city(), below('opinions', `expand=content&year=2026&status=${some.join()}`));
    expect(others.items).toEqual(items.filter(({ status }) => status !== first));
  });

  test('nobody else has anything below, and no list that is not read there', async () => {
    const asked = [
      await office.get(at('opinions', 'below=true')),
      await city().get('/committees/qindu/opinions?below=true'),
      await city().get('/committees/demo-city/readings?below=true'),
      await city().get(below('opinions', 'sort=dueOn')),
      await office.get('/committees/demo-city/opinions?below=true'),
    ];

    expect(asked.map(({ status }) => status)).toEqual([422, 422, 422, 422, 404]);
  });
});

test('whoever goes on with a cursor is shown their own', async () => {
  const operator = world.as('demo.qindu.unit');
  for (const order of ['', '&order=id']) {
    const first = await office.get<ListOf<Item>>(`/committees/qindu/opinions?limit=2${order}`);
    const on = `/committees/qindu/opinions?limit=100${order}&cursor=${encodeURIComponent(first.body.nextCursor!)}`;
    const own = (await walked<Item>(operator, at('opinions', order.slice(1)))).items;

    const clerk = await world.as('demo.qindu.clerk').get<ListOf<Item>>(on);
    const rest = await operator.get<ListOf<Item>>(on);

    expect(clerk.body.items.length).toBeGreaterThan(0);
    expect(idsOf(rest.body.items)).toEqual(idsOf(own).filter((id) => clerk.body.items.some((item) => item.id === id)));
    expect((await world.as('demo.city').get(on)).status).toBe(400);
  }
});

function namesLeftOut(kind: KindName): string[] {
  const made = 'also' in kinds[kind] && { also: { signer: null, signedOn: null, recipients: null } };
  // What an answer tells beside the fields is told by its endpoint alone.
  return expandableOf(kinds[kind], { fields: {}, ...made } as never);
}
