import type { MemberView } from '@lianluo/contract/member';
import type { UnitView } from '@lianluo/contract/unit';
import { expect, test } from 'vitest';
import { openWorld } from '../../../test-support/world';

const members = '/committees/qindu/members';
const now = '2026-05-20T09:00:00+08:00';

/** One member of the roster, and what comes of changing them one after another. */
async function aMemberOf(body: object = {}) {
  const world = await openWorld({ now });
  const office = world.as('demo.qindu');
  const made = await office.post<MemberView>(members, { name: '李红', sector: '教育界', ...body });
  let { version } = made.body;
  const change = async (told: object) => {
    const answer = await office.patch<MemberView>(`${members}/${made.body.id}`, told, { version });
    if (answer.status === 200) version += 1;
    return answer;
  };
  const refused = async (told: object) => {
    const { status, body } = await office.patch(`${members}/${made.body.id}`, told, { version });
    return [status, body.errors?.[0]?.pointer];
  };
  return { world, office, made, change, refused };
}

test('a member without a history was always what they are', async () => {
  const { made } = await aMemberOf({ level: 'standing' });

  expect(made.body).toMatchObject({
    levels: [{ is: 'standing' }],
    statuses: [{ is: 'active' }],
    joinedOn: null,
    leftOn: null,
    invited: false,
  });
});

test('who joined in the year, invited, is recorded with the days', async () => {
  const { made, change } = await aMemberOf({
    joinedOn: '2026-02-20',
    invited: true,
    level: 'standing',
    levelFrom: '2026-04-01',
  });

  expect(made.body).toMatchObject({
    joinedOn: '2026-02-20',
    invited: true,
    levels: [{ is: 'member' }, { from: '2026-04-01', is: 'standing' }],
  });
  const { body } = await change({ joinedOn: null, invited: false });
  expect(body).toMatchObject({ joinedOn: null, invited: false, level: 'standing' });
});

test('a change takes effect from a day, today where none is told, and is the state that everybody reads', async () => {
  const { office, made, change } = await aMemberOf();

  await change({ status: 'suspended', statusFrom: '2026-03-10' });
  const { body } = await change({ status: 'active', level: 'standing' });

  expect(body).toMatchObject({
    level: 'standing',
    levels: [{ is: 'member' }, { from: '2026-05-20', is: 'standing' }],
    status: 'active',
    statuses: [{ is: 'active' }, { from: '2026-03-10', is: 'suspended' }, { from: '2026-05-20', is: 'active' }],
  });
  expect((await office.get<MemberView>(`${members}/${made.body.id}`)).body).toEqual(body);
});

test('a wrong entry is corrected by the same day, a wrong day alone by the right one', async () => {
  const { change } = await aMemberOf();
  await change({ level: 'standing', levelFrom: '2026-03-10' });

  const day = await change({ levelFrom: '2026-04-01' });
  const entry = await change({ level: 'vice-chair', levelFrom: '2026-04-01' });
  const never = await change({ level: 'member', levelFrom: '2026-04-01' });

  expect([day, entry, never].map(({ body }) => body.levels)).toEqual([
    [{ is: 'member' }, { from: '2026-04-01', is: 'standing' }],
    [{ is: 'member' }, { from: '2026-04-01', is: 'vice-chair' }],
    [{ is: 'member' }],
  ]);
});

test('a change of something else leaves the history as it is', async () => {
  const { change } = await aMemberOf();
  const { body: before } = await change({ level: 'standing', levelFrom: '2026-03-10' });

  const { body } = await change({ level: 'standing', status: 'active', post: '校长' });

  expect([body.levels, body.statuses]).toEqual([before.levels, before.statuses]);
});

test('days that cannot be are refused where they were told', async () => {
  const { refused } = await aMemberOf({ joinedOn: '2026-02-20', level: 'standing', levelFrom: '2026-04-01' });
  expect(await refused({ status: 'suspended', statusFrom: '2026-05-21' })).toEqual([422, '/statusFrom']);
  expect(await refused({ level: 'chair', levelFrom: '2026-02-19' })).toEqual([422, '/levelFrom']);
  expect(await refused({ joinedOn: '2026-04-02' })).toEqual([422, '/joinedOn']);
  expect(await refused({ joinedOn: '2026-05-21' })).toEqual([422, '/joinedOn']);
  expect(await refused({ status: 'resigned', leftOn: '2026-02-19' })).toEqual([422, '/leftOn']);
  expect(await refused({ status: 'resigned', statusFrom: '2026-05-01' })).toEqual([422, '/statusFrom']);
});

test('who left did so at the end of a day, and another day ends what had ended with the wrong one', async () => {
  const { office, made, change } = await aMemberOf();
  const group = (
    await office.post<UnitView>('/committees/qindu/units', { name: '古渡街道联络组', type: 'liaison-group' })
  ).body.id;
  await change({ placements: [{ group, from: '2025-01-01' }] });

  const { body: left } = await change({ status: 'resigned', leftOn: '2026-04-30' });
  const { body: later } = await change({ leftOn: '2026-05-10' });
  const { body: back } = await change({ status: 'active' });

  expect(made.body.leftOn).toBeNull();
  expect(left).toMatchObject({
    leftOn: '2026-04-30',
    statuses: [{ is: 'active' }, { from: '2026-05-01', is: 'resigned' }],
    placements: [{ to: '2026-04-30' }],
  });
  expect(later).toMatchObject({ leftOn: '2026-05-10', placements: [{ to: '2026-05-10' }] });
  expect(back).toMatchObject({ leftOn: null, status: 'active' });
});

test('the city above reads since when somebody is what they are', async () => {
  const { world, made, change } = await aMemberOf({ joinedOn: '2026-02-20', phone: '19900001000' });
  await change({ status: 'suspended', statusFrom: '2026-03-10' });

  const { body } = await world.as('demo.city').get<MemberView>(`${members}/${made.body.id}`);

  expect(body).toMatchObject({
    joinedOn: '2026-02-20',
    statuses: [{ is: 'active' }, { from: '2026-03-10', is: 'suspended' }],
    phone: null,
  });
});

test('the journal says what changed and from which day', async () => {
  const { world, made, change } = await aMemberOf();
  await change({ status: 'suspended', statusFrom: '2026-03-10' });

  const { rows } = await world.storage.list({ table: 'journal', pk: `qindu#members#${made.body.id}`, limit: 10 });

  expect(rows.at(-1)).toMatchObject({
    set: { status: 'suspended', statuses: [{ is: 'active' }, { from: '2026-03-10', is: 'suspended' }] },
  });
});
