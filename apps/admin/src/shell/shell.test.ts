import type { Overview } from '@lianluo/contract/overview';
import type { SessionView } from '@lianluo/contract/session';
import { PiniaColada } from '@pinia/colada';
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { defineComponent, h, ref } from 'vue';
import { createMemoryHistory, type RouteRecordRaw, type Router } from 'vue-router';
import App from '../App.vue';
import { writeForSaving } from '../api/call';
import { answering, problem } from '../../test-support/answering';
import { signOut } from './session.calls';
import { createAppRouter } from './router';
import { waitingByKind } from '../../test-support/overview/overview.examples';

const office: SessionView = {
  user: {
    id: 'u1',
    username: 'demo.qindu',
    name: '办公室',
    roles: ['county-administrator'],
    committee: 'qindu',
    unit: null,
  },
  committees: [{ id: 'qindu', name: '秦都区政协', level: 'county', demo: true }],
  permissions: ['overview:read', 'opinion:read', 'member:read'],
  mustChangePassword: false,
};

// The first import of a lazy page takes longer than a test waits.
beforeAll(
  () =>
    Promise.all([
      import('./AppFrame.vue'),
      import('./ReSignInDialog.vue'),
      import('./OtherUserNotice.vue'),
      import('./KeyboardHelp.vue'),
      import('./ChangePasswordPage.vue'),
      import('../features/overview/DeskPage.vue'),
    ]),
  30_000,
);

