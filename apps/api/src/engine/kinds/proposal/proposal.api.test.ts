import type { AnswersView, CallView } from '@lianluo/contract/call';
import type { GatheringView } from '@lianluo/contract/gathering';
import type { SuggestionView } from '@lianluo/contract/suggestion';
import { describe, expect, test } from 'vitest';
import { base, content, path, proposing, type Answer } from '../../../../test-support/proposal/proposing';

// One county for all of them: each test enters proposals of its own.
const { office, unit, members, record, made, step, filed, read, joint } = await proposing();

describe('making', () => {
  test('it names its proposers as they are today, and belongs to the plenary that sits', async () => {
    const { status, body } = await record(joint());

    expect([status, body.session, body.sitting]).toEqual([201, '15-3', 'in-session']);
    expect(body.proposers).toMatchObject([
      { member: members[0], name: '李红', post: '教师' },
      { member: members[1], name: '王强', post: '教师' },
    ]);
  });

  test('what was handed in between two plenaries is of the one before; one that is unknown is refused by name', async () => {
    expect((await record({ reportedOn: '2025-09-01' })).body).toMatchObject({
      session: '15-2',
      sitting: 'out-of-session',
    });
    expect((await record({ reportedOn: '2025-09-01', session: '15-3', sitting: 'in-session' })).body).toMatchObject({
      session: '15-3',
      sitting: 'in-session',
    });
    const { status, body } = await record({ session: '9-9' });
    expect([status, body.errors?.[0]]).toMatchObject([422, { pointer: '/session', code: 'session.unknown' }]);
  });

  test.each([
    ['nobody', { proposers: [] }, 'proposal.no-proposer'],
    ['two alone', { form: 'single', two: true }, 'proposal.not-single'],
    ['one jointly', { form: 'joint' }, 'proposal.not-joint'],
    ['a member as a body', { form: 'collective' }, 'proposal.not-collective'],
    [
      'a body without its seal',
      { form: 'collective', proposers: [{ kind: 'party', name: '某党派' }] },
      'proposal.not-sealed',
    ],
  ])('%s does not hand it in', async (_who, { two, ...body }: { two?: boolean; [field: string]: unknown }, code) => {
    const proposers = two ? { proposers: members.slice(0, 2).map((member) => ({ member })) } : {};
    const id = await made({ ...body, ...proposers });

    const { status, body: refused } = await step(id, 'submit');

    expect([status, refused.code]).toEqual([409, code]);
    expect((await read(id)).status).toBe('draft');
  });

  test('a body hands it in under its seal', async () => {
    const id = await made({ form: 'collective', proposers: [{ kind: 'party', name: '某党派', sealed: true }] });

    expect((await step(id, 'submit')).body).toMatchObject({ status: 'submitted', proposers: [{ sealed: true }] });
  });

  test('a text is not longer than a proposal may be, whatever it is divided into', async () => {
    const id = await made({ content: { situation: '一'.repeat(2000), suggestion: '二'.repeat(501) } });
    expect((await step(id, 'submit')).body.code).toBe('proposal.too-long');

    const { version } = await office.get(`${path}/${id}`);
    await office.patch(`${path}/${id}`, { content: { suggestion: '二'.repeat(500) } }, { version });
    expect((await step(id, 'submit')).status).toBe(200);
  });

  test('nobody proposes it twice, nor somebody whom nobody knows, nor under a category of another place', async () => {
    const twins = await record({ proposers: [{ member: members[0] }, { member: members[0] }] });
    const unknown = await record({ proposers: [{ member: 'nobody' }] });
    const category = await record({ category: '天文' });

    expect([twins.status, unknown.status, category.status]).toEqual([422, 422, 422]);
    expect(unknown.body.errors?.[0]).toMatchObject({ pointer: '/proposers/0/member', code: 'member.unknown' });
    expect(category.body.errors?.[0]).toMatchObject({ pointer: '/category', code: 'category.unknown' });
  });

  test('after a change the same proposer is the same, with what they were called then', async () => {
    const id = await made(joint());
    await step(id, 'submit');
    const before = await read(id);
    const { version } = await office.get(`${path}/${id}`);
    const proposers = [members[0], members[2], members[1]].map((member) => ({ member }));
    const { body } = await office.patch<Answer>(`${path}/${id}`, { proposers }, { version });

    expect([body.proposers[0], body.proposers[2]]).toEqual(before.proposers);
    expect(body.proposers[1]).toMatchObject({ name: '赵敏', signing: { state: 'asked' } });
    const alone = await office.patch<Answer>(
      `${path}/${id}`,
      { proposers: proposers.slice(0, 1) },
      { version: body.version },
    );
    expect([alone.status, alone.body.code]).toEqual([409, 'proposal.not-joint']);
  });
});

