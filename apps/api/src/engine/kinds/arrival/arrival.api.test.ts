import type { ArrivalView } from '@lianluo/contract/arrival';
import type { ListOf } from '@lianluo/contract/common';
import type { OpinionView } from '@lianluo/contract/opinion';
import { expect, test } from 'vitest';
import type { Client } from '../../../../test-support/client';
import { deskOf } from '../../../../test-support/desk';
import { openWorld, type World } from '../../../../test-support/world';

const arrivals = '/committees/demo-city/arrivals';
const opinions = '/committees/qindu/opinions';
const up = { to: '上级政协', toParent: true, on: '2026-05-20', way: 'system', number: '秦政协信〔2026〕3号' };

/** A county's submitted item, with people whose telephones the office keeps. */
async function submitted(world: World, more: object = {}) {
  const office = world.as('demo.qindu');
  const member = await office.post<{ id: string }>('/committees/qindu/members', {
    name: '石泽清',
    sector: '教育界',
    phone: '19911112222',
    post: '区第一中学校长',
  });
  const informant = await office.post<{ id: string }>('/committees/qindu/informants', {
    name: '王强',
    unit: world.unit,
    phone: '19933334444',
  });
  const desk = deskOf(office);
  const authors = [{ member: member.body.id }, { informant: informant.body.id }];
  const { id } = await desk.record({ unit: world.unit, authors, ...more });
  await desk.step(id, 'submit');
  return { office, desk, id, city: world.as('demo.city') };
}

const handUp = (office: Client, id: string, body: object = up) =>
  office.post<OpinionView>(`${opinions}/${id}/submissions`, body);
const answerOf = ({ status, body }: { status: number; body: object }) =>
  status < 300 ? String(status) : `${status} ${'code' in body ? String(body.code) : ''}`;
const arrived = async (city: Client) => (await city.get<ListOf<ArrivalView>>(arrivals)).body.items;

test('what a county hands up arrives at its city, with the people as a paper names them and nothing else', async () => {
  const world = await openWorld();
  const { office, id, city } = await submitted(world);

  const { status, body } = await handUp(office, id);
  const [summary] = await arrived(city);
  const { body: arrival } = await city.get<ArrivalView>(`${arrivals}/${summary?.id}`);

  expect(status).toBe(201);
  expect(body.submissions).toMatchObject([
    { to: '政协示范市委员会', on: '2026-05-20', way: 'system', arrival: { status: 'waiting', on: '2026-05-20' } },
  ]);
  expect(arrival).toMatchObject({
    title: '关于修复人民路路灯的建议',
    status: 'waiting',
    county: '政协秦都区委员会',
    docNumber: '秦政协信〔2026〕3号',
    submittedOn: '2026-05-20',
    reporters: '区政协委员、区第一中学校长　石泽清　区政协信息员　王强',
    situation: '人民路夜间照明不足',
    analysis: '线路老化',
    suggestion: '更换线路',
    waitingFor: { holder: '办公室', action: 'accept' },
  });
  const { body: timeline } = await city.get(`${arrivals}/${arrival.id}/timeline`);
  const told = JSON.stringify([arrival, timeline]);
  for (const kept of [id, '199', 'demo.qindu', world.unit, 'source']) expect(told).not.toContain(kept);
  expect((await city.get<ListOf<object>>('/committees/demo-city/waiting')).body.items).toMatchObject([
    { kind: 'arrivals', item: arrival.id, mine: true },
  ]);
});

