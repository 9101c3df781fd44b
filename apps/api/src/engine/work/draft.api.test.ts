import type { ListOf } from '@lianluo/contract/common';
import type { InformantView } from '@lianluo/contract/informant';
import type { MemberView } from '@lianluo/contract/member';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { UnitView } from '@lianluo/contract/unit';
import { expect, test } from 'vitest';
import { readJournal } from './read-timeline';
import { aDraft, deskOf } from '../../../test-support/desk';
import { openWorld } from '../../../test-support/world';

const committee = '/committees/qindu';
const opinions = `${committee}/opinions`;

test('a draft is recorded for today, and never for a day to come', async () => {
  const world = await openWorld({ now: '2026-05-20T23:59:00+08:00' });
  const office = world.as('demo.qindu');
  const record = (reportedOn?: string) => office.post<OpinionView>(opinions, { ...aDraft, reportedOn });

  const [today, earlier, tomorrow] = [await record(), await record('2021-12-31'), await record('2026-05-21')];
  world.setClock(120_000);
  const past = await record('2026-05-21');

  expect(today.body).toMatchObject({ status: 'draft', reportedOn: '2026-05-20', waitingFor: null, imported: false });
  expect(earlier.body.reportedOn).toBe('2021-12-31');
  expect([tomorrow.status, past.status]).toEqual([422, 201]);
  expect(
    await office.patch(`${opinions}/${today.body.id}`, { reportedOn: '2026-05-22' }, { version: 1 }),
  ).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/reportedOn' }] },
  });
});

test('authors are members, informants or named people, each of this committee', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const { body: member } = await office.post<MemberView>(`${committee}/members`, { name: '李红', sector: '教育界' });
  const informant = await office.post<InformantView>(`${committee}/informants`, { name: '赵强', unit: world.unit });
  const foreign = await world
    .as('demo.xincheng')
    .post<MemberView>('/committees/xincheng/members', { name: '外人', sector: '教育界' });
  const record = (authors: unknown) => office.post<OpinionView>(opinions, { ...aDraft, authors });

  const kept = await record([{ member: member.id }, { informant: informant.body.id }, { name: '张三' }]);
  const unknown = await record([{ member: member.id }, { member: foreign.body.id }, { informant: 'none' }]);
  const none = await record([]);

  expect(kept.body.authors).toEqual([
    { member: member.id, name: '李红' },
    { informant: informant.body.id, name: '赵强' },
    { name: '张三', kind: 'other' },
  ]);
  expect(unknown.status).toBe(422);
  expect(JSON.stringify(unknown.body)).not.toContain('外人');
  expect((await record([{ member: foreign.body.id }])).body).toMatchObject({
    errors: [{ pointer: '/authors/0/member', code: 'member.unknown' }],
  });
  expect(none.status).toBe(422);
});

test('an operator records for the own unit and for no other', async () => {
  const world = await openWorld();
  const { body: other } = await world
    .as('demo.qindu')
    .post<UnitView>(`${committee}/units`, { name: '渭滨街道联络组', type: 'liaison-group' });
  const street = world.as('demo.qindu.unit');

  const implied = await street.post<OpinionView>(opinions, aDraft);
  const elsewhere = await street.post(opinions, { ...aDraft, unit: other.id });
  const moved = await street.patch(`${opinions}/${implied.body.id}`, { unit: other.id }, { version: 1 });
  const nowhere = await world.as('demo.qindu').post(opinions, { ...aDraft, unit: 'none' });

  expect(implied.body.unit).toBe(world.unit);
  expect([elsewhere.status, moved.status, nowhere.status]).toEqual([422, 422, 422]);
});

