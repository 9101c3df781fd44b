import type { DeadlineView } from '@lianluo/contract/deadline';
import type { TimelineView } from '@lianluo/contract/work';
import { addWorkingDays } from '@lianluo/domain/calendar/working-days';
import { officialCalendar } from '@lianluo/domain/calendar/official';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { deskOf, type Desk } from '../../../test-support/desk';
import { aColleague } from '../../../test-support/named';
import { anOffice, inHandling } from '../../../test-support/opinion-desk';
import type { World } from '../../../test-support/world';

/** Wednesday */
const wednesday = '2026-05-20';
const after = (days: number, from = wednesday) => addWorkingDays(officialCalendar, from, days)!;

let world: World;
let office: Client;
let desk: Desk;
let clerk: Client;
beforeAll(async () => {
  ({ world } = await anOffice());
  await at(wednesday);
});

/** On a day; nobody stays signed in overnight. */
async function at(day: string): Promise<void> {
  world.setClock(`${day}T10:00:00+08:00`);
  office = world.as('demo.qindu');
  desk = deskOf(office);
  clerk = world.as('demo.qindu.clerk');
}
const explained = async (id: string, client: Client = office) =>
  (await client.get<DeadlineView>(`${desk.path}/${id}/deadline`)).body;
async function says(client: Client, id: string, verb: string, body: object = {}) {
  const { version } = await client.get(`${desk.path}/${id}`);
  return client.post<DeadlineView & { code?: string; errors?: { pointer: string }[] }>(
    `${desk.path}/${id}/deadline${verb}`,
    body,
    { version },
  );
}
const refused = async (client: Client, id: string, verb: string, body: object = {}) => {
  const { status, body: problem } = await says(client, id, verb, body);
  return `${status} ${problem.code} ${problem.errors?.[0]?.pointer ?? ''}`.trim();
};
const timeline = async (id: string) =>
  (await office.get<TimelineView>(`${desk.path}/${id}/timeline`)).body.items.map(
    ({ label, note = '' }) => `${label} ${note}`,
  );
const asked = (until: string, more: object = {}) => ({ until, reason: '需到现场核实', ...more });

describe('an extension', () => {
  test('is asked by a clerk, granted by the administrator, and seen in the explanation of the date', async () => {
    await at(wednesday);
    const { id } = await desk.record();
    await desk.step(id, 'submit');
    expect((await explained(id)).dueOn).toBe(after(3));

    expect(await refused(clerk, id, '/extension', asked(after(3)))).toBe('422 deadline.not-later /until');
    expect(await refused(clerk, id, '/extension', asked('2026-05-30'))).toBe('422 deadline.rest-day /until');
    const told = await says(clerk, id, '/extension', asked(after(5)));
    expect(told.status).toBe(200);
    expect(told.body.allowedActions).toEqual([]);
    expect(await refused(clerk, id, '/extension', asked(after(6)))).toBe('409 deadline.asked');
    expect((await desk.read(id)).clock).toEqual({ extensionUntil: after(5) });
    const waiting = await office.get<{ items: { item: string; clock?: object }[] }>('/committees/qindu/waiting');
    expect(waiting.body.items.find(({ item }) => item === id)?.clock).toEqual({ extensionUntil: after(5) });

    expect(await refused(clerk, id, '/extension/decision', { grant: true })).toBe('403 permission.missing');
    expect((await explained(id)).allowedActions.map(({ action }) => action)).toEqual([
      'grant-extension',
      'refuse-extension',
    ]);
    const { body } = await says(office, id, '/extension/decision', { grant: true, comment: '同意' });

    expect(body.dueOn).toBe(after(5));
    expect(body.explanation).toMatchObject({
      action: 'edit',
      startedOn: wednesday,
      days: 3,
      extendedDays: 2,
      extensions: [
        {
          until: after(5),
          reason: '需到现场核实',
          decision: 'granted',
          grantedUntil: after(5),
          comment: '同意',
        },
      ],
    });
    expect(body.explanation?.counted).toHaveLength(5);
    expect((await desk.read(id)).dueOn).toBe(after(5));
    expect((await timeline(id)).slice(-2)).toEqual([
      `申请延期 延期至 ${after(5)}：需到现场核实`,
      `批准延期 延期至 ${after(5)}：同意`,
    ]);
  });

  test('that is refused moves nothing; what is past is not extended any more', async () => {
    await at(wednesday);
    const { id } = await desk.record();
    await desk.step(id, 'submit');
    await says(clerk, id, '/extension', asked(after(5)));
    const { body } = await says(office, id, '/extension/decision', { grant: false, comment: '请按期办理' });
    expect([body.dueOn, body.explanation?.extensions[0]?.decision]).toEqual([after(3), 'refused']);

    await at(after(3));
    expect((await explained(id, clerk)).allowedActions.map(({ action }) => action)).toEqual(['ask-extension']);
    await at(after(4));
    expect(await refused(clerk, id, '/extension', asked(after(8)))).toBe('409 deadline.passed');
    expect((await explained(id, clerk)).allowedActions).toEqual([]);
    expect(await refused(office, id, '/extension/decision', { grant: true })).toBe('409 deadline.not-asked');
  });

  test('is not granted by whoever asked, where there is somebody else who may', async () => {
    await at(wednesday);
    const { id } = await desk.record();
    await desk.step(id, 'submit');
    await says(office, id, '/extension', asked(after(5)));
    // Alone in the house, the administrator decides.
    expect((await explained(id)).allowedActions.map(({ action }) => action)).toContain('grant-extension');
    const other = await aColleague(world, '周副主任', { roles: ['county-administrator'] });
    expect((await explained(id)).allowedActions).toEqual([]);
    expect(await refused(office, id, '/extension/decision', { grant: true })).toBe('409 deadline.own-request');
    expect((await says(other.client, id, '/extension/decision', { grant: true })).body.dueOn).toBe(after(5));
  });

  test('of one handling unit moves its own day, and the item is due with the first of them', async () => {
    await at(wednesday);
    const { id, handlingUnits } = await inHandling(desk, {
      mode: 'joint',
      handlingUnits: [{ name: '区教育局', lead: true }, { name: '区住建局' }],
    });
    const ids = handlingUnits.map((unit) => unit.id);
    await desk.step(id, 'sign-for', { handlingUnits: ids });
    const due = after(15);
    expect((await desk.read(id)).dueOn).toBe(due);

    expect(await refused(clerk, id, '/extension', asked(after(20)))).toBe('422 deadline.which-unit /handlingUnit');
    for (const handlingUnit of ids) {
      await says(clerk, id, '/extension', asked(after(20), { handlingUnit }));
      await says(office, id, '/extension/decision', { grant: true, until: after(18) });
      expect((await desk.read(id)).dueOn).toBe(handlingUnit === ids[0] ? due : after(18));
    }
    const { explanation } = await explained(id);
    expect(explanation?.extensions.map(({ handlingUnit }) => handlingUnit)).toEqual(['区教育局', '区住建局']);
    expect(explanation?.units.map(({ dueOn }) => dueOn)).toEqual([after(18), after(18)]);
    await desk.step(id, 'reply', { handlingUnit: ids[1], text: '已办' });
    await desk.step(id, 'check-reply', { handlingUnit: ids[1], pass: true });
    expect((await desk.read(id)).dueOn).toBe(after(18));
  });

  test('is a unit’s to ask while the item lies with it', async () => {
    await at(wednesday);
    const unit = world.as('demo.qindu.unit');
    const own = deskOf(unit);
    const { id } = await own.record();
    await own.step(id, 'submit');
    expect(await refused(unit, id, '/extension', asked(after(5)))).toBe('409 deadline.not-yours');
    await desk.step(id, 'return', { reason: '请补充' });
    expect((await says(unit, id, '/extension', asked(after(9)))).status).toBe(200);
  });
});