test('what the city does stands at the record of the county, with the day and the words', async () => {
  const world = await openWorld();
  const { office, desk, id, city } = await submitted(world);
  const stands = async () => (await desk.read(id)).submissions.map(({ arrival }) => arrival);
  const took = async (action: string, input: object = {}) => {
    const [last] = await arrived(city);
    return deskOf(city, 'demo-city', 'arrivals').tries(last!.id, action, input);
  };

  await handUp(office, id);
  expect(await took('return', { reason: '请补充数据' })).toBe('200');
  await handUp(office, id);
  expect(await took('pass-on', { to: '市城市管理局' })).toBe('200');
  expect(await took('accept')).toBe('409 action.not-now');

  expect(await stands()).toEqual([
    { status: 'returned', on: '2026-05-20', reason: '请补充数据' },
    { status: 'passed-on', on: '2026-05-20', passedTo: '市城市管理局' },
  ]);
  expect(answerOf(await handUp(office, id))).toBe('409 opinion.already-handed-up');
  const { body: timeline } = await office.get<{ items: { action: string; note?: string; by: { name: string } }[] }>(
    `${opinions}/${id}/timeline`,
  );
  expect(timeline.items.filter(({ action }) => action === 'answered')).toMatchObject([
    { note: '已退回：请补充数据', by: { name: '政协示范市委员会' } },
    { note: '已转送：市城市管理局' },
  ]);
});

test('what the city takes in is an item of its own, and its use is told back by an act of the city', async () => {
  const world = await openWorld();
  const { office, desk, id, city } = await submitted(world);
  await handUp(office, id);
  const [{ id: arrival } = { id: '' }] = await arrived(city);
  const [incoming, own] = [deskOf(city, 'demo-city', 'arrivals'), deskOf(city, 'demo-city')];

  await incoming.step(arrival, 'accept');
  const { became } = (await incoming.read(arrival)) as unknown as ArrivalView;
  const made = await own.read(became?.item ?? '');
  expect(made).toMatchObject({
    status: 'submitted',
    from: { kind: 'arrivals', item: arrival },
    authors: [{ name: '政协秦都区委员会', kind: 'county' }],
    content: { situation: '人民路夜间照明不足' },
  });
  expect((await desk.read(id)).submissions[0]?.arrival).toEqual({ status: 'accepted', on: '2026-05-20' });

  expect(await incoming.tries(arrival, 'tell-adopted', { adoptedBy: 'city' })).toBe('422 request.invalid');
  await own.walk(made.id, 'edit', 'review', 'sign', 'issue');
  expect((await desk.read(id)).adoptions).toEqual([]);
  await incoming.step(arrival, 'tell-adopted', { adoptedBy: 'city' });
  await own.adopt(made.id, 'province', { outlet: '省政协信息' });
  await incoming.step(arrival, 'tell-adopted', { adoptedBy: 'province' });

  expect((await desk.read(id)).adoptions).toMatchObject([
    {
      level: 'city',
      adoptedOn: '2026-05-20',
      organ: '政协示范市委员会',
      outlet: '《社情民意》',
      number: expect.stringMatching(/^第1期/),
      enteredBy: '政协示范市委员会',
    },
    { level: 'province', adoptedOn: '2026-05-19', outlet: '省政协信息' },
  ]);
  expect(await incoming.tries(arrival, 'tell-adopted', { adoptedBy: 'city' })).toBe('409 opinion.already-adopted');
});

test('a county takes back what nobody has acted on, and no more', async () => {
  const world = await openWorld();
  const { office, id, city } = await submitted(world);
  const voiding = async (record: string) =>
    answerOf(await office.post(`${opinions}/${id}/submissions/${record}/void`, { reason: '另行修改' }));

  const first = (await handUp(office, id)).body.submissions[0]!.id;
  expect(await voiding(first)).toBe('200');
  expect(await arrived(city)).toMatchObject([{ status: 'withdrawn', waitingFor: null, allowedActions: [] }]);
  expect(await voiding(first)).toBe('409 record.already-voided');
  const second = (await handUp(office, id)).body.submissions[1]!.id;
  const standing = (await arrived(city)).find(({ status }) => status === 'waiting')!;
  await deskOf(city, 'demo-city', 'arrivals').step(standing.id, 'accept');

  expect(await voiding(second)).toBe('409 submission.acted-on');
});
