import type { ListOf } from '@lianluo/contract/common';
import type { CommitteeView } from '@lianluo/contract/committee';
import type { RehearsalView } from '@lianluo/contract/rehearsal';
import type { SessionView } from '@lianluo/contract/session';
import { dayOf } from '@lianluo/domain/calendar/day';
import { kindNames } from '@lianluo/domain/work/kinds';
import { rehearsal } from '@lianluo/schemes/demo/rehearsal';
import { beforeAll, expect, test } from 'vitest';
import { attach } from '../../../test-support/attaching';
import { openWorld, type World } from '../../../test-support/world';

type Created = CommitteeView & { administrator: { username: string; oneTimePassword: string } };
interface Events {
  items: { committee: string }[];
  nextCursor: string;
}
const administrator = { username: 'drill', name: '演练管理员' };

let world: World;
let county: string;
let created: { status: number; body: Created };
let before: RehearsalView;
let office: ReturnType<World['stranger']>;

beforeAll(async () => {
  world = await openWorld();
  before = (await world.as('demo.city').get<RehearsalView>('/committees/demo-city/rehearsal')).body;
  created = await world.as('demo.city').post<Created>('/committees/demo-city/rehearsal', { administrator });
  county = created.body.id;
  await world.idle();
  office = world.stranger();
  const { oneTimePassword: password, username } = created.body.administrator;
  await office.post('/session', { username, password });
  await office.put('/session/password', { current: password, next: 'Renewed-word-2026' });
});

/** The files whose bytes are there. */
async function kept(): Promise<string[]> {
  const ids: string[] = [];
  for await (const { place } of (await world.deps.files()).list(county)) ids.push(place.id);
  return ids;
}

const totals = async () =>
  Object.fromEntries(
    await Promise.all(
      [...kindNames, 'members', 'units'].map(async (list) => [
        list,
        (await office.get<ListOf<unknown>>(`/committees/${county}/${list}`)).body.total,
      ]),
    ),
  ) as Record<string, number>;

test('a city makes one, and its story is told by the time it is ready', async () => {
  const state = (await world.as('demo.city').get<RehearsalView>('/committees/demo-city/rehearsal')).body;

  expect(before).toMatchObject({ committee: null, state: 'none' });
  expect(created.status).toBe(201);
  expect(created.body).toMatchObject({ level: 'county', parent: 'demo-city', demo: true, rehearsal: true });
  expect(state).toMatchObject({ committee: county, state: 'ready' });
  expect(state.done).toBe(state.total);
  const story = rehearsal(dayOf(world.deps.now()), { committee: county, administrator: 'script' });
  const entered = (list: string) => story.filter(({ path }) => path === `/committees/${county}/${list}`).length;
  const lists = ['members', 'units', 'readings', 'consultations', 'deeds'];
  const all = await totals();
  expect(all).toMatchObject(Object.fromEntries(lists.map((list) => [list, entered(list)])));
  // Beside those that are entered some come of a consultation.
  expect(all['opinions']).toBeGreaterThanOrEqual(entered('opinions'));
  expect(entered('opinions')).toBeGreaterThan(20);
  const again = await world.as('demo.city').post('/committees/demo-city/rehearsal', { administrator });
  expect([again.status, again.body]).toMatchObject([409, { code: 'committee.taken' }]);
});

test('it is in none of its city’s figures and lists, and hands nothing up', async () => {
  const city = world.as('demo.city');
  const { body: overview } = await city.get<{ counties: { committee: { id: string } }[] }>(
    '/committees/demo-city/overview?year=2026',
  );
  const { body: list } = await city.get<ListOf<CommitteeView>>('/committees');
  const arrivals = async () => (await city.get<ListOf<unknown>>('/committees/demo-city/arrivals')).body.total;
  const arrived = await arrivals();
  const { body: issued } = await office.get<ListOf<{ id: string }>>(`/committees/${county}/opinions?status=issued`);
  const up = await office.post<{ code: string }>(`/committees/${county}/opinions/${issued.items[0]?.id}/submissions`, {
    to: '上级政协',
    toParent: true,
    on: dayOf(world.deps.now()),
    way: 'system',
  });

  const { body: feed } = await city.get<Events>('/committees/demo-city/events?limit=100');

  expect(feed.items.map(({ committee }) => committee)).not.toContain(county);
  expect(JSON.stringify(overview.counties)).not.toContain(county);
  expect(list.items.map(({ id }) => id)).not.toContain(county);
  expect(up.status).toBe(409);
  expect(await arrivals()).toBe(arrived);
});

