import type { IssueView } from '@lianluo/contract/issue';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { ListOf } from '@lianluo/contract/common';
import { expect, test } from 'vitest';
import type { OrRefused } from '../../../../test-support/client';
import { deskOf } from '../../../../test-support/desk';
import { aColleague, layDown } from '../../../../test-support/named';
import { openWorld } from '../../../../test-support/world';

const base = '/committees/qindu';

/** An office with two who may sign: one of them also edits, another also reviews. */
async function anOfficeOfSeveral() {
  const world = await openWorld();
  const editor = await aColleague(world, '编辑某', { post: '办公室主任', duties: ['sign'] });
  const reviewer = await aColleague(world, '秘书长某', { duties: ['review', 'sign'] });
  const chair = await aColleague(world, '主席某', { post: '主席', duties: ['sign'] });
  const { id } = await editor.desk.record();
  await editor.desk.walk(id, 'submit', 'edit');
  await reviewer.desk.walk(id, 'review');
  return { world, editor, reviewer, chair, id };
}

test('whoever edited or reviewed an item does not sign it, and is told who could', async () => {
  const { editor, reviewer, chair, id } = await anOfficeOfSeveral();
  const signing = async ({ client }: typeof editor) => {
    const { version } = await client.get(`${base}/opinions/${id}`);
    return client.post<OrRefused<OpinionView>>(`${base}/opinions/${id}/actions/sign`, {}, { version });
  };
  const offered = async ({ client }: typeof editor) => {
    const { items } = (await client.get<ListOf<OpinionView>>(`${base}/opinions?status=reviewed`)).body;
    return items.flatMap(({ allowedActions }) => allowedActions.map(({ action }) => action)).includes('sign');
  };

  const [own, reviewed] = [await signing(editor), await signing(reviewer)];

  expect([own.status, own.body.code, reviewed.body.code]).toEqual([409, 'signing.own-edit', 'signing.own-review']);
  expect(own.body.errors?.[0]?.message).toBe(
    '本人编辑过的稿件不能由本人签发，请由其他签发人签发。可以签发的有：主席某。',
  );
  expect(await Promise.all([editor, reviewer, chair].map(offered))).toEqual([false, false, true]);
  const { body } = await signing(chair);
  expect(body.signature).toMatchObject({ name: '主席某', post: '主席' });
});

test('who changes what was edited without the step has edited it as well', async () => {
  const { editor, reviewer, chair, id } = await anOfficeOfSeveral();
  await chair.desk.step(id, 'return', { reason: '标题再核' });
  await chair.desk.change(id, { title: '改过的标题' });
  await reviewer.desk.step(id, 'review');

  expect(await chair.desk.tries(id, 'sign')).toBe('409 signing.own-edit');
  expect(await editor.desk.tries(id, 'sign')).toBe('200');
});

test('a committee may allow it, and the post that is given stands instead of the user’s own', async () => {
  const { world, editor, id } = await anOfficeOfSeveral();
  await layDown(world, { editorMaySign: true });

  const signed = await editor.desk.step(id, 'sign', { signerPost: '副主席（代签）' });

  expect(signed.signature).toMatchObject({ name: '编辑某', post: '副主席（代签）' });
});

test('the issue is signed by another than the one who made or changed it last, with those in it', async () => {
  const { editor, reviewer, chair, id } = await anOfficeOfSeveral();
  const { body: draft } = await editor.client.post<IssueView>(`${base}/issues`, { items: [id] });
  const act = async (who: typeof editor, action: string, body: object = {}) => {
    const { version } = await who.client.get(`${base}/issues/${draft.id}`);
    return who.client.post<OrRefused<IssueView>>(`${base}/issues/${draft.id}/actions/${action}`, body, { version });
  };
  for (const [who, why] of [
    [editor, 'signing.own-edit'],
    [reviewer, 'signing.own-review'],
  ] as const) {
    const { code, errors } = (await act(who, 'sign')).body;
    expect([code, errors?.map((each) => each.code)]).toEqual(['issue.not-ready', [why]]);
  }

  const { version } = await chair.client.get(`${base}/issues/${draft.id}`);
  await chair.client.patch(`${base}/issues/${draft.id}`, { copies: 60 }, { version });
  expect((await act(chair, 'sign')).body.code).toBe('signing.own-edit');

  const paper = { signer: '主席某', signerPost: '主席', signedOn: '2026-05-19' };
  const { body: signed } = await act(editor, 'register-signature', paper);
  const signature = { name: '主席某', post: '主席', on: '2026-05-19', paper: true };
  expect(signed).toMatchObject({ signature, signer: '主席某', signedOn: '2026-05-19' });
  expect((await editor.desk.read(id)).signature).toEqual(signature);
});

test('as long as nobody was named for signing, an administrator does all of it', async () => {
  const world = await openWorld();
  const { desk } = await aColleague(world, '经办');
  const { id } = await desk.record();
  await desk.walk(id, 'submit');
  const office = world.as('demo.qindu');
  for (const action of ['edit', 'review', 'sign']) {
    const { version } = await office.get(`${base}/opinions/${id}`);
    expect((await office.post(`${base}/opinions/${id}/actions/${action}`, {}, { version })).status).toBe(200);
  }
});

test('a text that was written anew goes out under no signature that was given to another text', async () => {
  const { editor, chair, id } = await anOfficeOfSeveral();
  await chair.desk.walk(id, 'sign');
  const items = [{ sources: [id], text: '改写后的稿件。' }];
  const { body: draft } = await editor.client.post<IssueView>(`${base}/issues`, { items });

  expect(await editor.desk.tries(id, 'issue', { issue: draft.id })).toBe('409 issue.not-signed');
  expect(await deskOf(chair.client, 'qindu', 'issues').tries(draft.id, 'sign')).toBe('200');
  expect(await editor.desk.tries(id, 'issue', { issue: draft.id })).toBe('200');
});

test('nobody registers a paper that they signed themselves, of what they edited or reviewed', async () => {
  const { editor, reviewer, id } = await anOfficeOfSeveral();
  const { body: draft } = await editor.client.post<IssueView>(`${base}/issues`, { items: [id] });
  const registers = ({ client }: typeof editor, signer: string) =>
    deskOf(client, 'qindu', 'issues').tries(draft.id, 'register-signature', { signer, signedOn: '2026-05-19' });

  expect(await registers(editor, '编辑某')).toBe('409 issue.not-ready');
  expect(await registers(reviewer, '秘书长 某')).toBe('409 issue.not-ready');
  expect(await registers(editor, '主席某')).toBe('200');
});
