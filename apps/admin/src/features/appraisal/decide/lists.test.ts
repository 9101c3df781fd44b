import type { ObjectionView } from '@lianluo/contract/appraisals';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering, problem } from '../../../../test-support/answering';
import { aYear, locked, window as span } from '../../../../test-support/appraisal/appraisal.examples';
import { openPage, type Opened } from '../../../../test-support/feature';
import '../../../../test-support/quick-elements';
import { settled } from '../../../../test-support/settled';
import { appraisalRoutes } from '../appraisal.routes';

vi.setConfig({ testTimeout: 40_000 });
beforeAll(() => import('../AppraisalPage.vue'), 60_000);

const at = '/api/v1/committees/qindu/appraisals';
const routes = [...appraisalRoutes, { path: 'points/:kind/:id', name: 'points-of', component: { render: () => null } }];
const anObjection = (id: string, over: Partial<ObjectionView> = {}): ObjectionView => ({
  id,
  subject: { kind: 'member', id: 'm1', name: `委员${id}` },
  what: 'points',
  line: { id: 'filed', label: '提案立案' },
  text: '漏计一件',
  evidence: { text: '区政协提案委通知第 3 号' },
  by: '经办人',
  byId: 'u2',
  at: '2026-11-10T09:00:00+08:00',
  updatedAt: '2026-11-10T09:00:00+08:00',
  mayDecide: true,
  mayWithdraw: false,
  version: 1,
  ...over,
});
const page = (items: object[], nextCursor: string | null = null, total = items.length) =>
  Response.json({ items, nextCursor, total });

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
});

async function open(
  view: string,
  answers: Parameters<typeof answering>[0],
  more: Partial<Parameters<typeof openPage>[0]> = {},
) {
  const year = aYear({
    state: view === 'corrections' ? 'locked' : 'checking',
    window: span,
    ...(view === 'corrections' && { locked }),
    objections: { total: 22, open: 21 },
  });
  const asked = answering({
    [`GET ${at}?limit=100`]: () => page([{ year: 2026, state: 'checking' }]),
    [`GET ${at}/2026`]: () => Response.json(year),
    ...answers,
  });
  opened = await openPage({ at: `/c/qindu/appraisals?year=2026&view=${view}`, routes, ...more });
  await settled(8);
  return asked;
}
const squeezed = () => (document.body.textContent ?? '').replace(/\s+/g, ' ');
const choose = async (value: string) => {
  document.querySelector<HTMLInputElement>(`section.stack input[value="${value}"]`)?.click();
  await settled(6);
};
const press = async (name: string) => {
  [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === name)?.click();
  await settled(6);
};

test('whoever decides is shown what waits, page by page', async () => {
  const of = `GET ${at}/2026/objections?limit=20`;
  const asked = await open('objections', {
    [`${of}&open=true`]: () => page([anObjection('一')], 'c2', 21),
    [`${of}&cursor=c2&open=true`]: () => page([anObjection('二')], null, 21),
  });
  expect(squeezed()).toContain('委员一');
  expect(squeezed()).toContain('共 21 条');

  await press('下一页');
  expect(squeezed()).toContain('委员二');
  expect(squeezed()).not.toContain('委员一');
  expect(asked.lines.filter((line) => line.includes('/objections'))).toHaveLength(2);
});

test('each of the choices says that it has none in its own words', async () => {
  const of = `GET ${at}/2026/objections?limit=20`;
  await open('objections', {
    [`${of}&open=true`]: () => page([]),
    [`${of}&open=false`]: () => page([]),
    [of]: () => page([]),
  });
  expect(squeezed()).toContain('没有待裁定的异议');
  await choose('decided');
  expect(squeezed()).toContain('没有已裁定或撤回的异议');
  await choose('all');
  expect(squeezed()).toContain('没有异议');
  expect(squeezed()).toContain('核对期 2026-11-09 至 2026-11-20');
});

test('whoever decides on nothing is shown all of their own', async () => {
  const of = `GET ${at}/2026/objections?limit=20`;
  await open('objections', { [of]: () => page([anObjection('一', { mayDecide: false })]) }, { role: 'county-clerk' });
  expect(squeezed()).toContain('委员一');
});

test('whoever raised one withdraws it, once they were told what that means', async () => {
  const of = `GET ${at}/2026/objections?limit=20`;
  let isTaken = false;
  const taken = { withdrawn: { reason: '已补登', at: '2026-11-12T09:00:00+08:00' }, mayWithdraw: false };
  const asked = await open(
    'objections',
    {
      [of]: () => page([anObjection('a', { mayDecide: false, mayWithdraw: true, ...(isTaken && taken) })]),
      [`POST ${at}/2026/objections/a/actions/withdraw`]: () => {
        isTaken = true;
        return Response.json(anObjection('a', taken));
      },
    },
    { role: 'county-clerk' },
  );
  await press('撤回：委员a 提案立案');
  expect(document.querySelector('.el-dialog')?.textContent).toContain('撤回后不再裁定，不能恢复');
  const field = document.querySelector<HTMLTextAreaElement>('.el-dialog textarea, .el-dialog input')!;
  field.value = '已补登';
  field.dispatchEvent(new Event('input'));
  await settled(1);
  await press('撤回');

  const sent = asked.requests.find(({ method }) => method === 'POST');
  expect([await sent?.json(), sent?.headers.get('if-match')]).toEqual([{ reason: '已补登' }, '"v1"']);
  expect(document.querySelector('.el-dialog')).toBeNull();
  expect(squeezed()).toContain('提出人撤回：已补登');
  expect(squeezed()).not.toContain('待裁定 委员a');
});

test('what was refused goes with its dialog', async () => {
  const of = `GET ${at}/2026/objections?limit=20`;
  await open(
    'objections',
    {
      [of]: () => page([anObjection('a', { mayDecide: false, mayWithdraw: true })]),
      [`POST ${at}/2026/objections/a/actions/withdraw`]: () =>
        problem(409, { code: 'action.not-now', title: '正在锁定。' }),
    },
    { role: 'county-clerk' },
  );
  await press('撤回：委员a 提案立案');
  await press('撤回');
  expect(squeezed()).toContain('正在锁定。');
  await press('取消');

  expect(document.querySelector('.el-dialog')).toBeNull();
  expect(squeezed()).not.toContain('正在锁定。');
});

test('corrections are asked for by whether they wait', async () => {
  const of = `GET ${at}/2026/corrections?limit=20`;
  await open('corrections', { [of]: () => page([]), [`${of}&open=true`]: () => page([]) });
  expect(squeezed()).toContain('没有更正');
  await choose('open');
  expect(squeezed()).toContain('没有待决定的更正');
});
