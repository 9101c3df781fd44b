import type { SessionView } from '@lianluo/contract/session';
import { beforeAll, expect, test, vi } from 'vitest';
import { answering } from '../../test-support/answering';
import { lazyPages, office, desk, FormPage, openAt } from '../../test-support/shell';
import { settled } from '../../test-support/settled';

beforeAll(lazyPages, 30_000);

test('a key of a composition opens nothing, whatever page is there', async () => {
  answering({ 'GET /api/v1/session': () => Response.json(office), ...desk });
  await openAt('/c/qindu/form');
  const press = (more: object) =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true, ...more }));

  press({ keyCode: 229 });
  await settled();
  expect(document.body.textContent).not.toContain('查看快捷键说明');

  press({});
  await settled();
  expect(document.body.textContent).toContain('查看快捷键说明');
});

test('a page that needs a right one does not have says so and keeps its address', async () => {
  answering({ 'GET /api/v1/session': () => Response.json(office), ...desk });

  const router = await openAt('/c/qindu/guarded');

  expect(document.body.textContent).toContain('您没有打开这个页面的权限');
  expect(router.currentRoute.value.path).toBe('/c/qindu/guarded');
});

test("another committee's page is not found, as if there were none", async () => {
  answering({ 'GET /api/v1/session': () => Response.json(office), ...desk });

  await openAt('/c/xincheng/form');

  expect(document.body.textContent).toContain('未找到该页面');
  expect(document.querySelector('#draft')).toBeNull();
});

test('the menu shows what is built and allowed, and demo data is marked', async () => {
  answering({ 'GET /api/v1/session': () => Response.json(office), ...desk });

  await openAt('/c/qindu/form', [
    { path: 'members', name: 'members', component: FormPage },
    { path: 'users', name: 'users', component: FormPage },
  ]);

  const entries = [...document.querySelectorAll('nav[aria-label="主菜单"] a')].map((link) => link.textContent?.trim());
  expect(entries).toContain('委员');
  expect(entries).not.toContain('用户与权限');
  expect(document.querySelector('header .demo')?.getAttribute('title')).toContain('与实际区划无关');
  expect(document.body.textContent).toContain('演示数据');
});

test('the menu calls ledgers and platforms as 考核办法 in force does', async () => {
  const session = { ...office, permissions: [...office.permissions, 'gathering:read'] } satisfies SessionView;
  const words = { platform: '委员之家', reading: '秦家悦读', consultation: '秦商量', opinionStation: '信息站' };
  answering({
    'GET /api/v1/session': () => Response.json(session),
    'GET /api/v1/committees/qindu': () => Response.json({ id: 'qindu', scheme: { version: 1, words } }),
    ...desk,
  });

  await openAt('/c/qindu/form', [
    { path: 'members', name: 'members', component: FormPage },
    { path: 'readings', name: 'readings', component: FormPage },
    { path: 'consultations', name: 'consultations', component: FormPage },
  ]);

  const menu = document.querySelector('nav[aria-label="主菜单"]');
  const entries = [...(menu?.querySelectorAll('a') ?? [])].map((link) => link.textContent?.trim());
  expect(entries).toEqual(expect.arrayContaining(['秦家悦读', '秦商量']));
  expect(menu?.querySelector('[role="group"][aria-label="委员之家"]')).not.toBeNull();
  expect(menu?.textContent).not.toMatch(/委员读书|“1\+3”平台/);
});

test('an officer has one page, and is led to it from any other', async () => {
  const officer: SessionView = { ...office, user: { ...office.user, roles: ['audit-administrator'] }, permissions: [] };
  answering({ 'GET /api/v1/session': () => Response.json(officer) });

  const router = await openAt('/c/qindu/form');

  expect(router.currentRoute.value.name).toBe('officer');
  expect(document.body.textContent).toContain('审计管理员');
});

test('an API that cannot be reached at the start leaves a way to try again', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));

  await openAt('/').catch(() => undefined);

  expect(document.body.textContent).toContain('连不上服务器');
  expect(document.querySelector('button')?.textContent).toBe('重试');
});
