import type { ArrivalView } from '@lianluo/contract/arrival';
import type { ListOf } from '@lianluo/contract/common';
import type { LetterView } from '@lianluo/contract/letter';
import type { ItemReminders, ReminderView } from '@lianluo/contract/reminder';
import type { TimelineView } from '@lianluo/contract/work';
import { expect, test } from 'vitest';
import { deskOf } from '../../../test-support/desk';
import { withKey } from '../../../test-support/key';
import { outcomes, remind } from '../../../test-support/reminding';
import { openWorld } from '../../../test-support/world';

const up = { to: '上级政协', toParent: true, on: '2026-05-20', way: 'system' };
const guidance = { kind: 'guidance', text: '请补充调研。' };
const atCity = { committee: 'demo-city' };

/** An opinion of Qindu that has arrived at its city. */
async function begin() {
  const world = await openWorld();
  const [county, city, sibling] = [world.as('demo.qindu'), world.as('demo.city'), world.as('demo.xincheng')];
  const desk = deskOf(county);
  const { id } = await desk.step((await desk.record()).id, 'submit');
  await county.post(`/committees/qindu/opinions/${id}/submissions`, up);
  const { version } = await city.get('/committees/demo-city/letter-series');
  const series = [{ group: 'guidance', code: '示政协提' }];
  await city.put('/committees/demo-city/letter-series', { series }, { version });
  const { body } = await city.get<ListOf<ArrivalView>>('/committees/demo-city/arrivals');
  return { world, county, city, sibling, id, arrival: body.items[0]!.id };
}

test('a city guides: its county finds the letter at its own item, answers there, and the city reads the answer', async () => {
  const { world, county, city, sibling, id, arrival } = await begin();
  const sent = await remind(city, { kind: 'arrivals', id: arrival }, guidance, atCity);
  expect(outcomes(sent)).toEqual(['政协秦都区委员会 ok']);

  const seen = (await county.get<ItemReminders>(`/committees/qindu/opinions/${id}/reminders`)).body.items[0]!;
  expect(seen).toMatchObject({
    kind: 'guidance',
    text: guidance.text,
    letter: { number: '示政协提〔2026〕1号' },
    beyond: { name: '政协示范市委员会', isSender: true },
    by: { name: '政协示范市委员会' },
    allowedActions: [{ action: 'answer' }],
  });
  const told = await county.get<TimelineView>(`/committees/qindu/opinions/${id}/timeline`);
  expect(told.body.items.at(-1)).toMatchObject({
    action: 'guided',
    label: '收到工作提示函',
    by: { name: '政协示范市委员会' },
  });

  const letter = sent.body.items[0]?.sent[0]?.letter?.id;
  const { body: paper } = await city.get<LetterView>(`/committees/demo-city/letters/${letter}`);
  expect([paper.to, paper.content.title]).toEqual(['政协秦都区委员会', expect.stringContaining('提示函')]);
  expect(JSON.stringify(paper)).not.toContain('督办');
  const own = (await city.get<ListOf<ReminderView>>('/committees/demo-city/reminders')).body.items[0]!;
  const foreign = await city.post(`/committees/demo-city/reminders/${own.id}/answer`, { text: '代答' });
  expect(foreign.body.code).toBe('reminder.not-ours');
  expect((await city.post(`/committees/qindu/reminders/${seen.id}/answer`, { text: '代答' })).status).toBe(403);
  expect((await sibling.post(`/committees/qindu/reminders/${seen.id}/answer`, { text: '代答' })).status).toBe(404);

  // What a key answers stands at the item: it writes that as well.
  const { client } = await withKey(world, { scopes: ['reminders:write'] });
  const byKey = await client.post(`/committees/qindu/reminders/${seen.id}/answer`, { text: '代答' });
  expect([byKey.status, byKey.body.code]).toEqual([403, 'key.scope-missing']);

  const answer = await county.post(`/committees/qindu/reminders/${seen.id}/answer`, { text: '已补充调研材料。' });
  expect(answer.status).toBe(200);
  const read = await city.get<ItemReminders>(`/committees/demo-city/arrivals/${arrival}/reminders`);
  expect(read.body.items).toMatchObject([
    { state: 'answered', answer: { text: '已补充调研材料。', by: { name: '政协秦都区委员会' } }, allowedActions: [] },
  ]);
  const entries = await city.get<TimelineView>(`/committees/demo-city/arrivals/${arrival}/timeline`);
  expect(entries.body.items.slice(-2).map(({ action }) => action)).toEqual(['guide', 'guidance-answered']);
});

test('a city commands nobody: it supervises and chases nothing of a county’s, and reads of one what went between them alone', async () => {
  const { county, city, id, arrival } = await begin();
  const below = await remind(city, { kind: 'opinions', id }, {}, { committee: 'qindu' });
  expect(below.status).toBe(403);
  const supervised = await remind(city, { kind: 'arrivals', id: arrival }, { kind: 'supervision' }, atCity);
  expect(supervised.body.items[0]?.code).toBe('reminder.not-supervised');
  await remind(county, { kind: 'opinions', id });
  await remind(city, { kind: 'arrivals', id: arrival }, guidance, atCity);
  const path = `/committees/qindu/opinions/${id}/reminders`;
  expect((await county.get<ItemReminders>(path)).body.items.map(({ kind }) => kind)).toEqual(['reminder', 'guidance']);
  const read = (await city.get<ItemReminders>(path)).body;
  expect([read.items.map(({ kind }) => kind), read.waitsFor, read.kinds]).toEqual([['guidance'], [], []]);
  const { version } = await county.get(`/committees/qindu/opinions/${id}`);
  const asked = { until: '2026-05-29', reason: '需到现场核实' };
  await county.post(`/committees/qindu/opinions/${id}/deadline/extension`, asked, { version });
  const course = (await city.get<TimelineView>(`/committees/qindu/opinions/${id}/timeline`)).body.items;
  expect(course.slice(-3).map(({ action, note }) => [action, note?.includes('请补充调研') ?? false])).toEqual([
    ['remind', false],
    ['guided', true],
    ['ask-extension', false],
  ]);
  expect(JSON.stringify(course)).not.toContain('请抓紧办理');
  expect(JSON.stringify(course)).not.toContain('需到现场核实');
});

test('what a county did not hand up here has no county to write to, and one letter a day goes', async () => {
  const { city, arrival } = await begin();
  const desk = deskOf(city, 'demo-city', 'arrivals');
  const typed = await desk.record({ title: '来文', county: '某县政协', situation: '情况', way: 'paper' });
  await desk.step(typed.id, 'receive');
  expect((await remind(city, { kind: 'arrivals', id: typed.id }, guidance, atCity)).body.items[0]?.code).toBe(
    'reminder.no-county',
  );
  await remind(city, { kind: 'arrivals', id: arrival }, guidance, atCity);
  const again = await remind(city, { kind: 'arrivals', id: arrival }, guidance, atCity);
  expect(again.body.items[0]?.code).toBe('reminder.today');
});
