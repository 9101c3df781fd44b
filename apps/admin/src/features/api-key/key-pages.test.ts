import type { ApiKeyView } from '@lianluo/contract/api-key';
import { scopes } from '@lianluo/domain/integration/scopes';
import type { Role } from '@lianluo/domain/permission';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { h } from 'vue';
import { answering, problem } from '../../../test-support/answering';
import { openPage, type Opened } from '../../../test-support/feature';
import '../../../test-support/quick-elements';
import { settled } from '../../../test-support/settled';
import { today } from '../../ui/format';
import { apiKeyRoutes } from './api-key.routes';
import KeyUses from './KeyUses.vue';
import WaitingKeys from './WaitingKeys.vue';

const base = '/api/v1/committees/qindu/api-keys';

vi.setConfig({ testTimeout: 20_000 });
beforeAll(() => Promise.all([import('./KeyListPage.vue'), import('./KeyPage.vue')]), 60_000);

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

test('a key is made with the scopes that were chosen, and shown until it is kept', async () => {
  const made = { ...aKey({ state: 'waiting' }), key: 'llk_secret', appKey: 'k1' };
  const asked = await open('/c/qindu/api-keys', {
    [`GET ${base}?limit=20`]: () => list([]),
    [`POST ${base}`]: () => Response.json(made, { status: 201 }),
  });
  await press('新建密钥');
  await type('名称', '区政府门户');
  await type('允许的地址', '203.0.113.7，203.0.113.0/28');
  for (const scope of ['opinions:read', 'members:personal']) await tick(scope);
  await press('新建并显示密钥');

  expect(await asked.requests.find(({ method }) => method === 'POST')!.json()).toMatchObject({
    name: '区政府门户',
    scopes: ['opinions:read', 'members:personal'],
    addresses: ['203.0.113.7', '203.0.113.0/28'],
  });
  expect(document.querySelector('.copy-box pre')?.textContent).toBe('llk_secret');
  expect(document.querySelector('.el-dialog .secret')?.textContent).toContain('经安全管理员确认后生效');
  expect(button('完成').disabled).toBe(true);
});

test('a key offers every scope of what its maker may do, and none beyond', async () => {
  await open('/c/qindu/api-keys', { [`GET ${base}?limit=20`]: () => list([]) });
  await press('新建密钥');
  const offered = [...document.querySelectorAll('.el-dialog .frame label')].map(
    (each) => each.getAttribute('title') ?? '',
  );

  // An administrator of a county may do all that keys can.
  expect(offered.toSorted()).toEqual(scopes.map(({ scope }) => scope).toSorted());
});

test('a key is exchanged with an overlap, and what was called stands there day by day', async () => {
  const asked = await open('/c/qindu/api-keys/k1', {
    [`GET ${base}/k1`]: () => Response.json(aKey({})),
    [`GET ${base}/k1/usage`]: () =>
      Response.json({
        lastUsedAt: null,
        days: [{ day: today(), calls: 40, errors: 10 }],
        limits: [{ of: 'key', calls: 600, seconds: 60 }],
      }),
    [`POST ${base}/k1/actions/rotate`]: () => Response.json({ ...aKey({}), key: 'llk_next', appKey: 'k1' }),
  });
  expect(document.querySelector('tbody tr')?.textContent.replace(/\s+/g, ' ')).toContain(`${today()}4010`);
  expect(document.querySelectorAll('.bars .day')).toHaveLength(30);

  await press('更换密钥');
  await press('更换并显示新密钥');

  const sent = asked.requests.find(({ method }) => method === 'POST')!;
  expect([await sent.json(), sent.headers.get('if-match')]).toEqual([{ overlapHours: 24 }, '"v3"']);
  expect(document.querySelector('.copy-box pre')?.textContent).toBe('llk_next');
});

test('the security officer sees what a key would show of people, and refuses it with a reason', async () => {
  const waiting = aKey({ state: 'waiting', scopes: ['opinions:read', 'members:personal'], committee: 'weicheng' });
  const asked = await open(
    '/c/qindu/officer',
    {
      [`GET ${base}?below=true&limit=20&state=waiting`]: () => list([judged(waiting)]),
      'POST /api/v1/committees/weicheng/api-keys/k1/actions/refuse': () => Response.json(aKey({ state: 'refused' })),
    },
    'security-administrator',
  );
  expect(document.querySelector('tbody tr')?.textContent).toContain('委员的联系电话');

  await press('不予确认：区政府门户');
  const reason = document.querySelector<HTMLInputElement>('.el-dialog input, .el-dialog textarea')!;
  reason.value = '用途不明';
  reason.dispatchEvent(new Event('input'));
  await settled(1);
  await press('不予确认');

  const sent = asked.requests.find(({ method }) => method === 'POST')!;
  expect(await sent.json()).toEqual({ reason: '用途不明' });
});

