import type { InformantView } from '@lianluo/contract/informant';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering } from '../../../test-support/answering';
import '../../../test-support/quick-elements';
import { openPage, type Opened } from '../../../test-support/feature';
import { settled } from '../../../test-support/settled';
import { informantRoutes } from './informant.routes';

const base = '/api/v1/committees/qindu';

vi.setConfig({ testTimeout: 20_000 });
beforeAll(() => import('./InformantListPage.vue'), 60_000);

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

test('a new one is proposed for the unit that is filtered by', async () => {
  const asked = await openList('?unit=u1');

  await press('新增信息员');
  const name = document.querySelector<HTMLInputElement>('.el-dialog input')!;
  name.value = '李江';
  name.dispatchEvent(new Event('input'));
  await settled(1);
  await press('保存');

  const sent = asked.requests.find(({ method }) => method === 'POST')!;
  expect(await sent.json()).toEqual({ name: '李江', unit: 'u1' });
});

test('stopping one is confirmed, and a telephone that is not typed anew stays', async () => {
  const asked = await openList('?unit=u1');

  await press('停用：白芳菲');
  document.querySelector<HTMLButtonElement>('.el-message-box .el-button--danger')!.click();
  await settled(6);
  await press('修改：白芳菲');
  await press('保存');

  const [stopped, saved] = asked.requests.filter(({ method }) => method === 'PATCH');
  expect(await stopped!.json()).toEqual({ active: false });
  expect(await saved!.json()).toEqual({ name: '白芳菲', unit: 'u1', kind: '网格员' });
  expect(saved!.headers.get('if-match')).toBe('"v2"');
});

async function openList(query: string) {
  const one: InformantView = {
    id: 'i1',
    name: '白芳菲',
    unit: 'u1',
    kind: '网格员',
    phone: '199****2020',
    active: true,
    createdAt: '2026-01-05T02:00:00.000Z',
    updatedAt: '2026-03-02T01:00:00.000Z',
    version: 2,
  };
  const asked = answering({
    [`GET ${base}/informants?unit=u1&limit=20`]: () => Response.json({ items: [one], nextCursor: null, total: 1 }),
    [`GET ${base}/units?limit=100`]: () =>
      Response.json({ items: [{ id: 'u1', name: '渭滨街道联络组' }], nextCursor: null, total: 1 }),
    [`POST ${base}/informants`]: () => Response.json({ ...one, id: 'i2', name: '李江' }, { status: 201 }),
    [`PATCH ${base}/informants/i1`]: () => Response.json(one),
  });
  opened = await openPage({ at: `/c/qindu/informants${query}`, routes: informantRoutes, others: ['unit'] });
  return asked;
}

async function press(text: string) {
  [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === text)!.click();
  await settled(6);
}
