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
import { today } from '../../ui/format';

const base = '/api/v1/committees/qindu';
const one = `${base}/opinions/o1`;
const committee = (parent?: string) =>
  Response.json({
    id: 'qindu',
    name: '秦都区政协',
    level: 'county',
    regionCode: '610402',
    demo: false,
    version: 1,
    parent,
  });
const waiting = {
  id: 's1',
  to: '示范市政协',
  on: '2026-11-20',
  way: 'system' as const,
  arrival: { status: 'waiting' as const, on: '2026-11-20' },
  enteredBy: '办公室',
  enteredAt: '2026-11-20T02:00:00Z',
};
const handedUp = (change: object = {}) => anOpinion({ version: 4, submissions: [{ ...waiting, ...change }] });

vi.setConfig({ testTimeout: 20_000 });
beforeAll(() => import('./OpinionPage.vue'), 60_000);
afterEach(() => {
  closePage();
  vi.unstubAllGlobals();
});

const answersFor = (opinion: () => object, parent?: string) => ({
  ...frameAnswers,
  [`GET ${one}`]: () => Response.json(opinion()),
  [`GET ${one}/timeline`]: () => Response.json(aTimeline()),
  [`GET ${base}`]: () => committee(parent),
});

test('where the city is here too, it is handed the item, which then stands among its records', async () => {
  const asked = answering({
    ...answersFor(() => anOpinion(), 'demo-city'),
    [`POST ${one}/submissions`]: () => Response.json(handedUp(), { status: 201 }),
  });
  await openAt('/opinions/o1');

  await click('上报');
  await settled();
  expect(shown()).toContain('不含电话');
  await click('上报', '.el-dialog');

  const sent = asked.requests.find(({ method }) => method === 'POST');
  expect(await sent?.json()).toEqual({ to: '上级政协', toParent: true, on: today(), way: 'system' });
  expect(shown()).toContain('示范市政协');
  expect(shown()).toContain('待收');
});

test('where it is not, the organ is named, and nothing is sent before', async () => {
  const asked = answering(answersFor(() => anOpinion()));
  await openAt('/opinions/o1');

  await click('上报');
  await settled();
  expect(shown()).not.toContain('送到其来稿');
  await click('上报', '.el-dialog');

  expect(asked.requests.filter(({ method }) => method === 'POST')).toEqual([]);
});

test('what the city did is told at the record, which can be taken back only before', async () => {
  answering(answersFor(() => handedUp()));
  await openAt('/opinions/o1');
  expect([...document.querySelectorAll('button')].map((each) => each.textContent?.trim())).toContain('撤回');
  expect([...document.querySelectorAll('.actions button')].map((each) => each.textContent?.trim())).toContain('上报');
  closePage();

  const arrival = { status: 'returned', on: '2026-11-21', reason: '请补充数据' };
  answering(answersFor(() => handedUp({ arrival })));
  await openAt('/opinions/o1');
  expect(shown()).toContain('2026-11-21 已退回：请补充数据');
  expect([...document.querySelectorAll('button')].map((each) => each.textContent?.trim())).not.toContain('撤回');
});