test('days of a pause are not counted, and the explanation says why', async () => {
  await at(wednesday);
  const { id } = await desk.record();
  await desk.step(id, 'submit');
  expect(await refused(clerk, id, '/pause', { reason: '等待上级答复' })).toBe('403 permission.missing');
  await at(after(1));
  const paused = await says(office, id, '/pause', { reason: '等待上级答复' });
  expect([paused.body.dueOn, paused.body.allowedActions.map(({ action }) => action)]).toEqual([null, ['resume']]);
  expect((await desk.read(id)).clock).toEqual({ pausedSince: after(1) });
  expect(await refused(clerk, id, '/extension', asked(after(8)))).toBe('409 deadline.paused');
  await at(after(4));
  const { body } = await says(office, id, '/resume');

  expect(body.dueOn).toBe(after(6));
  expect(body.explanation).toMatchObject({
    counted: [after(4), after(5), after(6)],
    paused: [after(1), after(2), after(3)],
    pauses: [{ from: after(1), until: after(4), reason: '等待上级答复' }],
  });
  expect(await refused(office, id, '/resume')).toBe('409 deadline.not-paused');
});

test('a date that is a day of the item’s own is told as such and is not extended', async () => {
  const readings = deskOf(office, 'qindu', 'readings');
  await at(wednesday);
  const { id } = await readings.record();
  const path = `${readings.path}/${id}/deadline`;
  const { body, version } = await office.get<DeadlineView>(path);

  expect(body).toMatchObject({ dueOn: '2026-06-01', explanation: { fixed: true, days: null, counted: [] } });
  const answer = await office.post(`${path}/extension`, asked('2026-06-10'), { version });
  expect([answer.status, answer.body.code]).toEqual([409, 'deadline.none']);
});

test('nothing is overdue on a rest day: list, figure and desk say the same', async () => {
  await at(wednesday);
  const { id } = await desk.record();
  await desk.step(id, 'submit');
  const due = (await desk.read(id)).dueOn!;
  const seen = async () => {
    const list = await office.get<{ items: { id: string }[]; total: number }>(`${desk.path}?overdue=true&limit=50`);
    const waiting = await office.get<{ items: { item: string }[] }>('/committees/qindu/waiting?overdue=true');
    const overview = await office.get<{ figures: { key: string; value: number }[] }>('/committees/qindu/overview');
    const figure = overview.body.figures.find(({ key }) => key === 'opinions.overdue');
    return [
      list.body.items.some((each) => each.id === id),
      waiting.body.items.some((each) => each.item === id),
      figure?.value === list.body.total,
    ];
  };
  // Due on a Monday; the Saturday before and the day itself are quiet.
  expect(due).toBe('2026-05-25');
  for (const [day, late] of [
    ['2026-05-23', false],
    ['2026-05-25', false],
    ['2026-05-26', true],
    ['2026-05-30', true],
  ] as const) {
    await at(day);
    expect([day, await seen()]).toEqual([day, [late, late, true]]);
  }
});
