import type { OpinionView } from '@lianluo/contract/opinion';
import { standingCourses } from '@lianluo/domain/opinion/instruction';
import { beforeAll, expect, test } from 'vitest';
import { deskOf } from '../../../../test-support/desk';
import { openWorld, type World } from '../../../../test-support/world';

const opinions = '/committees/qindu/opinions';
const on = '2026-05-19';

/** For those that count nothing. */
let shared: World;
beforeAll(async () => {
  shared = await openWorld();
});

async function begun(world: World) {
  const office = world.as('demo.qindu');
  const desk = deskOf(office);
  const { id } = await desk.step((await desk.record()).id, 'submit');
  const enter = async (path: string, body: object) => {
    const { status, body: answer } = await office.post<OpinionView>(`${opinions}/${id}/instructions${path}`, body);
    if (status > 201) throw new Error(`${path}: ${status} ${JSON.stringify(answer)}`);
    return answer;
  };
  const lists = async (query: string) => (await office.get<{ total: number }>(`${opinions}?${query}`)).body.total;
  return { office, desk, id, enter, lists };
}

test('an opinion is presented, instructed, assigned, handled and fed back; its text is kept word for word', async () => {
  const { office, desk, id, enter, lists } = await begun(await openWorld());
  const words = '请区住建局阅研。\n  五月底前报结果。';

  const presented = await enter('/present', {
    leaderPost: '区委书记',
    on: '2026-05-15',
    text: '建议呈区委主要领导阅示。',
  });
  const waits = await lists('instruction=presented');
  const presentation = presented.instructionRecords[0]?.id;
  const { instructions } = await enter('', {
    leaderPost: '区委书记',
    instructedOn: '2026-05-18',
    text: words,
    presentation,
  });
  const of = `/${instructions[0]?.id}`;
  await enter(`${of}/assign`, { by: 'party-office', to: ['区住建局', '渭阳街道'], on, dueOn: '2026-05-31' });
  await enter(`${of}/handle`, { on, text: '已现场查看。' });
  const open = await lists('instructionOpen=true');
  const onDesk = await office.get<{ items: object[] }>('/committees/qindu/instructions');
  await enter(`${of}/feed-back`, { on, text: '已办结，报区委办公室。' });

  const item = await desk.read(id);
  expect([waits, open, await lists('instructionOpen=true'), await lists('instructed=true')]).toEqual([1, 1, 0, 1]);
  expect(onDesk.body.items).toMatchObject([
    { opinion: id, leaderPost: '区委书记', state: 'handling', since: on, dueOn: '2026-05-31' },
  ]);
  expect((await office.get<{ items: object[] }>('/committees/qindu/instructions')).body.items).toEqual([]);
  expect(standingCourses(item)).toMatchObject([{ state: 'fed-back', since: on, dueOn: '2026-05-31' }]);
  expect(item.instructions).toMatchObject([{ text: words, enteredBy: 'demo.qindu', presentation }]);
  expect(item.instructionRecords.map(({ step, text, to }) => [step, text ?? to])).toEqual([
    ['present', '建议呈区委主要领导阅示。'],
    ['assign', ['区住建局', '渭阳街道']],
    ['handle', '已现场查看。'],
    ['feed-back', '已办结，报区委办公室。'],
  ]);
});

test('a wrong step is voided with its reason, and the figure follows the list', async () => {
  const { office, enter, lists } = await begun(await openWorld());
  const figure = async () => {
    const { body } = await office.get<{ figures: { key: string; value: number }[] }>('/committees/qindu/overview');
    return body.figures.find(({ key }) => key === 'opinions.instructed')?.value;
  };

  const { instructions } = await enter('', { leaderPost: '区长', instructedOn: on, text: '阅。' });
  const of = `/${instructions[0]?.id}`;
  const { instructionRecords } = await enter(`${of}/feed-back`, { on, text: '已反馈。' });
  const closed = await lists('instructionOpen=true');
  await enter(`/${instructionRecords[0]?.id}/void`, { reason: '另有办理' });
  const before = [closed, await lists('instructionOpen=true'), await figure()];
  const { instructionRecords: kept } = await enter(`${of}/void`, { reason: '误录' });

  expect(before).toEqual([0, 1, 1]);
  expect(kept).toMatchObject([{ text: '已反馈。', voided: { reason: '另有办理', by: 'demo.qindu' } }]);
  expect([await figure(), await lists('instructed=true'), await lists('instructionOpen=true')]).toEqual([0, 0, 0]);
});

test('what cannot be is refused with its reason, and nothing is written', async () => {
  const { office, desk, id, enter } = await begun(shared);
  const answer = async (path: string, body: object) => {
    const { status, body: problem } = await office.post(`${opinions}/${id}/instructions${path}`, body);
    return `${status} ${problem.code}`;
  };
  const { instructions } = await enter('', { leaderPost: '区长', instructedOn: on, text: '阅。' });
  const of = `/${instructions[0]?.id}`;
  const { version } = await desk.read(id);

  expect([
    await answer('/present', { leaderPost: '区委书记', on: '2026-05-21' }),
    await answer(`${of}/assign`, { by: 'party-office', to: [], on }),
    await answer(`${of}/assign`, { by: 'party-office', to: ['区住建局'], on: '2026-05-18' }),
    await answer(`/none/assign`, { by: 'party-office', to: ['区住建局'], on }),
    await answer(`${of}/handle`, { on, text: '' }),
  ]).toEqual([
    '422 request.invalid',
    '422 request.invalid',
    '422 request.invalid',
    '404 not-found',
    '422 request.invalid',
  ]);
  expect((await desk.read(id)).version).toBe(version);
});

test('what the office advises its leader is read by nobody else, neither at the item nor in its timeline', async () => {
  const office = shared.as('demo.qindu');
  const desk = deskOf(office);
  const { id } = await desk.walk(
    (await desk.record({ unit: shared.unit })).id,
    'submit',
    'edit',
    'review',
    'sign',
    'issue',
  );
  const path = `${opinions}/${id}`;
  await office.post(`${path}/instructions/present`, { leaderPost: '区委书记', on, text: '建议由住建局牵头。' });

  for (const [account, isOffice] of [
    ['demo.qindu', true],
    ['demo.qindu.clerk', true],
    ['demo.qindu.unit', false],
    ['demo.city', false],
  ] as const)
    for (const where of [path, `${path}/timeline`, `${path}/presentation-sheet`]) {
      const { status, body } = await shared.as(account).get(where);
      const told = JSON.stringify(body);
      expect([account, where, status, told.includes('区委书记'), told.includes('住建局牵头')]).toEqual([
        account,
        where,
        200,
        true,
        isOffice,
      ]);
    }
});
