import type { ListOf } from '@lianluo/contract/common';
import type { Overview } from '@lianluo/contract/overview';
import { expect, test } from 'vitest';
import { deskOf } from '../../../test-support/desk';
import { openWorld } from '../../../test-support/world';

const adoptedOn = '2026-05-19';
const opinions = '/committees/qindu/opinions';

test('each level adopts once, and again after a wrong entry was voided', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const desk = deskOf(office);
  const { id } = await desk.step((await desk.record()).id, 'submit');
  const adopt = async (body: object) => {
    const { status, body: answer } = await office.post(`${opinions}/${id}/adoptions`, { adoptedOn, ...body });
    return status === 201 ? '201' : `${status} ${answer.code}`;
  };

  const levels = [];
  for (const level of ['county', 'city', 'province', 'national'])
    levels.push(await adopt({ level, outlet: '信息专报' }));
  const again = await adopt({ level: 'city' });
  const wrong = (await desk.read(id)).adoptions.find(({ level }) => level === 'city')!.id;
  const voided = await office.post(`${opinions}/${id}/adoptions/${wrong}/void`, { reason: '登记错了' });
  const twice = await office.post(`${opinions}/${id}/adoptions/${wrong}/void`, { reason: '再来' });
  const anew = await adopt({ level: 'city' });

  expect(levels).toEqual(['201', '201', '201', '201']);
  expect([again, anew]).toEqual(['409 opinion.already-adopted', '201']);
  expect([voided.status, twice.status, twice.body.code]).toEqual([200, 409, 'record.already-voided']);
  expect((await desk.read(id)).adoptions.map(({ level, voided: of }) => [level, of?.reason])).toEqual([
    ['county', undefined],
    ['city', '登记错了'],
    ['province', undefined],
    ['national', undefined],
    ['city', undefined],
  ]);
});

test('what offices of the county took is counted apart from what its own 政协 printed, each as its list', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const desk = deskOf(office);
  const [first, second] = [await desk.record(), await desk.record()];
  for (const { id } of [first, second]) await desk.step(id, 'submit');
  await desk.adopt(first.id, 'county', { organ: '区政协' });
  await desk.adopt(second.id, 'county', { organ: '区委办公室', kind: 'single' });
  await desk.adopt(second.id, 'county', { organ: '区政府办公室', number: '第3期' });

  const { body } = await office.get<Overview>('/committees/qindu/overview?year=2026');
  const told = async (key: string) => {
    const { list, value, times } = body.figures.find((figure) => figure.key === key)!;
    const { total } = (await office.get<ListOf<unknown>>(list!)).body;
    return [value, total, times];
  };

  expect(await told('opinions.adopted.county')).toEqual([2, 2, 3]);
  expect(await told('opinions.adopted.office')).toEqual([1, 1, 2]);
  expect(await told('opinions.adopted.city')).toEqual([0, 0, 0]);
});

test('nothing is adopted that is a draft, merged, turned down or still to come', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const desk = deskOf(office);
  const [draft, child, parent, rejected, archived] = await Promise.all([1, 2, 3, 4, 5].map(() => desk.record()));
  for (const item of [child, parent, rejected, archived]) await desk.step(item!.id, 'submit');
  await desk.step(child!.id, 'merge', { into: parent!.id });
  await desk.step(rejected!.id, 'reject', { reason: '重复' });
  await desk.step(archived!.id, 'reject', { reason: '重复' });
  await desk.step(archived!.id, 'archive');
  const entered = async (id: string, on = adoptedOn) => [
    (await office.post(`${opinions}/${id}/adoptions`, { level: 'city', adoptedOn: on })).body.code,
    (await office.post(`${opinions}/${id}/instructions`, { leaderPost: '书记', instructedOn: on, text: '阅' })).body
      .code,
  ];

  expect(await entered(draft!.id)).toEqual(['opinion.draft', 'opinion.draft']);
  expect(await entered(child!.id)).toEqual(['opinion.merged', 'opinion.merged']);
  expect(await entered(rejected!.id)).toEqual(['opinion.rejected', 'opinion.rejected']);
  expect(await entered(archived!.id)).toEqual(['opinion.rejected', 'opinion.rejected']);
  expect(await entered(parent!.id, '2026-05-21')).toEqual(['request.invalid', 'request.invalid']);
  expect(await entered(parent!.id)).toEqual([undefined, undefined]);
});

test('what was adopted is neither merged nor turned down before that is voided', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const desk = deskOf(office);
  const [parent, adopted] = [await desk.record(), await desk.record()];
  for (const { id } of [parent, adopted]) await desk.step(id, 'submit');
  const { adoptions } = await desk.adopt(adopted.id, 'city');

  const refused = [
    await desk.tries(adopted.id, 'merge', { into: parent.id }),
    await desk.tries(adopted.id, 'reject', { reason: '重复' }),
  ];
  await office.post(`${opinions}/${adopted.id}/adoptions/${adoptions[0]!.id}/void`, { reason: '登记错了' });

  expect(refused).toEqual(['409 opinion.adopted-not-merged', '409 opinion.adopted-not-rejected']);
  expect(await desk.tries(adopted.id, 'merge', { into: parent.id })).toBe('200');
});

test('instructions are kept word for word, and voided rather than erased', async () => {
  const office = (await openWorld()).as('demo.qindu');
  const desk = deskOf(office);
  const { id } = await desk.step((await desk.record()).id, 'submit');
  const instruct = (text: string) =>
    office.post<{ instructions: { id: string }[] }>(`${opinions}/${id}/instructions`, {
      leaderPost: '区委书记',
      instructedOn: adoptedOn,
      text,
    });

  const { body } = await instruct('请城管局阅研。\n  速办。');
  await instruct('同意。');
  const voided = await office.post(`${opinions}/${id}/instructions/${body.instructions[0]!.id}/void`, {
    reason: '误录',
  });

  expect(voided.status).toBe(200);
  expect((await desk.read(id)).instructions).toMatchObject([
    {
      leaderPost: '区委书记',
      text: '请城管局阅研。\n  速办。',
      enteredBy: 'demo.qindu',
      voided: { reason: '误录', by: 'demo.qindu' },
    },
    { text: '同意。' },
  ]);
});
