import type { IssueView } from '@lianluo/contract/issue';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering, type Asked } from '../../../test-support/answering';
import { openPage, type Opened } from '../../../test-support/feature';
import { anOpinion } from '../../../test-support/opinion/opinion.examples';
import { settled } from '../../../test-support/settled';
import { routesOf } from '../../work/work.routes';
import { articlesIn, joined, moved } from './articles';
import { issuePages } from './issue.pages';

const base = '/api/v1/committees/qindu';

vi.setConfig({ testTimeout: 40_000 });
beforeAll(
  () =>
    Promise.all([
      import('../../work/WorkFormPage.vue'),
      import('../../work/WorkItemPage.vue'),
      import('./ArticlesControl.vue'),
      import('./ArticlesCard.vue'),
      import('./IssueCard.vue'),
      import('./ReissueDialog.vue'),
    ]),
  60_000,
);

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
  localStorage.clear();
  document.body.replaceChildren();
});

const two = articlesIn([
  { title: '早市', sources: [{ item: 'o1', title: '早市' }] },
  { title: '门诊', sources: ['o2'], text: '延时至二十时。' },
]);

test('articles change places, and what is joined keeps the sources of both', () => {
  expect(moved(two, 1, -1).map(({ title }) => title)).toEqual(['门诊', '早市']);
  expect(moved(two, 0, 1).map(({ title }) => title)).toEqual(['门诊', '早市']);
  expect(joined(two, 0, '两条。')).toEqual([{ title: '早市', sources: ['o1', 'o2'], text: '两条。' }]);
  expect(joined(two, 1, '')).toEqual(two);
});

test('a draft is put in order and edited into one, from the words there are', async () => {
  const asked = await open('/issues/is1/edit');
  await press('第 2 篇上移');
  await press('与下篇综合');

  expect(document.querySelector<HTMLTextAreaElement>('[aria-label="第 1 篇正文"]')?.value).toBe(
    '延时至二十时。\n早市占道。\n缺菜市场。\n划定摊位。',
  );
  await press('保存');

  const sent = asked.requests.find(({ method }) => method === 'PATCH');
  expect(sent?.headers.get('if-match')).toBe('"v2"');
  expect(await sent?.json()).toEqual({
    items: [{ title: '门诊', sources: ['o2', 'o1'], text: '延时至二十时。\n早市占道。\n缺菜市场。\n划定摊位。' }],
  });
});

test('the page of an issue shows its number, its articles and to whom it goes', async () => {
  await open('/issues/is1', { status: 'issued', number: '第24期（总第286期）', year: 2026, no: 24, total: 286 });

  const text = document.body.textContent ?? '';
  expect(text).toContain('第24期（总第286期）');
  expect(text).toContain('稿件（2篇，2条来稿）');
  expect(text).toContain('区委、区政府');
  expect(text).not.toContain('bulletin');
  expect(text).not.toContain('2,026');
  expect([...document.querySelectorAll('.card li a')].map((each) => each.getAttribute('href'))).toEqual([
    '/c/qindu/opinions/o1',
    '/c/qindu/opinions/o2',
  ]);
});

test('what is issued again holds the same opinions, in other words', async () => {
  const reissue = { action: 'reissue', label: '重新编发', requires: ['reason', 'items?'] };
  const asked = await open('/issues/is1', { status: 'issued', allowedActions: [reissue] });
  await press('重新编发');
  expect(document.querySelector('.el-dialog')?.textContent).not.toContain('移出');
  await write('重新编发的理由', '更正单位名称。');
  await write('第 2 篇正文', '延时至二十一时。');
  [...document.querySelectorAll<HTMLButtonElement>('.el-dialog footer button')].at(-1)!.click();
  await settled(6);

  expect(await asked.requests.find(({ method }) => method === 'POST')?.json()).toEqual({
    reason: '更正单位名称。',
    items: [
      { title: '早市', sources: ['o1'] },
      { title: '门诊', sources: ['o2'], text: '延时至二十一时。' },
    ],
  });
});

async function write(label: string, words: string) {
  const input = document.querySelector<HTMLTextAreaElement>(`[aria-label="${label}"]`);
  if (!input) throw new Error(`There is no field “${label}”.`);
  input.value = words;
  input.dispatchEvent(new Event('input'));
  await settled(1);
}

async function open(path: string, change: Partial<IssueView> = {}): Promise<Asked> {
  const issue = anIssueView(change);
  const asked = answering({
    [`GET ${base}/issues/is1`]: () => Response.json(issue),
    [`GET ${base}/issues/is1/timeline`]: () => Response.json({ items: [] }),
    [`POST ${base}/issues/is1/actions/reissue`]: () => Response.json({ ...issue, status: 'reissued', version: 3 }),
    [`PATCH ${base}/issues/is1`]: () => Response.json({ ...issue, version: 3 }),
    [`GET ${base}/opinions/o1`]: () => Response.json(anOpinion()),
    [`GET ${base}/units?limit=100`]: () => Response.json({ items: [], nextCursor: null, total: 0 }),
    [`GET ${base}/topics?limit=100`]: () => Response.json({ items: [], nextCursor: null, total: 0 }),
    [`GET ${base}/series?active=true&limit=100`]: () =>
      Response.json({
        items: [{ id: 'bulletin', name: '社情民意', head: 'red', pattern: '第{no}期', issuedBefore: 0, active: true }],
        nextCursor: null,
        total: 1,
      }),
  });
  opened = await openPage({ at: `/c/qindu${path}`, routes: routesOf(issuePages), others: ['opinion'] });
  return asked;
}

const anIssueView = (change: Partial<IssueView>): IssueView => ({
  id: 'is1',
  committee: 'qindu',
  title: '早市等2条',
  status: 'draft',
  reportedOn: '2026-11-02',
  series: 'bulletin',
  seriesName: '社情民意',
  items: [
    { title: '早市', sources: [{ item: 'o1', title: '早市' }] },
    { title: '门诊', sources: [{ item: 'o2', title: '门诊' }], text: '延时至二十时。' },
  ],
  size: 2,
  urgency: 'normal',
  circulation: { report: ['区委', '区政府'], send: [], distribute: [] },
  recipients: ['报：区委', '报：区政府'],
  reissues: [],
  imported: false,
  waitingFor: null,
  dueOn: null,
  createdAt: '2026-11-02T01:00:00Z',
  updatedAt: '2026-11-02T01:00:00Z',
  version: 2,
  allowedActions: [{ action: 'change', label: '修改', requires: [] }],
  ...change,
});

async function press(words: string) {
  const named = (each: HTMLElement) => [each.textContent?.trim(), each.getAttribute('aria-label')].includes(words);
  const found = [...document.querySelectorAll('button')].find(named);
  if (!found) throw new Error(`There is no button “${words}”: ${document.body.textContent}`);
  found.click();
  await settled(6);
}
