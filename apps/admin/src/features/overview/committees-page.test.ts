import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering } from '../../../test-support/answering';
import '../../../test-support/quick-elements';
import { openPage, type Opened } from '../../../test-support/feature';
import { settled } from '../../../test-support/settled';
import { overviewRoutes } from './overview.routes';

vi.setConfig({ testTimeout: 20_000 });
beforeAll(() => import('./CommitteesPage.vue'), 60_000);

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const county = { id: 'qindu', name: '秦都区政协', level: 'county', regionCode: '610402', demo: false, version: 1 };
const administrator = { id: 'u1', username: 'qindu.head', name: '秦都办公室', active: true, version: 3 };

test('the city lets the administrator of a county in again, and the password stays until it was kept', async () => {
  const asked = answering({
    'GET /api/v1/committees?limit=100': () => Response.json({ items: [county], nextCursor: null, total: 1 }),
    'GET /api/v1/committees/qindu/administrators?limit=100': () =>
      Response.json({ items: [administrator], nextCursor: null, total: 1 }),
    'POST /api/v1/committees/qindu/administrators/u1/actions/reset-password': () =>
      Response.json({ ...administrator, version: 4, oneTimePassword: 'ab12-Cd34' }),
  });
  opened = await openPage({
    at: '/c/demo-city/committees',
    routes: overviewRoutes,
    others: ['about'],
    role: 'city-administrator',
  });
  await settled(6);

  await press('管理员：秦都区政协');
  await press('重置密码：秦都办公室');
  expect(document.querySelector('.el-message-box')?.textContent).toContain('立即失效');
  document.querySelector<HTMLButtonElement>('.el-message-box .el-button--danger')!.click();
  await settled(6);

  expect(asked.lines).toContain('POST /api/v1/committees/qindu/administrators/u1/actions/reset-password');
  expect(document.querySelector('.el-dialog code')?.textContent).toBe('ab12-Cd34');
  expect(button('已交给管理员，关闭').disabled).toBe(true);
  document.querySelector<HTMLInputElement>('.el-dialog label input')!.click();
  await settled();
  await press('已交给管理员，关闭');
  expect(document.body.textContent).not.toContain('ab12-Cd34');
});

const button = (text: string) =>
  [...document.querySelectorAll<HTMLButtonElement>('button')].find((each) => each.textContent?.trim() === text)!;

async function press(text: string) {
  button(text).click();
  await settled(6);
}
