import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering } from '../../../test-support/answering';
import {
  anOpinion,
  aTimeline,
  click,
  closePage,
  frameAnswers,
  openAt,
  shown,
} from '../../../test-support/opinion/opinion.examples';
import { settled } from '../../../test-support/settled';

const base = '/api/v1/committees/qindu';
const step = { action: 'issue', label: '编发', requires: ['series?', 'issue?', 'recipients?'] };
const signed = () => anOpinion({ status: 'signed', allowedActions: [step], waitingFor: null });
const issued = () => anOpinion({ status: 'issued', number: '第24期（总第286期）', issue: 'is1', allowedActions: [] });
const listed = (...items: object[]) => Response.json({ items, nextCursor: null, total: items.length });
const series = [
  { id: 'bulletin', name: '社情民意', pattern: '第{no}期（总第{total}期）', active: true },
  { id: 's2', name: '政协信息', pattern: '〔{year}〕{no}号', active: true },
];
const draft = { id: 'is1', title: '早市等2条', seriesName: '政协信息', size: 2, status: 'draft' };

vi.setConfig({ testTimeout: 40_000 });
beforeAll(() => Promise.all([import('./OpinionPage.vue'), import('./IssueDialog.vue')]), 60_000);
afterEach(() => {
  closePage();
  vi.unstubAllGlobals();
});

async function openDialog(...drafts: object[]) {
  let now = signed();
  const asked = answering({
    ...frameAnswers,
    [`GET ${base}/opinions/o1`]: () => Response.json(now),
    [`GET ${base}/opinions/o1/timeline`]: () => Response.json(aTimeline()),
    [`GET ${base}/series?active=true&limit=100`]: () => listed(...series),
    [`GET ${base}/issues?status=draft&limit=50`]: () => listed(...drafts),
    [`GET ${base}/issues?status=signed&limit=50`]: () => listed(),
    [`POST ${base}/opinions/o1/actions/issue`]: () => Response.json((now = issued())),
  });
  await openAt('/opinions/o1');
  await click('编发');
  await settled();
  const sent = async () => asked.requests.find(({ method }) => method === 'POST')?.json();
  return { sent };
}

test('alone, an opinion goes into the usual series, whose next number is said', async () => {
  const { sent } = await openDialog();
  expect(shown()).toContain('期号由《社情民意》接续编定，如第24期（总第286期）。');
  expect(shown()).not.toContain('编入拟稿');

  await click('编发', '.el-dialog');

  expect(await sent()).toEqual({ series: 'bulletin' });
  expect(document.querySelector('nav')?.textContent).toContain('第24期');
  expect(document.querySelector('dl')?.textContent).toContain('第24期（总第286期）');
});

test('with a draft, it is that issue alone that is named', async () => {
  const { sent } = await openDialog(draft);
  const radio = [...document.querySelectorAll<HTMLInputElement>('.el-dialog input[type="radio"]')].at(-1);
  radio?.click();
  await settled();
  document.querySelector<HTMLElement>('.el-dialog .el-select__wrapper')?.click();
  await settled();
  const options = [...document.querySelectorAll<HTMLElement>('.el-select-dropdown__item')];
  options.find(({ textContent }) => textContent?.includes('早市等2条（政协信息，2条，拟稿）'))?.click();
  await settled();
  expect(shown()).toMatch(/期号由《政协信息》接续编定，如〔\d{4}〕24号。/);

  await click('编发', '.el-dialog');

  expect(await sent()).toEqual({ issue: 'is1' });
});
