import { kinds } from '@lianluo/domain/work/kinds';
import { afterEach, expect, test, vi } from 'vitest';
import { createRouter, createMemoryHistory } from 'vue-router';
import { answering } from '../../test-support/answering';
import { kindRoutes } from './kind-routes';
import { menus } from './menu';
import { searchEverywhere } from './search';

afterEach(() => void vi.unstubAllGlobals());

const router = createRouter({
  history: createMemoryHistory(),
  routes: [
    { path: '/c/:committee', children: kindRoutes, component: {} },
    { path: '/c/:committee/members/:id', name: 'member', component: {} },
  ],
});
const listed = (items: object[]) => () => Response.json({ items, nextCursor: null, total: items.length });
const asked = { committee: 'qindu', words: '路灯', signal: new AbortController().signal };
const query = 'q=%E8%B7%AF%E7%81%AF&limit=5';

test.each(Object.values(kinds))(
  '$name stands in the menu, with what waits of it',
  ({ name, words, readPermission, recordPermission = readPermission }) => {
    // What comes in from below comes to the city.
    const entries = menus[name === 'arrivals' ? 'city' : 'county'].flatMap((group) => group.entries);

    expect(entries.find(({ route }) => route === name)).toEqual({
      label: words.short,
      route: name,
      permission: recordPermission,
      counts: name,
    });
    expect(router.hasRoute(name)).toBe(true);
  },
);

test('the search of every page looks into every kind, and what it finds can be opened', async () => {
  const one = (kind: string) => ({ id: kind, title: `路灯 ${kind}`, reportedOn: '2026-03-02' });
  answering({
    [`GET /api/v1/committees/qindu/members?${query}`]: listed([{ id: 'm1', name: '路灯', sector: '教育界' }]),
    ...Object.fromEntries(
      Object.keys(kinds).map((kind) => [`GET /api/v1/committees/qindu/${kind}?${query}`, listed([one(kind)])]),
    ),
  });

  const hits = await searchEverywhere({ ...asked, may: () => true });

  expect(hits.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    '委员 路灯',
    ...Object.values(kinds).map(({ name, words }) => `${words.short} 路灯 ${name}`),
  ]);
  expect(hits.map(({ to }) => router.resolve(to).path)).toEqual([
    '/c/qindu/members/m1',
    ...Object.keys(kinds).map((kind) => `/c/qindu/${kind}/${kind}`),
  ]);
});

test('the search asks for nothing that is not to be read', async () => {
  const answers = answering({});

  expect(await searchEverywhere({ ...asked, may: () => false })).toEqual([]);
  expect(answers.lines).toEqual([]);
});
