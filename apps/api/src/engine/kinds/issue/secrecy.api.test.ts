import type { IssueView } from '@lianluo/contract/issue';
import type { SigningSheetView } from '@lianluo/contract/paper';
import { expect, test } from 'vitest';
import type { OrRefused } from '../../../../test-support/client';
import { anOffice } from '../../../../test-support/opinion-desk';
import { layDown } from '../../../../test-support/named';

const base = '/committees/qindu';

async function aPress() {
  const { world, office, desk } = await anOffice();
  const ready = async (title: string) =>
    (await desk.walk((await desk.record({ title })).id, 'submit', 'edit', 'review', 'sign')).id;
  const act = async (id: string, action: string, body: object = {}) => {
    const { version } = await office.get(`${base}/issues/${id}`);
    return office.post<OrRefused<IssueView>>(`${base}/issues/${id}/actions/${action}`, body, { version });
  };
  const draft = async (items: string[]) => (await office.post<IssueView>(`${base}/issues`, { items })).body;
  return { world, office, desk, ready, act, draft };
}

test('where a committee asks for it, nothing is issued without its secrecy review', async () => {
  const { world, office, desk, ready, act, draft } = await aPress();
  const [one, two] = [await ready('甲'), await ready('乙')];
  await layDown(world, { secrecyReview: true });
  expect(await desk.tries(two, 'issue')).toBe('409 issue.secrecy-missing');
  const { id } = await draft([one]);
  await act(id, 'sign');
  expect((await act(id, 'issue')).body.code).toBe('issue.secrecy-missing');

  const { body } = await act(id, 'review-secrecy', { result: 'open', reviewer: '戊某某', comment: '不涉密。' });
  expect(body.secrecy).toMatchObject({ name: '戊某某', result: 'open' });
  expect((await act(id, 'issue')).status).toBe(200);

  const sheet = (await office.get<SigningSheetView>(`${base}/issues/${id}/signing-sheet`)).body;
  const box = sheet.rows.flat().find(({ label }) => label === '保密审查');
  expect(box?.remarks.map(({ words, by }) => [words, by.split('　')[0]])).toEqual([['可编发：不涉密。', '戊某某']]);
});

test('what is put into a reviewed issue was not reviewed with it', async () => {
  const { world, office, desk, ready, act, draft } = await aPress();
  const [one, two] = [await ready('甲'), await ready('乙')];
  await layDown(world, { secrecyReview: true });
  const { id } = await draft([one]);
  const { body } = await act(id, 'review-secrecy', { result: 'open', reviewer: '戊某某', reviewedOn: '2026-05-18' });
  expect(body.secrecy).toMatchObject({ name: '戊某某', on: '2026-05-18' });

  expect(await desk.tries(two, 'issue', { issue: id })).toBe('409 issue.secrecy-missing');
  expect(await desk.tries(one, 'issue', { issue: id })).toBe('200');
  expect((await office.get<IssueView>(`${base}/issues/${id}`)).body.status).toBe('issued');
});

test('what must not go out does not, whatever the committee asks for, until it was changed and looked at again', async () => {
  const { office, ready, act, draft } = await aPress();
  const [one, two] = [await ready('甲'), await ready('乙')];
  const { id } = await draft([one, two]);
  await act(id, 'review-secrecy', { result: 'withheld', comment: '第二条涉及敏感事项。' });
  await act(id, 'sign');
  expect((await act(id, 'issue')).body.code).toBe('issue.withheld');

  await act(id, 'return', { reason: '撤下第二条' });
  const { version } = await office.get(`${base}/issues/${id}`);
  const { body: changed } = await office.patch<IssueView>(`${base}/issues/${id}`, { items: [one] }, { version });
  expect(changed.secrecy).toBeUndefined();
  await act(id, 'sign');

  expect((await act(id, 'issue')).status).toBe(200);
});

test('an issue tells its signer, the day and to whom it goes, as the contract names them', async () => {
  const { ready, act, draft } = await aPress();
  const { id, ...made } = await draft([await ready('甲')]);
  expect([made.signer, made.signedOn, made.recipients[0]]).toEqual([undefined, undefined, '报：区委']);

  const { body } = await act(id, 'sign', { signerPost: '主席' });

  expect(body).toMatchObject({ signer: body.signature?.name, signedOn: body.signature?.on });
});

test('what joins an issue after its review is looked at with it, and a refusal holds for all of it', async () => {
  const { world, desk, ready, act, draft } = await aPress();
  const [one, two, three, four] = [await ready('甲'), await ready('乙'), await ready('丙'), await ready('丁')];
  await layDown(world, { secrecyReview: true });
  const { id: reviewed } = await draft([one]);
  await act(reviewed, 'review-secrecy', { result: 'open' });
  const { id: withheld } = await draft([three]);
  await act(withheld, 'review-secrecy', { result: 'withheld' });

  expect(await desk.tries(two, 'issue', { issue: reviewed })).toBe('409 issue.secrecy-missing');
  expect(await desk.tries(four, 'issue', { issue: withheld })).toBe('409 issue.withheld');
  expect(await desk.tries(one, 'issue', { issue: reviewed })).toBe('200');
});
