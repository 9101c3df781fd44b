import type { OpinionView } from '@lianluo/contract/opinion';
import type { SuggestionView } from '@lianluo/contract/suggestion';
import type { ApiScope } from '@lianluo/domain/integration/scopes';
import { expect, test } from 'vitest';
import { withKey } from '../../../../test-support/key';
import { base, content, path, proposing, type Answer } from '../../../../test-support/proposal/proposing';

// One county for all of them: each test enters proposals of its own.
const { world, office, members, made, step, filed, read, joint } = await proposing();

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
  expect(new Set(answers.map(({ body }) => body.number))).toEqual(new Set([1, 2, 3, 4, 5, 6].map((no) => `第${no}号`)));
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

test('what is filed no more leaves its number to the next one, and none is missing', async () => {
  const noOf = async (id: string) => Number(/\d+/.exec((await read(id)).number ?? '')?.[0]);
  const [first, second] = [await filed(), await filed()];
  const [no, last] = [await noOf(first), await noOf(second)];
  await step(first, 'unfile', { reason: '复审有误' });
  await step(first, 'not-file', { ground: 'academic', reason: '学术研讨' });
  expect(await noOf(await filed())).toBe(no);

  // Filed into the other series it leaves its place as well, and finds another when it comes back.
  await step(second, 'unfile', { reason: '应为平时提案' });
  await step(second, 'file', { category: '其他', sitting: 'out-of-session' });
  expect(await noOf(await filed())).toBe(last);
  expect(await noOf(await filed())).toBe(last + 1);
  await step(first, 'reconsider', { reason: '重新研究' });
  await step(first, 'file', { category: '其他' });
  expect(await noOf(first)).toBe(last + 2);
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
  for (const id of [twin, child]) expect((await step(id, 'unmerge', { reason: '误并' })).body.status).toBe('submitted');
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
