import type { ListOf } from '@lianluo/contract/common';
import type { IssuePaperView } from '@lianluo/contract/paper';
import type { IssueView } from '@lianluo/contract/issue';
import type { OpinionView } from '@lianluo/contract/opinion';
import type { SeriesView } from '@lianluo/contract/series';
import { expect, test } from 'vitest';
import type { Client } from '../../../../test-support/client';
import { anOffice } from '../../../../test-support/opinion-desk';

const base = '/committees/qindu';

/** Steps of an issue, each on the version it has. */
const pressOf = (client: Client) => ({
  draft: async (body: object) => (await client.post<IssueView>(`${base}/issues`, body)).body,
  step: async (issue: IssueView, action: string, body: object = {}) =>
    client.post<IssueView>(`${base}/issues/${issue.id}/actions/${action}`, body, { version: issue.version }),
  change: async (issue: IssueView, body: object) =>
    client.patch<IssueView>(`${base}/issues/${issue.id}`, body, { version: issue.version }),
  read: async (id: string) => (await client.get<IssueView>(`${base}/issues/${id}`)).body,
});

async function aPress() {
  const { world, office, desk } = await anOffice();
  const upTo = async (title: string, ...steps: string[]): Promise<OpinionView> => {
    const { id } = await desk.record({ title });
    return desk.walk(id, 'submit', ...steps);
  };
  return { world, office, desk, press: pressOf(office), upTo };
}

test('an opinion is issued alone in an issue that bears its number, its day and its signature', async () => {
  const { office, upTo } = await aPress();
  const opinion = await upTo('关于早市的建议', 'edit', 'review', 'sign', 'issue');

  const { body } = await office.get<ListOf<IssueView>>(`${base}/issues`);
  expect(body.items).toMatchObject([
    { id: opinion.issue, number: '第1期（总第1期）', title: '关于早市的建议', status: 'issued', size: 1 },
  ]);
  expect(opinion).toMatchObject({ number: '第1期（总第1期）', issuedOn: body.items[0]?.issuedOn });
  const issue = (await office.get<IssueView>(`${base}/issues/${opinion.issue}`)).body;
  expect(issue.signature).toEqual(opinion.signature);
  expect(issue).toMatchObject({ series: 'bulletin', year: 2026, no: 1, total: 1 });
});

test('an issue of several is signed once, and each of its opinions with it', async () => {
  const { office, desk, press, upTo } = await aPress();
  const one = await upTo('甲', 'edit', 'review');
  const two = await upTo('乙', 'edit', 'review', 'sign');
  const raw = await upTo('丙');
  const refused = await office.post(`${base}/issues`, { items: [one.id, raw.id] });
  expect([refused.status, refused.body.errors]).toMatchObject([422, [{ code: 'issue.item-not-ready' }]]);

  const draft = await press.draft({ items: [one.id, two.id] });
  expect(draft).toMatchObject({ title: '甲等2条', size: 2, editor: expect.any(String), seriesName: '社情民意' });
  const { body: signed } = await press.step(draft, 'register-signature', {
    signer: '丙某某',
    signerPost: '主席',
    signedOn: '2026-05-19',
  });
  expect(signed.signature).toEqual({ name: '丙某某', post: '主席', on: '2026-05-19', paper: true });
  expect((await desk.read(one.id)).status).toBe('signed');
  const { body: issued } = await press.step(signed, 'issue');

  expect(issued.number).toBe('第1期（总第1期）');
  const members = await Promise.all([one, two].map(({ id }) => desk.read(id)));
  expect(members.map(({ status, number, issue }) => [status, number, issue])).toEqual([
    ['issued', issued.number, issued.id],
    ['issued', issued.number, issued.id],
  ]);
  const again = await office.post(`${base}/issues`, { items: [one.id] });
  expect(again.body.errors).toMatchObject([{ code: 'opinion.in-issue' }]);
  const paper = (await office.get<IssuePaperView>(`${base}/issues/${issued.id}/paper`)).body;
  expect(paper.articles.map(({ title }) => title)).toEqual(['甲', '乙']);
});

test('several are edited into one text, in an order that can change, and an opinion joins a draft and is out with it', async () => {
  const { desk, press, upTo } = await aPress();
  const [one, two, three] = [
    await upTo('甲', 'edit', 'review', 'sign'),
    await upTo('乙', 'edit', 'review', 'sign'),
    await upTo('丙', 'edit', 'review', 'sign'),
  ];
  const draft = await press.draft({ items: [one.id] });
  const both = { sources: [two.id, one.id], title: '综合', text: '综合两条。' };
  const { body: changed } = await press.change(draft, { items: [both] });
  expect(changed).toMatchObject({ title: '综合', size: 2 });

  const joined = await desk.step(three.id, 'issue', { issue: draft.id });

  const issue = await press.read(draft.id);
  expect(issue).toMatchObject({ status: 'issued', size: 3, title: '综合等2条', number: joined.number });
  expect(issue.items.map(({ title }) => title)).toEqual(['综合', '丙']);
  expect((await desk.read(two.id)).number).toBe(joined.number);
  const gone = await press.step(issue, 'reissue', { reason: '更正', items: [one.id] });
  expect([gone.status, gone.body]).toMatchObject([409, { code: 'issue.other-items' }]);
  const corrected = [{ ...both, text: '更正后。' }, three.id];
  const { body: again } = await press.step(issue, 'reissue', { reason: '更正单位名称', items: corrected });
  expect(again).toMatchObject({ status: 'reissued', number: issue.number, reissues: [{ reason: '更正单位名称' }] });
});

test('each series counts by itself, twenty at once without a gap', async () => {
  const { office, desk, upTo } = await aPress();
  const { body: info } = await office.post<SeriesView>(`${base}/series`, {
    name: '政协信息',
    pattern: '〔{year}〕{no}号',
    issuedBefore: 40,
  });
  const all = [];
  for (let count = 0; count < 20; count++) all.push(await upTo(`第${count}条`, 'edit', 'review', 'sign'));

  const issued = await Promise.all(
    all.map(({ id }, index) => desk.step(id, 'issue', index % 2 === 0 ? {} : { series: info.id })),
  );

  const numbers = (odd: number) => issued.flatMap(({ number }, index) => (index % 2 === odd ? (number ?? '') : []));
  const ten = Array.from({ length: 10 }, (_, index) => index + 1);
  expect(new Set(numbers(0))).toEqual(new Set(ten.map((no) => `第${no}期（总第${no}期）`)));
  expect(new Set(numbers(1))).toEqual(new Set(ten.map((no) => `〔2026〕${no}号`)));
});

test('the series that every committee has is its own once it is changed', async () => {
  const { office } = await aPress();
  const first = (await office.get<ListOf<SeriesView>>(`${base}/series`)).body;
  expect(first).toMatchObject({ total: 1, items: [{ id: 'bulletin', name: '社情民意', version: 0 }] });
  const wrong = await office.patch(`${base}/series/bulletin`, { pattern: '第期' }, { version: 0 });
  expect(wrong.body.errors).toMatchObject([{ pointer: '/pattern' }]);

  const { body } = await office.patch<SeriesView>(`${base}/series/bulletin`, { name: '政协信息' }, { version: 0 });

  expect(body).toMatchObject({ id: 'bulletin', name: '政协信息', version: 1 });
  expect((await office.get<ListOf<SeriesView>>(`${base}/series`)).body.items).toEqual([body]);
});