test('a draft is its side’s to change, later the office’s, and from review on nobody’s', async () => {
  const world = await openWorld();
  const [office, street] = [world.as('demo.qindu'), world.as('demo.qindu.unit')];
  const desk = deskOf(office);
  const { id } = await deskOf(street).record();
  let count = 0;
  const change = async (by: typeof office) => {
    const { version } = await office.get(`${opinions}/${id}`);
    const { status, body } = await by.patch(`${opinions}/${id}`, { title: `改${++count}` }, { version });
    return status === 200 ? status : body.code;
  };
  const both = async () => [await change(street), await change(office)];

  const draft = await both();
  await desk.step(id, 'submit');
  const submitted = await both();
  await desk.step(id, 'return', { reason: '请补充' });
  const returned = await both();
  await desk.walk(id, 'submit', 'edit');
  const edited = await both();
  await desk.step(id, 'review');
  const reviewed = await both();

  const no = 'opinion.not-changeable';
  expect([draft, submitted, returned, edited, reviewed]).toEqual([
    [200, 200],
    [no, 200],
    [200, 200],
    [no, 200],
    [no, no],
  ]);
});

test('only a draft is thrown away: it leaves every list, and the journal keeps what it said', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const desk = deskOf(office);
  const [gone, kept] = [await desk.record({ title: '要删的' }), await desk.record()];
  await desk.step(kept.id, 'submit');

  const removed = await office.del(`${opinions}/${gone.id}`, { version: 1 });
  const refused = await office.del(`${opinions}/${kept.id}`, { version: 2 });

  expect([removed.status, refused.status, refused.body.code]).toEqual([204, 409, 'work.not-draft']);
  for (const path of [`${opinions}/${gone.id}`, `${opinions}/${gone.id}/timeline`])
    expect((await office.get(path)).status).toBe(404);
  for (const query of ['', '?status=draft', `?unit=${world.unit}`, '?q=要删']) {
    const { body } = await office.get<ListOf<OpinionView>>(opinions + query);
    expect(body.items.map(({ id }) => id)).not.toContain(gone.id);
  }
  const last = (await readJournal(world.storage, 'qindu', 'opinions', gone.id)).at(-1);
  expect(last).toMatchObject({ action: 'discard', by: { name: 'demo.qindu' }, texts: { content: aDraft.content } });
});

test('a reading is planned, announced, held with attendance and closed, or cancelled', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const { body: member } = await office.post<MemberView>(`${committee}/members`, { name: '李红', sector: '教育界' });
  const desk = deskOf(world.as('demo.qindu.unit'), 'qindu', 'readings');
  const { id } = await desk.record({ plannedOn: '2026-05-25', topic: '论语' });
  const hold = (heldOn: string, who: string) => ({
    heldOn,
    attendance: [{ member: who, state: 'present' }],
    record: '研读第一章',
  });

  const early = await desk.tries(id, 'hold', hold('2026-05-20', member.id));
  await desk.change(id, { plannedOn: '2026-05-26' });
  const announced = await desk.step(id, 'announce');
  const future = await desk.tries(id, 'hold', hold('2026-05-21', member.id));
  const stranger = await desk.tries(id, 'hold', hold('2026-05-20', 'none'));
  const held = await desk.step(id, 'hold', hold('2026-05-18', member.id));
  const late = await desk.tries(id, 'cancel', { reason: '下雨' });
  const closed = await desk.step(id, 'close', { outcome: '形成三条建议' });
  const cancelled = await desk.step((await desk.record()).id, 'cancel', { reason: '下雨' });

  expect([early, future, stranger, late]).toEqual([
    '409 action.not-now',
    '422 gathering.held-in-future',
    '422 request.invalid',
    '409 action.not-now',
  ]);
  expect(announced).toMatchObject({ reportedOn: '2026-05-26', dueOn: '2026-05-26', waitingFor: { action: 'hold' } });
  expect(held).toMatchObject({ reportedOn: '2026-05-18', attendance: [{ name: '李红', state: 'present' }] });
  expect(closed).toMatchObject({ status: 'closed', outcome: '形成三条建议', waitingFor: null });
  expect(cancelled).toMatchObject({ status: 'cancelled', reason: '下雨' });
});

test('a change leaves alone what it does not speak of', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const { body: draft } = await office.post<OpinionView>(opinions, { ...aDraft, fastLane: true });

  const changed = await office.patch<OpinionView>(`${opinions}/${draft.id}`, { title: '改过的标题' }, { version: 1 });

  expect(changed.body).toMatchObject({ title: '改过的标题', fastLane: true, authors: draft.authors });
});