test('a key that was changed meanwhile is refused as it stands now; one that was judged is not judged again', async () => {
  const versions: (string | null)[] = [];
  const now = () =>
    versions.length === 2
      ? aKey({ state: 'active', allowedActions: [] })
      : judged(aKey({ state: 'waiting', version: 3 + versions.length }));
  await open(
    '/c/qindu/officer',
    {
      [`GET ${base}?below=true&limit=20&state=waiting`]: () => list([now()]),
      [`POST ${base}/k1/actions/refuse`]: ({ headers }) => {
        versions.push(headers.get('if-match'));
        return versions.length === 1
          ? problem(412, { code: 'version.stale', title: '已被修改' })
          : problem(409, { code: 'key.judged', title: '这个密钥已经确认。' });
      },
    },
    'security-administrator',
  );
  await press('不予确认：区政府门户');
  const reason = document.querySelector<HTMLInputElement>('.el-dialog input, .el-dialog textarea')!;
  reason.value = '用途不明';
  reason.dispatchEvent(new Event('input'));
  await settled(1);
  await press('不予确认');
  await press('不予确认');

  expect(versions).toEqual(['"v3"', '"v4"']);
  expect(document.querySelector('.el-dialog')).toBeNull();
  expect(document.body.textContent).toContain('这个密钥已经确认。');
});

test('the audit officer sees what was called, by whom it was changed, and what was refused', async () => {
  const use = {
    id: 'u1',
    at: '2026-05-20T01:00:00.000Z',
    committee: 'qindu',
    key: { id: 'k1', name: '区政府门户' },
    by: null,
    action: 'refused',
    label: '调用被拒绝',
    operation: 'members.list',
    path: '/committees/qindu/members',
    code: 'key.scope-missing',
    address: '203.0.113.9',
    scope: null,
    more: 4,
  };
  await open(
    '/c/qindu/uses',
    {
      [`GET /api/v1/committees/qindu/api-key-uses?month=${today().slice(0, 7)}&limit=20`]: () => list([use]),
      [`GET ${base}?limit=100`]: () => list([aKey({})]),
    },
    'audit-administrator',
  );

  expect(document.querySelector('tbody tr')?.textContent).toMatch(
    /区政府门户.*调用被拒绝.*members\.list.*key\.scope-missing.*4 次.*203\.0\.113\.9/,
  );
});

async function open(at: string, answers: Parameters<typeof answering>[0], role: Role = 'county-administrator') {
  const asked = answering(answers);
  const officers = [
    { path: 'officer', component: { render: () => h(WaitingKeys, { nameOf: (id: string) => id }) } },
    { path: 'uses', component: { render: () => h(KeyUses, { committees: [{ id: 'qindu', name: '秦都区政协' }] }) } },
  ];
  opened = await openPage({ at, routes: [...apiKeyRoutes, ...officers], role });
  return asked;
}

const list = (items: object[]) => Response.json({ items, nextCursor: null, total: items.length });

/** The last of that name: a dialog stands behind its page in the document. */
const button = (text: string) =>
  [...document.querySelectorAll<HTMLButtonElement>('button')].findLast((each) => each.textContent?.trim() === text)!;

async function press(text: string) {
  button(text).click();
  await settled(4);
}

async function type(label: string, words: string) {
  const input = document.querySelector<HTMLInputElement>(`.el-dialog [aria-label="${label}"]`)!;
  input.value = words;
  input.dispatchEvent(new Event('input'));
  await settled(1);
}

async function tick(scope: string) {
  document.querySelector<HTMLInputElement>(`.el-dialog label[title="${scope}"] input`)!.click();
  await settled(1);
}

const judged = (key: ApiKeyView): ApiKeyView => ({
  ...key,
  allowedActions: [
    { action: 'confirm', label: '确认', requires: [] },
    { action: 'refuse', label: '不予确认', requires: ['reason'] },
  ],
});

const aKey = (parts: Partial<ApiKeyView>): ApiKeyView => ({
  id: 'k1',
  committee: 'qindu',
  name: '区政府门户',
  scopes: ['opinions:read'],
  committees: ['qindu'],
  expiresOn: '2026-12-31',
  addresses: [],
  signing: null,
  state: 'active',
  hint: 'a1b2',
  maker: { id: 'u1', name: '办公室' },
  confirmation: null,
  revoked: null,
  overlapUntil: null,
  lastUsedAt: null,
  createdAt: '2026-05-01T01:00:00.000Z',
  version: 3,
  allowedActions: [
    { action: 'rotate', label: '更换', requires: [] },
    { action: 'revoke', label: '撤销', requires: [] },
  ],
  ...parts,
});
