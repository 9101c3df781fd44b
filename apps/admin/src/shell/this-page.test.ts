import { endpoints } from '@lianluo/contract/api';
import { viewedLists, type ViewedList } from '@lianluo/domain/view/view';
import * as z from 'zod/mini';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { problem } from '../../test-support/answering';
import { openPage, type Opened } from '../../test-support/feature';
import '../../test-support/quick-elements';
import { settled } from '../../test-support/settled';
import { featureRoutes } from './feature-routes';
import { kindRoutes } from './kind-routes';
import { asked } from '../api/asking';
import { curlOf, methodOf, typescriptOf } from '../ui/this-page/shown-call';

vi.setConfig({ testTimeout: 20_000 });
beforeAll(() => Promise.all([import('../ledger/LedgerPage.vue'), import('../ui/this-page/CallDrawer.vue')]), 60_000);

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** Words of a filter that an address, a shell and a program each write in their own way. */
const words = `路灯 "$HOME" O'Neil! \\`;
const filtered = new URLSearchParams({ q: words, status: 'submitted', from: '2026-01-01', limit: '50' });

test.each(viewedLists)('the call shown beside %s is the one that its page made', async (list) => {
  const asked = await openList(list);

  document.querySelector<HTMLButtonElement>('button.this-page')!.click();
  await settled();
  const [curl = '', typescript = ''] = [...document.querySelectorAll('.copy-box pre')].map((each) => each.textContent);

  const shown = new URL(urlIn(curl));
  const made = asked.map((each) => new URL(each, location.origin));
  const { pathname, searchParams } = shown;
  expect(made.map(({ pathname: path, searchParams: query }) => [path, [...query]])).toContainEqual([
    pathname,
    [...searchParams],
  ]);
  // The filters on screen are in it.
  expect(searchParams.get('limit')).toBe('50');
  // The operation is one of the contract, by its own name, and takes what is given.
  const operation = endpoints.find(({ operationId }) => typescript.includes(`client.${methodOf(operationId)}(`));
  expect(patternOf(operation?.path ?? '').test(pathname)).toBe(true);
  expect(operation?.query?.safeParse(Object.fromEntries(searchParams)).success).toBe(true);
  expect(givenIn(typescript)).toEqual({ c: 'qindu', ...Object.fromEntries(searchParams), limit: 50 });
});

describe('a call is written', () => {
  const endpoint = {
    method: 'get',
    path: '/committees/{c}/opinions/{id}',
    operationId: 'opinions.read',
    query: z.looseObject({}),
  } as const;
  const { shown } = asked(endpoint, {
    params: { c: 'qindu', id: words },
    query: { q: words, none: undefined, empty: '' },
  });

  test('so that a shell reads it as one address, whatever is filtered by', () => {
    const line = curlOf(shown, 'https://example.gov.cn');

    // Between double quotes these alone mean something to a shell, or to the history of one.
    expect(line.replace('$LIANLUO_KEY', '').split('"')).toHaveLength(5);
    expect(urlIn(line)).not.toMatch(/["$`\\!\s]/);
    expect(new URL(urlIn(line)).searchParams.get('q')).toBe(words);
    expect(decodeURIComponent(new URL(urlIn(line)).pathname)).toBe(`/api/v1/committees/qindu/opinions/${words}`);
  });

  test('so that a program reads the same values', () => {
    expect(givenIn(typescriptOf(shown, 'https://example.gov.cn'))).toEqual({ c: 'qindu', id: words, q: words });
  });
});

/** Opens a list with every filter it knows, and tells what its page asked for. */
async function openList(list: ViewedList): Promise<string[]> {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    if (!isList(new URL(url, location.origin))) return problem(404, { code: 'not-found', title: '找不到。' });
    return Response.json({ items: [], nextCursor: null, total: 0 });
  });
  opened = await openPage({ at: `/c/qindu/${list}?${filtered}`, routes: [...featureRoutes, ...kindRoutes] });
  return asked;
}

/** Whether what is asked for has items, of which there are none here; what else a page asks for is not there at all. */
function isList({ pathname }: URL): boolean {
  const [endpoint] = endpoints
    .filter(({ method, path }) => method === 'get' && patternOf(path).test(pathname))
    .toSorted((one, other) => one.path.split('{').length - other.path.split('{').length);
  return z.safeParse(endpoint?.answer ?? z.never(), { items: [], nextCursor: null, total: 0 }).success;
}

/** The address that a shell would hand to curl. */
const urlIn = (curl: string): string => /"(https?:[^"]*)"$/.exec(curl)?.[1] ?? '';

/** What a program would give. */
const givenIn = (typescript: string): unknown =>
  // oxlint-disable-next-line typescript/no-implied-eval -- the copied text is a program, and is read as one.
  new Function(`return ${/\((\{\n[\s\S]*\n\})\);$/.exec(typescript)?.[1] ?? ''}`)();

const patternOf = (path: string) => new RegExp(`^/api/v1${path.replace(/\{\w+\}/g, '[^/]+')}$`);
