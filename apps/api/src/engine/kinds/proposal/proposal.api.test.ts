import type { CallView, AnswersView } from '@lianluo/contract/call';
import type { GatheringView } from '@lianluo/contract/gathering';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { ProposalView } from '@lianluo/contract/proposal';
import type { SuggestionView } from '@lianluo/contract/suggestion';
import type { ApiScope } from '@lianluo/domain/integration/scopes';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../../test-support/client';
import { withKey } from '../../../../test-support/key';
import { openWorld, type World } from '../../../../test-support/world';

const base = '/committees/qindu';
const path = `${base}/proposals`;

type Answer = ProposalView & { code?: string; errors?: { pointer: string; code: string; message: string }[] };

let world: World;
let office: Client;
let unit: Client;
let members: string[];

// One county for all of them: each test enters proposals of its own.
beforeAll(async () => {
  world = await openWorld();
  office = world.as('demo.qindu');
  unit = world.as('demo.qindu.unit');
  members = [];
  for (const name of ['李红', '王强', '赵敏'])
    members.push(
      (await office.post<{ id: string }>(`${base}/members`, { name, sector: '教育界', post: '教师' })).body.id,
    );
  const { version } = await office.get(base);
  const plenaries = [
    { id: '15-2', name: '十五届二次会议', opensOn: '2025-01-08', closesOn: '2025-01-11' },
    { id: '15-3', name: '十五届三次会议', opensOn: '2026-05-18', closesOn: '2026-05-22' },
  ];
  const { status } = await office.patch(base, { proposals: { plenaries } }, { version });
  if (status !== 200) throw new Error(`The plenaries were not laid down: ${status}`);
});

const content = { situation: '老旧小区没有电梯', analysis: '协调难', suggestion: '出台办法' };
const record = async (body: object = {}, who = office) =>
  who.post<Answer>(path, { title: '关于加装电梯的提案', proposers: [{ member: members[0] }], content, ...body });
const made = async (body: object = {}, who = office) => (await record(body, who)).body.id;

async function step(id: string, action: string, input: object = {}, who = office) {
  const { version } = await who.get(`${path}/${id}`);
  return who.post<Answer>(`${path}/${id}/actions/${action}`, input, { version });
}
async function filed(body: object = {}): Promise<string> {
  const id = await made(body);
  await step(id, 'submit');
  await step(id, 'read-first', { firstReading: 'file' });
  await step(id, 'file', { category: '社会建设' });
  return id;
}
const read = async (id: string) => (await office.get<Answer>(`${path}/${id}`)).body;
const joint = () => ({ form: 'joint', proposers: members.slice(0, 2).map((member) => ({ member })) });

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

