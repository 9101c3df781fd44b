import type { EventView } from '@lianluo/contract/event';
import type { OpinionView } from '@lianluo/contract/opinion';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { deskOf, type Desk } from '../../../test-support/desk';
import { openWorld, type World } from '../../../test-support/world';

interface Page {
  items: EventView[];
  nextCursor: string;
}

const base = '/committees/qindu';
let world: World;
let office: Client;
let city: Client;
let desk: Desk;

/** Every reader begins where the test before it has ended. */
const ends = new Map<string, string>();
const feedOf = async (client: Client, committee: string, query = '') => {
  const at = ends.get(committee) ?? '';
  const { body } = await client.get<Page>(`/committees/${committee}/events?limit=100${at && `&after=${at}`}${query}`);
  ends.set(committee, body.nextCursor);
  return body.items;
};
const told = (events: readonly EventView[]) =>
  events.map(({ type, subject: { id, version } }) => [type, id, version] as const);
const inCounty = async (query?: string) => told(await feedOf(office, 'qindu', query));
const inCity = async (query?: string) => told(await feedOf(city, 'demo-city', query));

beforeAll(async () => {
  world = await openWorld();
  office = world.as('demo.qindu');
  city = world.as('demo.city');
  desk = deskOf(office);
});
beforeEach(async () => {
  await feedOf(office, 'qindu');
  await feedOf(city, 'demo-city');
});

describe('the feed of a county', () => {
  test('tells each step by its name, by whom and of which version, and nothing that was written', async () => {
    const { id } = await desk.record({ title: '一件不该出现在事件里的事' });
    await desk.walk(id, 'submit', 'edit');

    const events = await feedOf(office, 'qindu');

    expect(told(events)).toEqual([
      ['opinion.recorded', id, 1],
      ['opinion.submitted', id, 2],
      ['opinion.edited', id, 3],
    ]);
    expect(events[1]).toEqual({
      id: expect.stringMatching(/^evt_[\w-]{24}$/),
      type: 'opinion.submitted',
      at: world.deps.now().toISOString(),
      committee: 'qindu',
      subject: { kind: 'opinions', id, version: 2 },
      by: { id: expect.any(String), name: 'demo.qindu', role: 'county-administrator' },
    });
    expect(JSON.stringify(events)).not.toContain('不该出现');
    expect(await inCity()).toEqual([]);
  });

  test('tells of registers, and tells a city of those that it may read', async () => {
    const { body: unit } = await office.post<{ id: string }>(`${base}/units`, {
      name: '渭滨组',
      type: 'liaison-group',
    });
    const { body: topic } = await office.post<{ id: string }>(`${base}/topics`, { name: '停车' });
    await office.patch(`${base}/units/${unit.id}`, { name: '渭滨街道组' }, { version: 1 });

    expect(await inCounty()).toEqual([
      ['unit.created', unit.id, 1],
      ['topic.created', topic.id, 1],
      ['unit.changed', unit.id, 2],
    ]);
    const above = await feedOf(city, 'demo-city');
    expect(told(above)).toEqual([
      ['unit.created', unit.id, 1],
      ['unit.changed', unit.id, 2],
    ]);
    expect(above.map(({ by, committee }) => [Object.keys(by), committee])).toEqual([
      [['id', 'role'], 'qindu'],
      [['id', 'role'], 'qindu'],
    ]);
  });

  test('ends in tombstones: discarded, and closed to all but named people', async () => {
    const gone = await desk.record();
    await office.del(`${base}/opinions/${gone.id}`, { version: 1 });
    const closed = await desk.record();
    await desk.walk(closed.id, 'submit');
    const access = (body: object, version: number) =>
      office.put<OpinionView>(`${base}/opinions/${closed.id}/access`, body, { version });
    const hidden = await access({ closed: true, users: [] }, 2);
    await office.patch(`${base}/opinions/${closed.id}`, { title: '关上以后改的' }, { version: hidden.version });
    await access({ closed: false, users: [] }, hidden.version + 1);

    expect(await inCounty()).toEqual([
      ['opinion.recorded', gone.id, 1],
      ['opinion.discarded', gone.id, 2],
      ['opinion.recorded', closed.id, 1],
      ['opinion.submitted', closed.id, 2],
      ['opinion.left', closed.id, 3],
      ['opinion.entered', closed.id, 5],
      ['opinion.restricted', closed.id, 5],
    ]);
  });
});

