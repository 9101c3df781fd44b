import type { OpinionView } from '@lianluo/contract/opinion';
import type { Overview } from '@lianluo/contract/overview';
import type { SuggestionView } from '@lianluo/contract/suggestion';
import type { TimelineView } from '@lianluo/contract/work';
import { expect, test } from 'vitest';
import type { Client } from '../../../../test-support/client';
import { openWorld } from '../../../../test-support/world';

const path = '/committees/qindu/suggestions';
const answer = { answeredBy: 'department', answeredOn: '2026-05-20', answer: '已列入年度亮化计划' };

test('a suggestion goes from its unit to the office, is answered, taken up and closed', async () => {
  const { unit, office, members } = await aCounty();
  const { id } = (await unit.post<SuggestionView>(path, aDraft(members))).body;
  const seen: unknown[] = [];
  for (const [who, action, input] of [
    [unit, 'submit', {}],
    [office, 'answer', answer],
    [office, 'take-up', { measure: '六月底前装好' }],
    [office, 'close', {}],
  ] as const) {
    const { status, body } = await step(who, id, action, input);
    seen.push([status, body.status, body.waitingFor?.label, body.dueOn]);
  }

  // Wednesday, 20 May 2026; ten and five working days from there.
  expect(seen).toEqual([
    [200, 'submitted', '登记答复', '2026-06-03'],
    [200, 'answered', '采纳', '2026-05-27'],
    [200, 'taken-up', '办结', '2026-06-03'],
    [200, 'closed', undefined, null],
  ]);
  expect((await office.get<SuggestionView>(`${path}/${id}`)).body).toMatchObject({
    ...answer,
    takenUp: true,
    measure: '六月底前装好',
    members: [{ name: '李红' }, { name: '王强' }],
  });
});

test('the answer and the decision are the office’s; a day ahead is refused at its field', async () => {
  const { unit, office, members } = await aCounty();
  const { id } = (await unit.post<SuggestionView>(path, aDraft(members))).body;
  await step(unit, id, 'submit');

  expect((await step(unit, id, 'answer', answer)).status).toBe(403);
  const ahead = await step(office, id, 'answer', { ...answer, answeredOn: '2026-05-21' });

  expect([ahead.status, ahead.body.errors?.[0]?.pointer]).toEqual([422, '/answeredOn']);
});

test('figures of the desk are the totals of their lists, by unit, member and level', async () => {
  const { unit, office, members } = await aCounty();
  const ids: string[] = [];
  for (const level of ['unit', 'unit', 'county'])
    ids.push((await unit.post<SuggestionView>(path, { ...aDraft(members), level })).body.id);
  for (const id of ids.slice(1)) await step(unit, id, 'submit');
  await step(office, ids[2]!, 'answer', answer);
  await step(office, ids[2]!, 'take-up', { measure: '照办' });

  const { figures } = (await office.get<Overview>('/committees/qindu/overview')).body;
  const of = async (key: string) => {
    const figure = figures.find((each) => each.key === key);
    return [figure?.value, (await office.get<{ total: number }>(String(figure?.list))).body.total];
  };
  expect(await of('suggestions.submitted')).toEqual([2, 2]);
  expect(await of('suggestions.taken-up')).toEqual([1, 1]);
  const found = async (query: string) => (await office.get<{ items: unknown[] }>(`${path}?${query}`)).body.items.length;
  expect(await found(`stage=submitted&member=${members[1]}`)).toBe(2);
  expect(await found('level=unit')).toBe(2);
  expect(await found('q=' + encodeURIComponent('王强'))).toBe(3);
});

test('it turns into an opinion once: a draft with its text and its people, each naming the other', async () => {
  const { unit, office, members, unitId } = await aCounty();
  const { id } = (await unit.post<SuggestionView>(path, aDraft(members))).body;
  await step(unit, id, 'submit');

  const turned = await step(office, id, 'turn-into-opinion');
  const { became } = turned.body;
  const opinion = (await office.get<OpinionView>(`/committees/qindu/opinions/${became?.item}`)).body;

  expect([turned.status, turned.body.status, became?.kind]).toEqual([200, 'submitted', 'opinions']);
  expect(opinion).toMatchObject({
    status: 'draft',
    title: '在小区南门加设夜间照明',
    unit: unitId,
    content: { situation: '南门至公交站没有路灯' },
    authors: [
      { member: members[0], name: '李红' },
      { member: members[1], name: '王强' },
    ],
    from: { kind: 'suggestions', item: id },
  });
  const { items } = (await office.get<TimelineView>(`/committees/qindu/opinions/${opinion.id}/timeline`)).body;
  expect(items.map(({ note }) => note)).toEqual(['由意见建议转来']);
  const again = await step(office, id, 'turn-into-opinion');
  expect([again.status, again.body.code]).toEqual([409, 'suggestion.turned']);
  // What has become something else is no longer its submitter's to take back.
  expect((await step(unit, id, 'withdraw')).body.code).toBe('work.acted-on');
  // Nor does the office send it back.
  expect((await step(office, id, 'return', { reason: '请补充' })).body.code).toBe('suggestion.turned-on');
});

test('of two who turn it at once one wins, and there is one opinion', async () => {
  const { unit, office, clerk, members } = await aCounty();
  const { id } = (await unit.post<SuggestionView>(path, aDraft(members))).body;
  const { version } = await step(unit, id, 'submit');

  const answers = await Promise.all(
    [office, clerk].map((who) => who.post(`${path}/${id}/actions/turn-into-opinion`, {}, { version })),
  );

  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
  expect((await office.get<{ items: unknown[] }>('/committees/qindu/opinions')).body.items).toHaveLength(1);
});

test('another county and the city above know nothing of it', async () => {
  const { world, unit, members } = await aCounty();
  const { id } = (await unit.post<SuggestionView>(path, aDraft(members))).body;
  await step(unit, id, 'submit');

  for (const name of ['demo.xincheng', 'demo.city'])
    expect((await world.as(name).get(`${path}/${id}`)).status).not.toBe(200);
});

const aDraft = (members: readonly string[]) => ({
  title: '在小区南门加设夜间照明',
  form: 'micro',
  members,
  addressee: '渭阳街道办事处',
  content: '南门至公交站没有路灯',
});

async function step(who: Client, id: string, action: string, input: object = {}) {
  const { version } = await who.get(`${path}/${id}`);
  return who.post<SuggestionView & { code?: string; errors?: { pointer: string }[] }>(
    `${path}/${id}/actions/${action}`,
    input,
    { version },
  );
}

async function aCounty() {
  const world = await openWorld();
  const office = world.as('demo.qindu');
  const members: string[] = [];
  for (const name of ['李红', '王强'])
    members.push((await office.post<{ id: string }>('/committees/qindu/members', { name, sector: '教育界' })).body.id);
  const [unit, clerk] = [world.as('demo.qindu.unit'), world.as('demo.qindu.clerk')];
  return { world, office, clerk, unit, members, unitId: world.unit };
}