describe('screening', () => {
  test('it is read twice and filed under the next number of its plenary', async () => {
    const first = await read(await filed());
    const second = await read(await filed());
    const between = await read(await filed({ reportedOn: '2025-09-01' }));

    const noOf = ({ number = '' }: Answer) => Number(/\d+/.exec(number)?.[0]);
    expect(noOf(second)).toBe(noOf(first) + 1);
    expect([second.status, second.category, between.number]).toEqual(['filed', '社会建设', '平时第1号']);
    expect(second.number).toBe(`第${noOf(second)}号`);
  });

  test('of many who file at once each gets a number, and none is lost', async () => {
    const ids = await Promise.all(
      Array.from({ length: 6 }, async () => made({ session: '15-2', sitting: 'in-session' })),
    );
    for (const id of ids) {
      await step(id, 'submit');
      await step(id, 'read-first', { firstReading: 'file' });
    }
    const answers = await Promise.all(ids.map(async (id) => step(id, 'file', { category: '其他' })));

    expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 200));
    expect(new Set(answers.map(({ body }) => body.number))).toEqual(
      new Set([1, 2, 3, 4, 5, 6].map((no) => `第${no}号`)),
    );
  });

  test('a filing that was taken back keeps its number for when it is filed again', async () => {
    const id = await filed();
    const { number, category } = await read(id);
    const back = (await step(id, 'unfile', { reason: '分类有误' })).body;
    const other = await filed();
    const again = (await step(id, 'file', { category: '文化建设' })).body;

    expect([back.status, back.number, back.category]).toEqual(['screening', undefined, undefined]);
    expect([again.number, again.category, category]).toEqual([number, '文化建设', '社会建设']);
    expect((await read(other)).number).not.toBe(number);
  });

  test('it waits for whoever signs with the first, and says for whom', async () => {
    const id = await made(joint());
    await step(id, 'submit');
    await step(id, 'read-first', { firstReading: 'file' });

    const { status, body } = await step(id, 'file', { category: '社会建设' });

    expect([status, body.code, body.errors]).toMatchObject([
      409,
      'proposal.signing-open',
      [{ pointer: '/proposers/1', message: '王强尚未确认联名。' }],
    ]);
  });

  test('what is not filed says its ground, and may go on as an opinion or a letter, once', async () => {
    const id = await made();
    await step(id, 'submit');
    await step(id, 'read-first', { firstReading: 'not-file', comment: '没有具体建议' });
    expect((await step(id, 'turn-into-opinion')).body.code).toBe('action.not-now');
    await step(id, 'not-file', { ground: 'empty', reason: '请补充具体建议' });

    const { body } = await step(id, 'turn-into-opinion');
    const opinion = (await office.get<OpinionView>(`${base}/opinions/${body.became?.item}`)).body;

    expect([body.status, body.ground, body.became?.kind]).toEqual(['not-filed', 'empty', 'opinions']);
    expect(opinion).toMatchObject({
      content,
      authors: [{ member: members[0] }],
      from: { kind: 'proposals', item: id },
    });
    expect((await step(id, 'turn-into-letter')).body.code).toBe('proposal.turned');
    const papers = (await office.get<{ items: { paper: string }[] }>(`${path}/${id}/papers`)).body.items;
    expect(papers.map(({ paper }) => paper)).toContain('not-filed-notice');
  });

  test('a key turns it into what it may write itself', async () => {
    const id = await made();
    await step(id, 'submit');
    await step(id, 'read-first', { firstReading: 'not-file' });
    await step(id, 'not-file', { ground: 'empty', reason: '请补充具体建议' });
    const { version } = await office.get(`${path}/${id}`);
    const turn = async (scopes: readonly ApiScope[]) => {
      const { client } = await withKey(world, { scopes });
      const { status, body } = await client.post(`${path}/${id}/actions/turn-into-opinion`, {}, { version });
      return `${status} ${body.code}`;
    };

    expect(await turn(['proposals:write'])).toBe('403 key.scope-missing');
    expect(await turn(['proposals:write', 'opinions:write'])).toMatch(/^200/);
  });

  test('a letter has the text in one and the members who proposed it; who declined to sign is none of them', async () => {
    const id = await made({ form: 'joint', proposers: members.slice(0, 3).map((member) => ({ member })) });
    await step(id, 'submit');
    const third = (await read(id)).proposers[2]?.id;
    await step(id, 'confirm-signing', { proposer: third, state: 'declined' });
    await step(id, 'read-first', { firstReading: 'not-file' });
    await step(id, 'not-file', { ground: 'personal', reason: '为个人问题' });
    const { body } = await step(id, 'turn-into-letter');

    expect((await office.get<SuggestionView>(`${base}/suggestions/${body.became?.item}`)).body).toMatchObject({
      content: '老旧小区没有电梯\n协调难\n出台办法',
      members: [{ name: '李红' }, { name: '王强' }],
      from: { kind: 'proposals', item: id },
    });
  });

  test('two become one: the other has the proposers of both, each once, and the text to refer to', async () => {
    const parent = await filed();
    const child = await made({ title: '关于增设电梯的提案', proposers: [{ member: members[2] }] });
    const twin = await made({ title: '关于装电梯的提案' });
    for (const id of [child, twin]) {
      await step(id, 'submit');
      expect((await step(id, 'merge', { into: parent })).body.status).toBe('merged');
    }
    const grown = await read(parent);

    expect(grown.proposers.map(({ name }) => name)).toEqual(['李红', '赵敏']);
    expect(grown.content?.references?.map(({ item }) => item)).toEqual([child, twin]);
    expect((await read(child)).mergedInto).toBe(parent);
    expect((await step(child, 'unmerge', { reason: '误并' })).body.code).toBe('proposal.merged-since');
    for (const id of [twin, child])
      expect((await step(id, 'unmerge', { reason: '误并' })).body.status).toBe('submitted');
    const alone = await read(parent);
    expect([alone.proposers.map(({ name }) => name), alone.content?.references]).toEqual([['李红'], undefined]);
  });

  test.each([
    ['nothing that is there', () => Promise.resolve('none'), [422, 'request.invalid']],
    ['a draft', async () => made(), [409, 'proposal.merge-target']],
  ])('it is not merged into %s', async (_what, target, refused) => {
    const id = await made();
    await step(id, 'submit');
    const { status, body } = await step(id, 'merge', { into: await target() });

    expect([status, body.code]).toEqual(refused);
    expect((await read(id)).status).toBe('submitted');
  });

  test('each step of the office may be taken back, and its proposer may have it withdrawn', async () => {
    const id = await made();
    await step(id, 'submit');
    const states: string[] = [];
    for (const [action, input] of [
      ['read-first', { firstReading: 'file' }],
      ['take-back-reading', { reason: '误点' }],
      ['read-first', { firstReading: 'not-file' }],
      ['not-file', { ground: 'academic', reason: '学术研讨' }],
      ['reconsider', { reason: '重新研究' }],
      ['retract', { reason: '提案者撤案' }],
      ['take-back-retraction', { reason: '误登' }],
      ['return', { reason: '请补充' }],
      ['submit', {}],
    ] as const)
      states.push((await step(id, action, input)).body.status);

    expect(states).toEqual([
      'screening',
      'submitted',
      'screening',
      'not-filed',
      'screening',
      'withdrawn',
      'screening',
      'returned',
      'submitted',
    ]);
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
