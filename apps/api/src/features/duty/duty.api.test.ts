import type { PublishedDuty } from '@lianluo/contract/duty';
import type { RosterView } from '@lianluo/contract/roster';
import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { aDoor, aRota } from '../../../test-support/roster';
import { openWorld, type World } from '../../../test-support/world';

const path = '/public/qindu/duty';
let world: World;
let office: Client;
let stranger: Client;

const publishes = async (publishesDuty: boolean) => {
  const { version } = await office.get('/committees/qindu');
  return office.patch('/committees/qindu', { publishesDuty }, { version });
};

beforeAll(async () => {
  world = await openWorld();
  [office, stranger] = [world.as('demo.qindu'), world.stranger()];
  const member = { name: '罗以宁', sector: '教育界', phone: '19900004444' };
  const { id } = (await office.post<{ id: string }>('/committees/qindu/members', member)).body;
  const doors = [aDoor('east', { place: '东街 3 号', unit: world.unit })];
  const members = [{ member: id, away: [{ from: '2026-06-01', to: '2026-06-05' }] }];
  const rosters = '/committees/qindu/rosters';
  const made = await office.post<RosterView>(rosters, aRota('五六月值班表', { doors, members }));
  await office.post(`${rosters}/${made.body.id}/actions/draw`, {}, { version: 1 });
  await office.post(`${rosters}/${made.body.id}/actions/publish`, {}, { version: 2 });
  // A draft is nobody's yet.
  const draft = await office.post<RosterView>(rosters, aRota('草稿', { doors: [aDoor('north')], members }));
  await office.post(`${rosters}/${draft.body.id}/actions/draw`, {}, { version: 1 });
});

test('it is off until the committee switches it on, and then nobody learns whether there is such a committee', async () => {
  const off = await stranger.get(path);
  const none = await stranger.get('/public/nobody/duty');
  const said = ({ status, body }: typeof off) => [status, { ...body, requestId: '' }];

  expect(off.status).toBe(404);
  expect(said(off)).toEqual(said(none));
});

test('it says names, times and places of what is to come, and nothing else', async () => {
  await publishes(true);
  const { status, body, headers } = await stranger.get<PublishedDuty>(path);

  expect(status).toBe(200);
  expect(Object.keys(body).toSorted()).toEqual(['committee', 'demo', 'items']);
  for (const item of body.items)
    expect(Object.keys(item).toSorted()).toEqual(['door', 'from', 'members', 'on', 'place', 'to']);
  // Today is a Wednesday, 20 May 2026; on 3 June the only member is away.
  expect(body.items.map(({ on, members }) => [on, ...members])).toEqual([
    ['2026-05-20', '罗以宁'],
    ['2026-05-27', '罗以宁'],
    ['2026-06-03'],
    ['2026-06-10', '罗以宁'],
    ['2026-06-17', '罗以宁'],
    ['2026-06-24', '罗以宁'],
  ]);
  expect(body.items[0]).toMatchObject({ from: '09:00', to: '11:30', door: 'east号值班点', place: '东街 3 号' });
  expect(headers.get('cache-control')).toBe('public, max-age=300');
  expect(headers.getSetCookie()).toEqual([]);
});

test('who asks again is told whether it is still so; who asks for something else is not', async () => {
  const first = await stranger.get(path);
  const again = await stranger.get(path, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
  const more = await stranger.get(`${path}?q=1`);

  expect([again.status, more.status]).toEqual([304, 422]);
  await publishes(false);
  expect((await stranger.get(path)).status).toBe(404);
});

test('who asks too often from one address has to wait, and nobody else', async () => {
  const asks = async (address: string) => (await stranger.get(path, { address })).status;
  const statuses: number[] = [];
  for (let n = 0; n < 62; n++) statuses.push(await asks('203.0.113.7'));

  expect(statuses.filter((status) => status === 429)).toHaveLength(2);
  expect(await asks('203.0.113.8')).toBe(404);
});
