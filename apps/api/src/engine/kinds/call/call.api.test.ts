import type { AnswersView, CallView } from '@lianluo/contract/call';
import { expect, test } from 'vitest';
import { aCall, deskOf } from '../../../../test-support/desk';
import { openWorld } from '../../../../test-support/world';

const base = '/committees/qindu';

test('who has answered a call is counted from the opinions that name it', async () => {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const desk = deskOf(office);
  const calls = deskOf(office, 'qindu', 'calls');
  const other = (await office.post<{ id: string }>(`${base}/units`, { name: '未应约的组', type: 'liaison-group' })).body
    .id;
  const { id: call } = await calls.record({ units: [world.unit, other] });
  await calls.step(call, 'open');
  const answered = async () => (await office.get<AnswersView>(`${base}/calls/${call}/answers`)).body;

  const draft = await desk.record({ call, unit: world.unit });
  const before = await answered();
  await desk.step(draft.id, 'submit');
  await desk.step((await desk.record({ call })).id, 'submit');
  await desk.adopt(draft.id, 'city');

  expect(before).toMatchObject({ answered: 0 });
  expect(await answered()).toMatchObject({
    answered: 2,
    issued: 0,
    adopted: 1,
    units: [
      { unit: world.unit, asked: true, answered: 1, adopted: 1 },
      { unit: other, name: '未应约的组', asked: true, answered: 0, adopted: 0 },
      { name: '未注明单位', asked: false, answered: 1, adopted: 0 },
    ],
  });
  const { body } = await office.get<{ total: number }>(`${base}/opinions?call=${call}`);
  expect([body.total, await figureOf(office)]).toEqual([2, 2]);
});

test('its deadline stands on the desk until it is closed, and follows a change', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const calls = deskOf(office, 'qindu', 'calls');
  const { id } = await calls.record();
  const opened = await calls.step(id, 'open');
  const later = await calls.change(id, { deadline: '2026-06-10' });
  const closed = await calls.step(id, 'close');

  expect([opened, later, closed].map(({ dueOn, waitingFor }) => [dueOn, waitingFor?.action])).toEqual([
    ['2026-06-01', 'close'],
    ['2026-06-10', 'close'],
    [null, undefined],
  ]);
  expect(await calls.step(id, 'reopen', { reason: '延期' })).toMatchObject({ status: 'open', dueOn: '2026-06-10' });
});

test('a call that is not given out yet is answered by nobody, and a late answer is one', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const desk = deskOf(office);
  const calls = deskOf(office, 'qindu', 'calls');
  const { id: call } = await calls.record();
  const early = await office.post(`${base}/opinions`, { ...draftOf, call });
  await calls.walk(call, 'open', 'close');

  expect([early.status, early.body.errors?.[0]?.code]).toEqual([422, 'call.unknown']);
  expect(await desk.record({ call })).toMatchObject({ call });
});

test('a call whose deadline lies before it was asked is not given out', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const calls = deskOf(office, 'qindu', 'calls');
  const { body } = await office.post<CallView>(`${base}/calls`, { ...aCall, deadline: '2026-05-10' });

  expect(await calls.tries(body.id, 'open')).toBe('422 request.invalid');
});

const draftOf = { title: '晚间无灯', content: { situation: '无灯' }, authors: [{ name: '王建国', kind: 'public' }] };

async function figureOf(office: ReturnType<Awaited<ReturnType<typeof openWorld>>['as']>) {
  const { body } = await office.get<{ figures: { key: string; value: number }[] }>(`${base}/overview`);
  return body.figures.find(({ key }) => key === 'opinions.called')?.value;
}
