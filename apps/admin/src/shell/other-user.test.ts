import { beforeAll, expect, test } from 'vitest';
import { answering, problem } from '../../test-support/answering';
import { lazyPages, office, desk, openAt, type, submit } from '../../test-support/shell';
import { settled } from '../../test-support/settled';

beforeAll(lazyPages, 30_000);

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
