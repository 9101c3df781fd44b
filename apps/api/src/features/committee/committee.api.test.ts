import type { CommitteeView } from '@lianluo/contract/committee';
import type { SessionView } from '@lianluo/contract/session';
import type { ListOf } from '@lianluo/contract/common';
import { expect, test } from 'vitest';
import { openWorld } from '../../../test-support/world';

const county = {
  name: '政协渭城区委员会',
  regionCode: '610404',
  administrator: { username: 'weicheng', name: '渭城管理员' },
};
type Created = CommitteeView & { administrator: { username: string; oneTimePassword: string } };

test('a county sees itself, a city itself and its counties, in name order, page by page', async () => {
  const world = await openWorld();
  const names = async (username: string, query = '') =>
    (await world.as(username).get<ListOf<CommitteeView>>(`/committees${query}`)).body;

  const city = await names('demo.city');
  const first = await names('demo.city', '?limit=2');
  const cityClient = world.as('demo.city');
  const page = await cityClient.get<ListOf<CommitteeView>>('/committees?limit=2');
  const rest = await cityClient.get<ListOf<CommitteeView>>(`/committees?limit=2&cursor=${page.body.nextCursor}`);

  expect(await names('demo.qindu')).toMatchObject({
    items: [{ id: 'qindu', parent: 'demo-city' }],
    total: 1,
    nextCursor: null,
  });
  expect(await names('demo.audit')).toMatchObject({ items: [{ id: 'demo-city', level: 'city' }], total: 1 });
  expect(city.items.map(({ id }) => id)).toEqual(['qindu', 'demo-city', 'xincheng']);
  expect(city.total).toBe(3);
  expect(first.items).toHaveLength(2);
  expect([...page.body.items, ...rest.body.items].map(({ id }) => id)).toEqual(['qindu', 'demo-city', 'xincheng']);
  expect([rest.body.total, rest.body.nextCursor]).toEqual([null, null]);
});

test('a city makes a county whose first administrator signs in with a password that works once', async () => {
  const world = await openWorld();
  const city = world.as('demo.city');

  const { status, body, version } = await city.post<Created>('/committees', county);
  const client = world.stranger();
  const { oneTimePassword: password, username } = body.administrator;
  const opened = await client.post('/session', { username, password });
  await client.put('/session/password', { current: password, next: 'Renewed-word-2026' });
  const again = await world.stranger().post('/session', { username, password });

  expect([status, version]).toEqual([201, 1]);
  expect(body).toMatchObject({ id: 'c610404', level: 'county', parent: 'demo-city', demo: true });
  expect([opened.status, again.status]).toEqual([201, 401]);
  expect((await client.get('/committees/c610404/users')).status).toBe(200);
  expect((await city.get(`/committees/c610404`)).body).toMatchObject({ id: 'c610404' });
  expect(JSON.stringify((await city.get('/committees')).body)).not.toContain(password);
});

test('an id and a user name are taken once', async () => {
  const city = (await openWorld()).as('demo.city');
  const make = async (body: object) => {
    const { status, body: answer } = await city.post('/committees', { ...county, ...body });
    return status === 201 ? '201' : answer.code;
  };

  expect(await make({ id: 'qindu' })).toBe('committee.taken');
  expect(await make({ administrator: { username: 'demo.qindu', name: '甲' } })).toBe('user.taken');
  expect(await make({ administrator: { username: '用户 一', name: '甲' } })).toBe('request.invalid');
  expect(await make({ id: 'Not A Slug' })).toBe('request.invalid');
  expect(await make({})).toBe('201');
  expect(await make({ administrator: { username: 'another', name: '乙' } })).toBe('committee.taken');
});

test('a committee is renamed by its own administrator and by its city, and by nobody beside it', async () => {
  const world = await openWorld();
  const term = { number: 10, startsOn: '2022-01-01', endsOn: '2026-12-31' };
  const change = (username: string, version: number, name = '秦都区政协') =>
    world.as(username).patch<CommitteeView>('/committees/qindu', { name, term }, { version });

  const answers = [
    await change('demo.qindu', 1),
    await change('demo.city', 2, '秦都政协'),
    await change('demo.qindu.clerk', 3),
    await change('demo.qindu.unit', 3),
    await change('demo.xincheng', 3),
    await change('demo.audit', 3),
  ];

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 403, 403, 404, 404]);
  expect(answers[1]?.body).toMatchObject({ name: '秦都政协', term, version: 3 });
});