let page: VueWrapper | undefined;
afterEach(() => {
  page?.unmount();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

test('who is not signed in comes to the sign-in page, and afterwards to the page asked for', async () => {
  answering({
    'GET /api/v1/session': nobody,
    'POST /api/v1/session': () => Response.json(office, { status: 201 }),
    ...desk,
  });
  const router = await openAt('/c/qindu/form?draft=1');
  expect(router.currentRoute.value.name).toBe('sign-in');

  await type('input[name="username"]', 'demo.qindu');
  await type('input[name="password"]', 'right');
  await submit('form');

  expect(router.currentRoute.value.fullPath).toBe('/c/qindu/form?draft=1');
  expect(document.title).toBe('登记 · 秦都区政协 · 联络');
});

test.each(['//elsewhere.example/', '/\\elsewhere.example', 'https://elsewhere.example/'])(
  'a pasted link cannot lead elsewhere after signing in: %s',
  async (to) => {
    answering({
      'GET /api/v1/session': nobody,
      'POST /api/v1/session': () => Response.json(office, { status: 201 }),
      ...desk,
    });
    const router = await openAt(`/sign-in?to=${encodeURIComponent(to)}`);

    await type('input[name="username"]', 'demo.qindu');
    await type('input[name="password"]', 'right');
    await submit('form');

    expect(router.currentRoute.value.path).toMatch(/^\/c\/qindu\//);
  },
);

test('a refused password is said beside the field and the name stays', async () => {
  answering({
    'GET /api/v1/session': nobody,
    'POST /api/v1/session': () => problem(401, { code: 'session.refused', title: '用户名或密码不正确。' }),
  });
  await openAt('/');

  await type('input[name="username"]', 'demo.qindu');
  await type('input[name="password"]', 'wrong');
  await submit('form');

  expect(document.querySelector('[role="alert"]')?.textContent).toContain('用户名或密码不正确。');
  expect(document.querySelector<HTMLInputElement>('input[name="username"]')?.value).toBe('demo.qindu');
});

test('a one-time password leads to the change page and nowhere else', async () => {
  answering({
    'GET /api/v1/session': () => Response.json({ ...office, mustChangePassword: true }),
    'PUT /api/v1/session/password': () => new Response(null, { status: 204 }),
    ...desk,
  });
  const router = await openAt('/c/qindu/form');
  expect(router.currentRoute.value.name).toBe('password');

  await type('input[autocomplete="current-password"]', 'one-time');
  for (const field of document.querySelectorAll('input[autocomplete="new-password"]'))
    await type(field, 'Lianluo-2026-own');
  await submit('form');

  expect(router.currentRoute.value.path).toMatch(/^\/c\/qindu/);
});

test('a session that ends under a form asks for the password over it; nothing typed is lost and the call goes on', async () => {
  let signedIn = true;
  const asked = answering({
    'GET /api/v1/session': () => Response.json(office),
    'POST /api/v1/session': () => {
      signedIn = true;
      return Response.json(office, { status: 201 });
    },
    'DELETE /api/v1/session': () =>
      signedIn ? new Response(null, { status: 204 }) : problem(401, { code: 'session.none' }),
    ...desk,
  });
  const router = await openAt('/c/qindu/form');
  await type('#draft', '写了很久的正文');
  signedIn = false;

  document.querySelector<HTMLButtonElement>('#save')?.click();
  await settled();
  expect(document.body.textContent).toContain('登录已失效，请重新登录');
  expect(router.currentRoute.value.path).toBe('/c/qindu/form');
  await type('.el-dialog input[name="password"]', 'right');
  await submit('.el-dialog form');
  await settled();

  expect(document.querySelector('#saved')?.textContent).toBe('已保存：写了很久的正文');
  expect(asked.lines.filter((line) => line === 'DELETE /api/v1/session')).toHaveLength(2);
  expect(JSON.parse(await asked.requests.find(({ method }) => method === 'POST')!.text())).toEqual({
    username: 'demo.qindu',
    password: 'right',
  });
});

test('a page whose browser was signed in by somebody else says who it is, keeps the text and is saved after signing in again', async () => {
  const chief = { ...office, user: { ...office.user, id: 'u2', username: 'demo.chief', name: '秘书长' } };
  let session = office;
  const asked = answering({
    'GET /api/v1/session': () => Response.json(session),
    'POST /api/v1/session': () => Response.json((session = office), { status: 201 }),
    'DELETE /api/v1/session': ({ headers }) =>
      headers.get('x-lianluo-user') === session.user.id
        ? new Response(null, { status: 204 })
        : problem(409, { code: 'session.other-user' }),
    ...desk,
  });
  await openAt('/c/qindu/form');
  await type('#draft', '写了很久的正文');
  session = chief;

  document.querySelector<HTMLButtonElement>('#save')?.click();
  await settled();

  expect(document.querySelector('[role="alert"]')?.textContent).toMatch(/现在登录的是 秘书长\s*（秦都区政协/);
  expect(document.querySelector('header .name')?.textContent).toBe('秘书长');
  expect(document.querySelector<HTMLInputElement>('#draft')?.value).toBe('写了很久的正文');
  expect(document.querySelector('#saved')?.textContent).toBe('');

  document.querySelector<HTMLButtonElement>('[role="alert"] button')?.click();
  await settled();
  await type('.el-dialog input[name="password"]', 'right');
  await submit('.el-dialog form');
  document.querySelector<HTMLButtonElement>('#save')?.click();
  await settled();

  expect(document.querySelector('header .name')?.textContent).toBe('办公室');
  expect(document.querySelector('#saved')?.textContent).toBe('已保存：写了很久的正文');
  expect(asked.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test('a page hears at once that somebody else signed in in another tab', async () => {
  let session = office;
  answering({ 'GET /api/v1/session': () => Response.json(session), ...desk });
  await openAt('/c/qindu/form');

  session = { ...office, user: { ...office.user, id: 'u2', name: '秘书长' } };
  dispatchEvent(new StorageEvent('storage', { key: 'session-changed' }));
  await settled();

  expect(document.querySelector('header .name')?.textContent).toBe('秘书长');
});

test('a key of a composition opens nothing, whatever page is there', async () => {
  answering({ 'GET /api/v1/session': () => Response.json(office), ...desk });
  await openAt('/c/qindu/form');
  const press = (more: object) =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true, ...more }));

  press({ keyCode: 229 });
  await settled();
  expect(document.body.textContent).not.toContain('看这份说明');

  press({});
  await settled();
  expect(document.body.textContent).toContain('看这份说明');
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

  expect(document.body.textContent).toContain('没有找到这个页面');
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
  expect(document.body.textContent).toContain('演示数据');
});

test('an officer sees the one page that says what comes', async () => {
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

const nobody = () => problem(401, { code: 'session.none' });
const overview: Overview = {
  committee: { id: 'qindu', name: '秦都区政协', level: 'county', demo: true },
  period: '2026',
  asOf: '2026-11-21T16:42:00+08:00',
  figures: [],
  units: [],
  waiting: [],
  waitingTotal: 0,
  waitingCounts: { mine: 0, others: 0, drafts: 0, byKind: waitingByKind() },
};
const desk = {
  'GET /api/v1/committees/qindu/overview': () => Response.json(overview),
  'GET /api/v1/committees/qindu/overview?year=2026': () => Response.json(overview),
};

const FormPage = defineComponent({
  setup() {
    const text = ref('');
    const saved = ref('');
    // Any call will do; this one needs no body.
    const save = () =>
      writeForSaving(signOut, {}).then(
        () => (saved.value = `已保存：${text.value}`),
        () => undefined,
      );
    return () => [
      h('input', {
        id: 'draft',
        value: text.value,
        onInput: (event: Event) => (text.value = (event.target as HTMLInputElement).value),
      }),
      h('button', { id: 'save', onClick: save }, '保存'),
      h('p', { id: 'saved' }, saved.value),
    ];
  },
});

async function openAt(address: string, more: RouteRecordRaw[] = []): Promise<Router> {
  const pinia = createPinia();
  const router = createAppRouter(createMemoryHistory());
  router.addRoute('frame', { path: 'form', name: 'form', component: FormPage, meta: { title: '登记' } });
  router.addRoute('frame', {
    path: 'guarded',
    name: 'guarded',
    component: FormPage,
    meta: { permission: 'user:manage' },
  });
  for (const route of more) router.addRoute('frame', route);
  page = mount(App, { attachTo: document.body, global: { plugins: [pinia, PiniaColada, router] } });
  await router.push(address).catch(() => undefined);
  await settled();
  return router;
}

async function type(field: string | Element, words: string) {
  const input =
    typeof field === 'string' ? document.querySelector<HTMLInputElement>(field)! : (field as HTMLInputElement);
  input.value = words;
  input.dispatchEvent(new Event('input'));
  await flushPromises();
}

async function submit(form: string) {
  document.querySelector<HTMLFormElement>(form)!.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
}

async function settled() {
  for (let turn = 0; turn < 4; turn += 1) {
    await flushPromises();
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