test('a unit makes its own and no more: it neither reads them nor knows those of others', async () => {
  const own = await made({}, unit);
  const others = await made();
  await step(own, 'submit', {}, unit);

  expect((await step(own, 'read-first', { firstReading: 'file' }, unit)).status).toBe(403);
  expect((await unit.get(`${path}/${others}`)).status).toBe(404);
  expect((await step(own, 'withdraw', {}, unit)).body.status).toBe('draft');
});

test('a call says what it asks for, and a clue that was chosen is taken up', async () => {
  const call = await office.post<CallView>(`${base}/calls`, {
    title: '征集提案线索',
    for: 'clues',
    source: 'own',
    askedOn: '2026-05-11',
    deadline: '2026-06-01',
  });
  const opened = await office.post(`${base}/calls/${call.body.id}/actions/open`, {}, { version: call.version });
  expect(opened.status).toBe(200);
  expect((await record({ call: call.body.id })).body.errors?.[0]).toMatchObject({ pointer: '/call' });

  const clues = `${base}/clues`;
  const draft = { title: '充电难', members: [members[0]], content: '充电桩少', call: call.body.id };
  const clue = (await office.post<{ id: string }>(clues, draft)).body.id;
  expect((await record({ clue })).body.errors?.[0]).toMatchObject({ pointer: '/clue', code: 'clue.unknown' });
  for (const action of ['submit', 'publish']) {
    const { version } = await office.get(`${clues}/${clue}`);
    await office.post(`${clues}/${clue}/actions/${action}`, {}, { version });
  }
  const proposal = await made({ clue });
  await step(proposal, 'submit');

  const list = (await office.get<{ items: { id: string }[] }>(`${path}?clue=${clue}`)).body.items;
  expect(list.map(({ id }) => id)).toEqual([proposal]);
  expect((await office.get<AnswersView>(`${base}/calls/${call.body.id}/answers`)).body).toMatchObject({
    answered: 1,
    chosen: 1,
    issued: 0,
  });
});

test('what was suggested or raised at a meeting becomes a proposal, each naming the other', async () => {
  const suggestion = (
    await office.post<{ id: string }>(`${base}/suggestions`, {
      title: '增设路灯',
      members: members.slice(0, 2),
      content: '没有路灯',
    })
  ).body.id;
  const act = async (kind: string, id: string, action: string, input: object = {}) => {
    const { version } = await office.get(`${base}/${kind}/${id}`);
    return office.post<SuggestionView>(`${base}/${kind}/${id}/actions/${action}`, input, { version });
  };
  await act('suggestions', suggestion, 'submit');
  const turned = await act('suggestions', suggestion, 'turn-into-proposal');
  expect(await read(turned.body.became?.item ?? '')).toMatchObject({
    form: 'joint',
    content: { situation: '没有路灯' },
    from: { kind: 'suggestions', item: suggestion },
  });

  const meeting = (
    await office.post<GatheringView>(`${base}/consultations`, {
      title: '协商会',
      plannedOn: '2026-05-19',
      form: 'micro',
    })
  ).body.id;
  await act('consultations', meeting, 'hold', { heldOn: '2026-05-19', attendance: [], record: '讨论了路灯' });
  const { version } = await office.get(`${base}/consultations/${meeting}`);
  const raised = await office.post<Answer>(
    `${base}/consultations/${meeting}/raised`,
    { kind: 'proposals', title: '关于路灯的提案', content, proposers: [{ member: members[0] }] },
    { version },
  );
  expect([raised.status, raised.body.raisedAt]).toEqual([201, { kind: 'consultations', item: meeting }]);
});

test('lists are filtered by its own words, and a search finds it by its number and whoever proposed it', async () => {
  const id = await filed({ proposers: [{ member: members[2] }], title: '关于托育服务的提案' });
  const { number = '' } = await read(id);
  const found = async (query: string) =>
    (await office.get<{ items: { id: string }[] }>(`${path}?${query}`)).body.items.map((each) => each.id);

  for (const query of [
    'session=15-3&form=single',
    `category=${encodeURIComponent('社会建设')}`,
    'filed=true&sitting=in-session',
    'stage=filed',
    `q=${encodeURIComponent(number)}`,
    `q=${encodeURIComponent('赵敏')}`,
  ])
    expect([query, await found(query)]).toEqual([query, expect.arrayContaining([id])]);
  expect(await found('session=15-9')).toEqual([]);
  expect(await found('category=x')).toEqual([]);
});
