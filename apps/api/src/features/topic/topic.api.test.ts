import type { ContactView, RadarView } from '@lianluo/contract/grid-contact';
import type { ListOf } from '@lianluo/contract/common';
import type { GatheringView } from '@lianluo/contract/gathering';
import type { OpinionSummary, OpinionView } from '@lianluo/contract/opinion';
import type { TopicView } from '@lianluo/contract/topic';
import { isOfUnit, kindNames, kinds } from '@lianluo/domain/work/kinds';
import { describe, expect, test } from 'vitest';
import { base, built, grid } from '../../../test-support/grid/grid.examples';
import { rebuildScorecards } from '../../engine/scorecard/rebuild';
import type { Client } from '../../../test-support/client';
import { openWorld, tablesOf } from '../../../test-support/world';

const path = `${base}/topics`;
const add = async (office: Client, name: string, more: object = {}) =>
  (await office.post<TopicView>(path, { name, ...more })).body;
const text = (title: string) => ({
  title,
  content: { situation: '情况' },
  authors: [{ name: '市民', kind: 'public' }],
});

describe('the register of topics', () => {
  test('holds each topic once a year, of this year unless another is said, and puts it to rest', async () => {
    const office = (await openWorld()).as('demo.qindu');
    const parking = await add(office, '老旧小区停车难', { sector: '经济界' });
    const earlier = await office.post<TopicView>(path, { name: '老旧小区停车难', year: 2025 });
    const again = await office.post(path, { name: '老旧小区停车难' });

    expect([parking.year, parking.sector, earlier.status, again.body.code]).toEqual([
      2026,
      '经济界',
      201,
      'name.taken',
    ]);
    const changed = await office.patch<TopicView>(
      `${path}/${parking.id}`,
      { sector: null, active: false },
      { version: 1 },
    );
    const { createdAt, updatedAt } = parking;
    const asIs = { status: 'planned', allowedActions: ['claim', 'finish', 'drop'] };
    const kept = { id: parking.id, name: '老旧小区停车难', year: 2026, ...asIs, createdAt, updatedAt };
    expect(changed.body).toEqual({ ...kept, active: false, version: 2 });
    const listed = await office.get<ListOf<TopicView>>(`${path}?active=true`);
    expect(listed.body).toMatchObject({ total: 1, items: [{ year: 2025 }] });
    expect((await office.get<ListOf<TopicView>>(`${path}?year=2026`)).body.total).toBe(1);
  });
});

describe('work that belongs to a topic', () => {
  test('stands in its list, counts its figure, and leaves when it is taken out', async () => {
    const world = await openWorld();
    const office = world.as('demo.qindu');
    const parking = await add(office, '老旧小区停车难');
    const { body: opinion } = await office.post<OpinionView>(`${base}/opinions`, {
      ...text('关于停车位的建议'),
      topics: [parking.id],
    });
    await office.post(`${base}/opinions`, text('关于路灯的建议'));
    const listOf = async () => (await office.get<ListOf<OpinionSummary>>(`${base}/opinions?topic=${parking.id}`)).body;

    expect(opinion.topics).toEqual([parking.id]);
    expect(await listOf()).toMatchObject({ total: 1, items: [{ id: opinion.id }] });
    await rebuildScorecards(tablesOf(world), ['qindu']);
    expect(await listOf()).toMatchObject({ total: 1, items: [{ id: opinion.id }] });
    const changed = await office.patch<OpinionView>(`${base}/opinions/${opinion.id}`, { topics: [] }, { version: 1 });
    expect(changed.body).not.toHaveProperty('topics');
    expect((await listOf()).total).toBe(0);
  });

  test('a topic that this committee has not is refused at its place', async () => {
    const world = await openWorld();
    const foreign = (
      await world.as('demo.xincheng').post<TopicView>('/committees/xincheng/topics', { name: '外县议题' })
    ).body;
    const { status, body } = await world
      .as('demo.qindu')
      .post(`${base}/opinions`, { ...text('建议'), topics: [foreign.id] });
    expect([status, body.errors]).toEqual([
      422,
      [{ pointer: '/topics/0', code: 'topic.unknown', message: '没有这个年度议题。' }],
    ]);
  });
});

test('the radar shows which topics nobody touches, and a contact or a reading fills a cell', async () => {
  const { world, office, idOf } = await built();
  const [touched, quiet] = [await add(office, '加装电梯'), await add(office, '早市秩序')];
  const { body: contact } = await office.post<ContactView>(`${grid}/contacts`, {
    to: idOf('委甲'),
    way: 'visit',
    raised: '楼道太窄。',
    opinion: { title: '关于加装电梯的建议' },
    topics: [touched.id],
  });
  const meeting = { title: '加装电梯协商', unit: world.unit, plannedOn: '2026-05-20', topics: [touched.id] };
  let { body: item } = await office.post<GatheringView>(`${base}/consultations`, meeting);
  const step = async (action: string, body: object = {}) => {
    const at = `${base}/consultations/${item.id}/actions/${action}`;
    item = (await office.post<GatheringView>(at, body, { version: item.version })).body;
  };
  await step('announce');
  await step('hold', { heldOn: '2026-05-20', attendance: [], record: '记录' });

  const { rows } = (await office.get<RadarView>(`${grid}/radar?days=30`)).body;

  const statesOf = (id: string) =>
    Object.fromEntries(rows.find((row) => row.id === id)?.cells.map(({ kind, state }) => [kind, state]) ?? []);
  const never = Object.fromEntries(
    ['contacts', ...kindNames.filter((name) => isOfUnit(kinds[name]))].map((kind) => [kind, 'never']),
  );
  // The contact's opinion is a draft still, which proves nothing.
  expect(statesOf(touched.id)).toEqual({ ...never, contacts: 'active', consultations: 'active' });
  expect(statesOf(quiet.id)).toEqual(never);
  expect(contact.topics).toEqual([touched.id]);
  expect((await office.get<OpinionView>(`${base}/opinions/${contact.opinion}`)).body.topics).toEqual([touched.id]);
});
