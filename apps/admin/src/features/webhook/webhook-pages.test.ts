import type { DeliveryView, WebhookView } from '@lianluo/contract/webhook';
import { eventTypes } from '@lianluo/domain/event/event-types';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering } from '../../../test-support/answering';
import { openPage, type Opened } from '../../../test-support/feature';
import '../../../test-support/quick-elements';
import { settled } from '../../../test-support/settled';
import { typesByKind, typeWords } from './webhook.labels';
import { webhookRoutes } from './webhook.routes';

const base = '/api/v1/committees/qindu/webhooks';

vi.setConfig({ testTimeout: 20_000 });
beforeAll(() => Promise.all([import('./WebhookListPage.vue'), import('./WebhookPage.vue')]), 60_000);

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

test('a receiver is made for all events of a kind, and its secret is shown until it is kept', async () => {
  const made = { ...aWebhook({}), secret: 'whsec_abc' };
  const asked = await open('/c/qindu/webhooks', {
    [`GET ${base}?limit=20`]: () => Response.json({ items: [], nextCursor: null, total: 0 }),
    [`POST ${base}`]: () => Response.json(made, { status: 201 }),
  });
  await press('新建推送');
  const address = document.querySelector<HTMLInputElement>('.el-dialog [aria-label="接收地址"]')!;
  address.value = 'https://portal.example.gov.cn/hook';
  address.dispatchEvent(new Event('input'));
  const group = [...document.querySelectorAll('.el-dialog details')].find((each) =>
    each.querySelector('summary')?.textContent.includes('社情民意信息'),
  )!;
  group.querySelector<HTMLInputElement>('.all input')!.click();
  await settled();
  await press('新建并显示签名密钥');

  expect(await asked.requests.find(({ method }) => method === 'POST')!.json()).toEqual({
    url: 'https://portal.example.gov.cn/hook',
    types: ['opinion.*'],
  });
  expect(document.querySelector('.copy-box pre')?.textContent).toBe('whsec_abc');
  expect(button('完成').disabled).toBe(true);
  document.querySelector<HTMLInputElement>('.secret label input')!.click();
  await settled();
  await press('完成');
  expect(document.body.textContent).not.toContain('whsec_abc');
});

test('what was given up says why, shows what came back, and sends one or a range again', async () => {
  const failed = aDelivery({ state: 'failed', attempts: 9 });
  const asked = await open('/c/qindu/webhooks/w1', {
    [`GET ${base}/w1`]: () =>
      Response.json(aWebhook({ active: false, off: { reason: 'failing', at: '2026-05-20T01:00:00.000Z' } })),
    [`GET ${base}/w1/deliveries?limit=20`]: () => Response.json({ items: [failed], nextCursor: null, total: 1 }),
    [`POST ${base}/w1/deliveries/d1/actions/retry`]: () => Response.json(failed, { status: 202 }),
    [`POST ${base}/w1/actions/replay`]: () => Response.json({ events: 3 }, { status: 202 }),
    [`PATCH ${base}/w1`]: () => Response.json(aWebhook({})),
  });
  const page = () => document.body.textContent;
  expect(page()).toContain('连续投递失败，已自动停用');
  expect(document.querySelector('tbody tr')?.textContent).toMatch(/社情民意信息.*投递失败.*9.*HTTP 500.*30 毫秒/);
  expect(button('测试').disabled).toBe(true);

  await press(`查看：${typeWords('opinion.issued')}`);
  expect([...document.querySelectorAll('.el-drawer pre')].map((each) => each.textContent).at(-1)).toBe('no such table');
  await press(`重发：${typeWords('opinion.issued')}`);
  await press('重发一段');
  await press('重发');
  await press('启用');

  expect(asked.lines).toContain(`POST ${base}/w1/deliveries/d1/actions/retry`);
  const range = await asked.requests.find(({ url }) => url.endsWith('/actions/replay'))!.json();
  expect(Date.parse(range.before) - Date.parse(range.after)).toBe(24 * 60 * 60_000);
  expect(await asked.requests.find(({ method }) => method === 'PATCH')!.json()).toEqual({ active: true });
});

test('every type of event can be chosen, under one kind and by its words', () => {
  const offered = typesByKind.flatMap(({ types }) => types.map(({ type }) => type));

  expect(offered.toSorted()).toEqual(eventTypes.map(({ type }) => type).toSorted());
  expect(offered.filter((type) => typeWords(type) === type)).toEqual([]);
  // All of a kind means the types of that kind, by the part before the point.
  expect(
    typesByKind.flatMap(({ all, types }) => types.filter(({ type }) => !type.startsWith(all.slice(0, -1)))),
  ).toEqual([]);
});

async function open(at: string, answers: Parameters<typeof answering>[0]) {
  const asked = answering(answers);
  opened = await openPage({ at, routes: webhookRoutes });
  return asked;
}

/** The last of that name: a dialog stands behind its page in the document. */
const button = (text: string) =>
  [...document.querySelectorAll<HTMLButtonElement>('button')].findLast((each) => each.textContent?.trim() === text)!;

async function press(text: string) {
  button(text).click();
  await settled(4);
}

const aWebhook = (parts: Partial<WebhookView>): WebhookView => ({
  id: 'w1',
  url: 'https://portal.example.gov.cn/hook',
  types: ['opinion.*'],
  active: true,
  off: null,
  failingSince: null,
  lastDeliveredAt: null,
  formerSecretUntil: null,
  createdAt: '2026-05-01T01:00:00.000Z',
  updatedAt: '2026-05-01T01:00:00.000Z',
  version: 1,
  ...parts,
});

const aDelivery = (parts: Partial<DeliveryView>): DeliveryView => ({
  id: 'd1',
  event: {
    id: 'e1',
    type: 'opinion.issued',
    at: '2026-05-20T01:00:00.000Z',
    subject: { kind: 'opinions', id: 'o1', version: 4 },
  },
  state: 'delivered',
  attempts: 1,
  nextAt: null,
  last: { at: '2026-05-20T01:00:01.000Z', ms: 30, status: 500, fault: null, body: 'no such table' },
  createdAt: '2026-05-20T01:00:00.000Z',
  ...parts,
});
