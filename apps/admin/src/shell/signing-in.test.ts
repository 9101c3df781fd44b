import { beforeAll, expect, test } from 'vitest';
import { answering, problem } from '../../test-support/answering';
import { lazyPages, office, desk, openAt, type, submit } from '../../test-support/shell';

beforeAll(lazyPages, 30_000);

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

const nobody = () => problem(401, { code: 'session.none' });
