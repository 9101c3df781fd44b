import type { ArrivalView } from '@lianluo/contract/arrival';
import type { ListOf } from '@lianluo/contract/common';
import type { OpinionView } from '@lianluo/contract/opinion';
import { expect, test } from 'vitest';
import { deskOf } from '../../../../test-support/desk';
import { openWorld } from '../../../../test-support/world';

/** What is written beyond the caller's own committee, attacked from every side that a call has. */

const up = { to: '上级政协', toParent: true, on: '2026-05-20', way: 'system' };
const submissions = (id: string, committee = 'qindu') => `/committees/${committee}/opinions/${id}/submissions`;

async function begin() {
  const world = await openWorld();
  const [office, sibling, city] = ['demo.qindu', 'demo.xincheng', 'demo.city'].map((name) => world.as(name)) as [
    ReturnType<typeof world.as>,
    ReturnType<typeof world.as>,
    ReturnType<typeof world.as>,
  ];
  const desk = deskOf(office);
  const { id } = await desk.step((await desk.record()).id, 'submit');
  const arrivals = async () => (await city.get<ListOf<ArrivalView>>('/committees/demo-city/arrivals')).body.items;
  return { world, office, sibling, city, desk, id, arrivals };
}

test('no call names the other house: another city in the body, the path or the name changes nothing', async () => {
  const { office, sibling, id, arrivals } = await begin();

  const named = await office.post(submissions(id), { ...up, parent: 'xincheng' });
  const committee = await office.post(submissions(id), { ...up, committee: 'xincheng' });
  const path = await office.post(submissions(id, 'demo-city'), up);
  const foreign = await sibling.post(submissions(id), up);
  const stranger = await sibling.post(submissions(id, 'xincheng'), up);
  expect([named, committee, path, foreign, stranger].map(({ status }) => status)).toEqual([422, 422, 404, 404, 404]);
  expect(await arrivals()).toEqual([]);

  await office.post(submissions(id), { ...up, to: '政协新城区委员会' });
  expect(await arrivals()).toMatchObject([{ county: '政协秦都区委员会' }]);
  expect((await sibling.get<ListOf<object>>('/committees/xincheng/arrivals')).body.items).toEqual([]);
});

test('a county reads and moves nothing at its city, and the city writes nothing at a county', async () => {
  const { office, sibling, city, id, arrivals } = await begin();
  const { body } = await office.post<OpinionView>(submissions(id), up);
  const record = body.submissions[0]!.id;
  const at = (committee: string) => `/committees/${committee}/arrivals/${record}`;

  for (const county of [office, sibling]) {
    expect((await county.get(at('demo-city'))).status).toBe(404);
    expect((await county.post(`${at('demo-city')}/actions/accept`, {}, { version: 1 })).status).toBe(404);
    expect((await county.get('/committees/demo-city/arrivals')).status).toBe(404);
  }
  expect((await office.get(at('qindu'))).status).toBe(404);
  expect((await sibling.post(`${submissions(id)}/${record}/void`, { reason: '冒名' })).status).toBe(404);
  expect((await city.post(submissions(id), up)).status).toBe(403);
  expect((await city.post(`${submissions(id)}/${record}/void`, { reason: '越权' })).status).toBe(403);
  expect((await city.get('/committees/qindu/arrivals')).status).toBe(403);
  expect(await arrivals()).toMatchObject([{ status: 'waiting', version: 1 }]);
});

test('the city has no county above it to hand anything to', async () => {
  const { city } = await begin();
  const desk = deskOf(city, 'demo-city');
  const { id } = await desk.step((await desk.record()).id, 'submit');

  const { status, body } = await city.post(submissions(id, 'demo-city'), up);

  expect([status, body.code]).toEqual([409, 'opinion.no-parent']);
});

test('what is sent twice or at once arrives once', async () => {
  const { office, id, arrivals } = await begin();
  const headers = { 'idempotency-key': 'once' };

  const [first, again] = [
    await office.post(submissions(id), up, { headers }),
    await office.post(submissions(id), up, { headers }),
  ];
  expect([first.status, again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 201, 'true']);
  expect(await arrivals()).toHaveLength(1);

  const other = await deskOf(office).record();
  await deskOf(office).step(other.id, 'submit');
  const many = await Promise.all(Array.from({ length: 6 }, () => office.post(submissions(other.id), up)));
  expect(many.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
    201, 409, 409, 409, 409, 409,
  ]);
  expect(await arrivals()).toHaveLength(2);
});

test('of a county that takes back and a city that accepts at once, one wins and both houses tell the same', async () => {
  const { office, city, desk, arrivals } = await begin();
  const ends: string[] = [];
  for (let round = 0; round < 8; round++) {
    const { id } = await desk.step((await desk.record()).id, 'submit');
    const { body } = await office.post<OpinionView>(submissions(id), up);
    const record = body.submissions[0]!.id;
    const path = `/committees/demo-city/arrivals/${record}/actions/accept`;
    const taking = () => city.post(path, {}, { version: 1 });
    const voiding = () => office.post(`${submissions(id)}/${record}/void`, { reason: '撤回' });
    const [one, two] = await Promise.all(round % 2 === 0 ? [taking(), voiding()] : [voiding(), taking()]);

    const arrival = (await arrivals()).find((each) => each.id === record)!;
    const told = (await desk.read(id)).submissions[0]!;
    expect([one, two].filter(({ status }) => status < 300)).toHaveLength(1);
    expect(told.arrival?.status).toBe(arrival.status);
    expect(told.voided !== undefined).toBe(arrival.status === 'withdrawn');
    ends.push(arrival.status);
  }
  const made = (await city.get<ListOf<object>>('/committees/demo-city/opinions')).body.items;
  expect(made).toHaveLength(ends.filter((status) => status === 'accepted').length);
});

test('a county that was placed under another city is told nothing more by its former one', async () => {
  const { world, office, city, desk, id, arrivals } = await begin();
  await office.post(submissions(id), up);
  const key = { pk: 'qindu', sk: 'committee' };
  const [row] = await world.storage.get([{ table: 'platforms', key }], { consistent: true });
  const value = { ...(row!['value'] as object), parent: 'elsewhere' };
  await world.storage.write([{ table: 'platforms', put: { ...row!, value, version: row!.version + 1 } }]);

  await deskOf(city, 'demo-city', 'arrivals').step((await arrivals())[0]!.id, 'return', { reason: '退回' });

  expect((await desk.read(id)).submissions[0]?.arrival?.status).toBe('waiting');
});