describe('the feed of a city', () => {
  test('holds an item of a county from when it is shown to the city', async () => {
    const { id } = await desk.record();
    await desk.walk(id, 'submit', 'edit', 'review', 'sign');
    expect(await inCity()).toEqual([]);
    await desk.walk(id, 'issue');
    await desk.step(id, 'feedback', { text: '已采用。' });

    const own = await inCounty();
    expect(own.filter(([, of]) => of === id).map(([type]) => type)).toEqual([
      'opinion.recorded',
      'opinion.submitted',
      'opinion.edited',
      'opinion.reviewed',
      'opinion.signed',
      'opinion.issued',
      'opinion.fed-back',
    ]);
    const above = await inCity();
    expect(above.filter(([, of]) => of === id)).toEqual([
      ['opinion.entered', id, 6],
      ['opinion.issued', id, 6],
      ['opinion.fed-back', id, 7],
    ]);
    for (const [, each] of above.filter(([type]) => type.startsWith('opinion.')))
      expect((await city.get(`${base}/opinions/${each}`)).status).toBe(200);
  });
});

describe('reading', () => {
  test('filters by type and by kind, and goes on where it ended whatever was passed over', async () => {
    const { id } = await desk.record();
    await desk.walk(id, 'submit');
    const { body: topic } = await office.post<{ id: string }>(`${base}/topics`, { name: '早市' });

    const at = ends.get('qindu') ?? '';
    expect(await inCounty('&type=opinion.submitted,topic.created')).toEqual([
      ['opinion.submitted', id, 2],
      ['topic.created', topic.id, 1],
    ]);
    expect(await inCounty()).toEqual([]);
    ends.set('qindu', at);
    expect(await inCounty('&kind=topics')).toEqual([['topic.created', topic.id, 1]]);
    ends.set('qindu', at);
    expect(await inCounty('&kind=deeds')).toEqual([]);
    expect(await inCounty()).toEqual([]);
    expect((await office.get(`${base}/events?type=opinion.flown`)).status).toBe(422);
  });

  test('goes on a page at a time, from the oldest where no cursor is given', async () => {
    const whole: EventView[] = [];
    let cursor = '';
    for (;;) {
      const { body } = await office.get<Page>(`${base}/events?limit=7${cursor && `&after=${cursor}`}`);
      cursor = body.nextCursor;
      if (body.items.length === 0) break;
      whole.push(...body.items);
    }
    const { body } = await office.get<Page>(`${base}/events?limit=100`);
    expect(whole).toEqual(body.items);
    expect(new Set(whole.map((event) => event.id)).size).toBe(whole.length);
  });

  test('refuses what is no cursor, one of another feed, and one of what is not kept any more', async () => {
    const at = async (after: string) => {
      const { status, body } = await office.get(`${base}/events?after=${after}`);
      return [status, body.code];
    };
    const own = ends.get('qindu') ?? '';
    const [epoch] = Buffer.from(own, 'base64url').toString().split('.');
    const place = (text: string) => Buffer.from(text).toString('base64url');

    expect(await at('nonsense')).toEqual([400, 'request.cursor']);
    expect(await at(place(`${epoch}.99999`))).toEqual([400, 'request.cursor']);
    expect(await at(ends.get('demo-city') ?? '')).toEqual([410, 'events.expired']);
    const first = place(`${epoch}.1`);
    expect(await at(first)).toEqual([200, undefined]);
    world.setClock(32 * 86_400_000);
    office = world.as('demo.qindu');
    expect(await at(first)).toEqual([410, 'events.expired']);
    // Whoever was at the end has missed nothing.
    expect(await at(own)).toEqual([200, undefined]);
    const { id } = await deskOf(office).record();
    expect(await inCounty()).toEqual([['opinion.recorded', id, 1]]);
  });
});
