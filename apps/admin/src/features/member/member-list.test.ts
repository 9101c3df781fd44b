import type { MemberView } from '@lianluo/contract/member';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering } from '../../../test-support/answering';
import '../../../test-support/quick-elements';
import { openPage, type Opened } from '../../../test-support/feature';
import { settled } from '../../../test-support/settled';
import { memberRoutes } from './member.routes';

const base = '/api/v1/committees/qindu';
const others = ['unit', 'opinion', 'opinions', 'reading', 'readings', 'consultation', 'consultations', 'imports'];

vi.setConfig({ testTimeout: 20_000 });
// The first import of a lazy page takes longer than a test waits.
beforeAll(() => import('./MemberListPage.vue'), 60_000);

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
  localStorage.clear();
  document.body.replaceChildren();
});

test('a pasted link asks for exactly its members and shows its filters', async () => {
  const asked = await openList('?unit=u1&sector=教育界&level=standing&status=active&q=wxm');

  expect(asked.lines).toContain(
    `GET ${base}/members?${new URLSearchParams({ unit: 'u1', sector: '教育界', level: 'standing', status: 'active', q: 'wxm', limit: '20' })}`,
  );
  expect(document.querySelector<HTMLInputElement>('input[placeholder="姓名、拼音、首字母"]')?.value).toBe('wxm');
  expect(document.body.textContent).toContain('渭滨街道联络组');
});

test('searching writes the words into the address', async () => {
  const asked = await openList('');

  const words = document.querySelector<HTMLInputElement>('input[placeholder="姓名、拼音、首字母"]')!;
  words.value = '王晓';
  words.dispatchEvent(new Event('input'));
  document.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();

  expect(opened?.router.currentRoute.value.query).toEqual({ q: '王晓' });
  expect(asked.lines.at(-1)).toBe(`GET ${base}/members?${new URLSearchParams({ q: '王晓', limit: '20' })}`);
});

test('a row shows the groups of today, the masked telephone and the status in words', async () => {
  await openList('');

  const cells = [...document.querySelectorAll('tbody tr:first-child td[data-label]')].map((cell) =>
    cell.textContent?.trim(),
  );
  expect(cells).toEqual(['王晓明', '教育界', '常委', '区第一中学教师', '渭滨街道联络组', '199****1000', '在任']);
});

test('exporting sends the filters and the columns that are on screen', async () => {
  const asked = await openList('?sector=教育界');

  button('导出').click();
  await settled();

  const sent = asked.requests.find(({ url }) => url.endsWith('/exports'))!;
  expect(await sent.json()).toEqual({
    kind: 'members',
    filter: { sector: '教育界' },
    columns: ['serial', 'name', 'sector', 'level', 'post', 'groups', 'phone', 'status'],
  });
});

test('a directory is exported as it is filtered, with one reason for its telephones', async () => {
  const asked = await openList('?sector=教育界');

  button('导出通讯录').click();
  await settled();
  expect(document.querySelector('.el-dialog')?.textContent).toContain('1 名');
  document.querySelectorAll<HTMLButtonElement>('.el-dialog button').forEach((each) => {
    if (each.textContent?.trim() === '通知会议、活动') each.click();
  });
  await settled();
  [...document.querySelectorAll<HTMLButtonElement>('.el-dialog__footer button')]
    .find((each) => each.textContent?.trim() === '导出')!
    .click();
  await settled();

  const sent = asked.requests.find(({ url }) => url.endsWith('/exports'))!;
  expect(await sent.json()).toEqual({
    kind: 'members',
    filter: { sector: '教育界' },
    columns: ['serial', 'name', 'sector', 'level', 'post', 'groups', 'phone'],
    reveal: { field: 'phone', reason: '通知会议、活动' },
  });
});

test('who may only read sees neither import nor new member', async () => {
  await openList('', 'unit-operator');

  expect([...document.querySelectorAll('button')].map((each) => each.textContent?.trim())).not.toEqual(
    expect.arrayContaining(['录入委员']),
  );
  expect(document.body.textContent).not.toContain('导入');
});

async function openList(query: string, role: 'county-administrator' | 'unit-operator' = 'county-administrator') {
  const page = { items: [aMember()], nextCursor: null, total: 1 };
  const filters = [
    '?limit=20',
    `?${new URLSearchParams({ q: '王晓', limit: '20' })}`,
    `?${new URLSearchParams({ sector: '教育界', limit: '20' })}`,
    `?${new URLSearchParams({ unit: 'u1', sector: '教育界', level: 'standing', status: 'active', q: 'wxm', limit: '20' })}`,
  ];
  const asked = answering({
    [`GET ${base}/units?limit=100`]: () =>
      Response.json({ items: [{ id: 'u1', name: '渭滨街道联络组' }], nextCursor: null, total: 1 }),
    [`POST ${base}/exports`]: () => new Response('xlsx'),
    ...Object.fromEntries(filters.map((each) => [`GET ${base}/members${each}`, () => Response.json(page)])),
  });
  opened = await openPage({ at: `/c/qindu/members${query}`, routes: memberRoutes, others, role });
  await settled();
  return asked;
}

const button = (text: string) =>
  [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === text)!;

function aMember(): MemberView {
  return {
    id: 'm1',
    name: '王晓明',
    gender: '男',
    sector: '教育界',
    level: 'standing',
    levels: [{ is: 'standing' }],
    office: null,
    partyMember: false,
    party: null,
    status: 'active',
    statuses: [{ is: 'active' }],
    joinedOn: null,
    leftOn: null,
    invited: false,
    post: '区第一中学教师',
    phone: '199****1000',
    placements: [
      { group: 'u1', kind: 'liaison-group', basis: 'work', from: '2022-01-01' },
      { group: 'u0', kind: 'liaison-group', basis: 'home', from: '2020-01-01', to: '2021-12-31' },
    ],
    masked: ['phone', 'birthOn'],
    createdAt: '2026-01-05T02:00:00.000Z',
    updatedAt: '2026-03-02T01:00:00.000Z',
    version: 3,
  };
}
