import type { CommitteeView } from '@lianluo/contract/committee';
import type { DeadlinesView } from '@lianluo/contract/deadline-settings';
import type { Offered } from '@lianluo/contract/scheme-offered';
import { officialCalendar } from '@lianluo/domain/calendar/official';
import { addWorkingDays } from '@lianluo/domain/calendar/working-days';
import { baseRules } from '@lianluo/schemes/rules/base';
import { beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { deskOf, type Desk } from '../../../test-support/desk';
import { proposing } from '../../../test-support/proposal/proposing';
import { sole } from '../../../test-support/opinion-desk';
import { layingDown } from '../../../test-support/scheme/laying-down';
import type { World } from '../../../test-support/world';

const path = '/committees/qindu';
/** A Wednesday before, and the Monday that the scheme begins on. */
const before = '2026-05-20';
const begins = '2026-06-01';
const dueAfter = (days: number, from: string) => addWorkingDays(officialCalendar, from, days);

/** One of those that hold where nobody says otherwise. */
const usual = '社会建设';

let world: World;
let proposals: Awaited<ReturnType<typeof proposing>>;
let office: Client;
let desk: Desk;
function isDay(day: string) {
  world.setClock(`${day}T09:00:00+08:00`);
  office = world.as('demo.qindu');
  desk = deskOf(office);
}
const committee = async () => (await office.get<CommitteeView>(path)).body;
const offered = async () => (await office.get<Offered>(`${path}/scheme/offered`)).body;
async function handledBy() {
  const { id } = await desk.record();
  await desk.walk(id, 'submit', 'edit', 'review', 'sign');
  const { dueOn } = await desk.step(id, 'transfer', sole);
  return { id, dueOn };
}
async function transferred(id: string) {
  await desk.step(id, 'sign-for', { handlingUnit: (await desk.read(id)).handlingUnits[0]?.id });
  return (await desk.read(id)).dueOn;
}
/** Whether a proposal may be of this category today. */
const takes = async (category: string) => (await proposals.record({ category }, office)).status === 201;

const rules = {
  ...baseRules,
  words: { ...baseRules.words, consultation: '秦商量', units: { 'liaison-group': '委员工作站' } },
  unitTypes: ['liaison-group', 'studio'],
  sectors: ['工商联', '农业'],
  categories: ['农业农村', '城市建设'],
  deadlines: { ...baseRules.deadlines, reply: 20, 'sign-for': null },
  phrases: { sign: ['请主席审定。'] },
};

beforeAll(async () => {
  proposals = await proposing();
  ({ world } = proposals);
  isDay(before);
  await layingDown(office).inForce(rules, begins);
});

test('before its day a scheme changes nothing', async () => {
  isDay(before);

  expect((await committee()).scheme).toBeUndefined();
  expect(await offered()).toMatchObject({ scheme: null, phrases: { sign: baseRules.phrases['sign'] } });
  expect([await takes('农业农村'), await takes(usual)]).toEqual([false, true]);
  // 3 working days to sign for what was handed over, as everywhere.
  expect((await handledBy()).dueOn).toBe(dueAfter(3, before));
});

test('from its day on it is offered and counted, and what began before keeps what that day gave it', async () => {
  isDay(before);
  const early = await handledBy();
  const replying = await handledBy();
  expect(await transferred(replying.id)).toBe(dueAfter(15, before));

  isDay(begins);
  expect(await committee()).toMatchObject({
    scheme: {
      version: 1,
      words: { consultation: '秦商量', units: { 'liaison-group': '委员工作站' } },
      unitTypes: ['liaison-group', 'studio'],
      sectors: ['工商联', '农业'],
      categories: ['农业农村', '城市建设'],
    },
  });
  expect(await offered()).toMatchObject({ scheme: { effectiveFrom: begins }, phrases: { sign: ['请主席审定。'] } });
  expect([await takes('农业农村'), await takes(usual)]).toEqual([true, false]);

  expect([(await desk.read(early.id)).dueOn, (await desk.read(replying.id)).dueOn]).toEqual([
    dueAfter(3, before),
    dueAfter(15, before),
  ]);
  // The step that begins today has today's days.
  expect(await transferred(early.id)).toBe(dueAfter(20, begins));
  expect((await handledBy()).dueOn).toBeNull();
});

test('the page tells what the scheme says, and what is laid down there stays', async () => {
  isDay(begins);
  const steps = async () => {
    const { body, version } = await office.get<DeadlinesView>(`${path}/deadlines`);
    const of = (action: string) =>
      body.items.find(({ kind }) => kind === 'opinions')?.steps.find((each) => each.action === action);
    return { body, version, reply: of('reply'), edit: of('edit') };
  };
  const told = await steps();
  expect(told.body.scheme).toMatchObject({ version: 1, effectiveFrom: begins });
  expect(told.reply).toMatchObject({ usualDays: 15, schemeDays: 20, days: 20 });
  expect(told.edit).not.toHaveProperty('schemeDays');

  // What the table gives is a word of its own where the scheme gives something else.
  const deadlines = [{ kind: 'opinions', action: 'reply', days: 15 }];
  await office.put(`${path}/deadlines`, { deadlines }, { version: told.version });
  expect((await steps()).reply).toMatchObject({ schemeDays: 20, days: 15 });
  const { id } = await handledBy();
  expect(await transferred(id)).toBe(dueAfter(15, begins));

  const { version } = await steps();
  await office.put(`${path}/deadlines`, { deadlines: [{ ...deadlines[0], days: 20 }] }, { version });
  expect((await steps()).reply).toMatchObject({ days: 20 });
  await office.patch(path, { sectors: [{ name: '民建' }] }, { version: (await committee()).version });
  const { sectors, scheme } = await committee();
  expect([sectors?.map(({ name }) => name), scheme?.sectors]).toEqual([['民建'], ['工商联', '农业']]);
});