test('a committee says its full name, its term and its sectors, and takes back what it said', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const said = {
    fullName: '政协咸阳市秦都区委员会',
    term: { number: 10, startsOn: '2021-12-06', endsOn: '2026-12-05' },
    sectors: [{ name: '中共', merges: ['中国共产党'] }, { name: '民盟' }],
  };
  const change = (body: object, version: number) =>
    office.patch<CommitteeView & { errors?: unknown }>('/committees/qindu', body, { version });

  const { body } = await change(said, 1);
  const session = await world.as('demo.city').get<SessionView>('/session');
  const emptied = await change({ fullName: null, term: null, sectors: [] }, 2);

  expect(body).toMatchObject({ ...said, sectors: [...said.sectors.slice(0, 1), { name: '民盟', merges: [] }] });
  expect(session.body.committees.find(({ id }) => id === 'qindu')).toMatchObject({
    fullName: '政协咸阳市秦都区委员会',
    term: 10,
  });
  expect(emptied.body).not.toHaveProperty('fullName');
  expect(emptied.body).toMatchObject({ name: '政协秦都区委员会', sectors: [] });
  const twice = [{ name: '中共', merges: ['中国共产党'] }, { name: '中国共产党' }];
  expect((await change({ sectors: twice }, 3)).body.errors).toMatchObject([
    { pointer: '/sectors/1', code: 'sector.repeated' },
  ]);
});

test('a term of a lifetime is none: what is asked once in a term would be looked for in every year of it', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const said = { term: { number: 10, startsOn: '2021-12-06', endsOn: '2121-12-05' } };
  const { status, body } = await office.patch<{ errors?: { pointer: string }[] }>('/committees/qindu', said, {
    version: 1,
  });

  expect([status, body.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/term/endsOn']]);
});

test('a county is made with its full name and its term, where they are known', async () => {
  const city = (await openWorld()).as('demo.city');
  const facts = {
    fullName: '政协咸阳市渭城区委员会',
    term: { number: 9, startsOn: '2021-12-01', endsOn: '2026-11-30' },
  };

  expect((await city.post<Created>('/committees', { ...county, ...facts })).body).toMatchObject(facts);
});

test('a committee lays down how its proposals go, told whole, and takes it back', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const proposals = {
    plenaries: [
      { id: '15-2', name: '十五届二次会议', opensOn: '2025-01-12', closesOn: '2025-01-15' },
      { id: '15-3', name: '十五届三次会议', opensOn: '2026-01-10', closesOn: '2026-01-14', cutOffOn: '2026-01-12' },
    ],
    categories: ['经济建设', '民生'],
    classes: [{ id: 'A', meaning: '已经解决' }],
    pattern: '〔{session}〕{no}号',
    filingBase: 'without-merged',
    links: true,
  };
  const change = (version: number, said: object | null) =>
    office.patch<CommitteeView & { errors?: { pointer: string; code: string }[] }>(
      '/committees/qindu',
      { proposals: said },
      { version },
    );
  const refused = async (said: object) =>
    (await change(2, said)).body.errors?.map(({ pointer, code }) => [pointer, code]);
  const [second, third] = proposals.plenaries;

  expect((await change(1, proposals)).body.proposals).toEqual(proposals);
  expect((await office.get<CommitteeView>('/committees/qindu')).body.proposals).toEqual(proposals);
  expect(await refused({ plenaries: [third, second] })).toEqual([['/proposals/plenaries/1/opensOn', 'plenary.order']]);
  expect(await refused({ plenaries: [{ ...third, cutOffOn: '2026-01-01' }] })).toEqual([
    ['/proposals/plenaries/0/cutOffOn', 'plenary.cut-off'],
  ]);
  expect(await refused({ plenaries: [{ ...third, id: '第十五届' }] })).toEqual([
    ['/proposals/plenaries/0/id', 'field.format'],
  ]);
  expect(await refused({ categories: ['民生', '民生'] })).toEqual([['/proposals/categories', 'list.repeated']]);
  expect(await refused({ classes: [1, 2].map(() => ({ id: 'A', meaning: '已经解决' })) })).toEqual([
    ['/proposals/classes', 'list.repeated'],
  ]);
  expect(await refused({ pattern: '第号' })).toEqual([['/proposals/pattern', 'proposal.pattern']]);
  expect(await refused({ betweenPattern: '第{no}号' })).toEqual([['/proposals', 'proposal.one-pattern']]);
  expect((await change(2, { links: false })).body.proposals).toEqual({ links: false });
  expect((await change(3, null)).body).not.toHaveProperty('proposals');
});