test('it is put back to its beginning: what was entered is gone, who signs in stays', async () => {
  const first = await totals();
  const { body: member } = await office.get<ListOf<{ id: string }>>(`/committees/${county}/members?limit=1`);
  const draft = { title: '练习一条', content: { situation: '练习' }, authors: [{ member: member.items[0]?.id }] };
  const entered = await office.post<{ id: string }>(`/committees/${county}/opinions`, draft);
  expect(entered.status).toBe(201);
  const file = await attach(office, `/committees/${county}/opinions/${entered.body.id}`);
  expect(await kept()).toContain(file.id);
  expect((await totals())['opinions']).toBe((first['opinions'] ?? 0) + 1);

  const events = `/committees/${county}/events`;
  let after = '';
  for (let more = true; more;) {
    const { body: page } = await office.get<Events>(`${events}?limit=100${after && `&after=${after}`}`);
    after = page.nextCursor;
    more = page.items.length > 0;
  }

  const reset = await office.post<RehearsalView>(`/committees/${county}/rehearsal/actions/reset`, {});
  const meanwhile = await office.post<{ code: string }>(`/committees/${county}/rehearsal/actions/reset`, {});
  await world.idle();

  expect([reset.status, reset.body.state]).toEqual([202, 'filling']);
  expect([meanwhile.status, meanwhile.body.code]).toEqual([409, 'rehearsal.filling']);
  expect(await totals()).toEqual(first);
  expect(await kept()).not.toContain(file.id);
  expect((await office.get(`/committees/${county}/files/${file.id}`)).status).toBe(404);
  expect((await office.get('/session')).status).toBe(200);
  // Who followed it has to read it anew.
  expect((await office.get<{ code: string }>(`${events}?after=${after}`)).body.code).toBe('events.expired');
});

test('its keys that show what is somebody’s own are the officers’ to confirm and to watch', async () => {
  const key = { name: '演练门户', scopes: ['members:personal'], expiresOn: '2026-12-31' };
  const made = await office.post<{ id: string; state: string }>(`/committees/${county}/api-keys`, key);
  const waiting = await world
    .as('demo.security')
    .get<ListOf<{ id: string }>>('/committees/demo-city/api-keys?below=true&state=waiting');

  expect([made.status, made.body.state]).toEqual([201, 'waiting']);
  expect(waiting.body.items.map(({ id }) => id)).toEqual([made.body.id]);
  for (const officer of ['demo.security', 'demo.audit']) {
    const { body } = await world.as(officer).get<SessionView>('/session');
    expect(body.committees.map(({ id }) => id)).toContain(county);
  }
  const { body } = await world.as('demo.city').get<SessionView>('/session');
  expect(body.committees.map(({ id }) => id)).not.toContain(county);
});

test('an office’s own county is no rehearsal, and a county makes none', async () => {
  const answers = await Promise.all([
    world.as('demo.qindu').post('/committees/qindu/rehearsal/actions/reset', {}),
    world.as('demo.qindu').post('/committees/qindu/rehearsal', { administrator }),
    world.as('demo.xincheng').get(`/committees/${county}/rehearsal`),
    world.as('demo.city').post('/committees/qindu/rehearsal', { administrator }),
  ]);

  expect(answers.map(({ status }) => status)).toEqual([404, 403, 404, 403]);
});
