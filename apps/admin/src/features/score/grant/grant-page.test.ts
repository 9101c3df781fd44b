import type { GrantView } from '@lianluo/contract/grants';
import { tongcheng } from '@lianluo/schemes/rules/tongcheng';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering, problem } from '../../../../test-support/answering';
import { openPage, type Opened } from '../../../../test-support/feature';
import '../../../../test-support/quick-elements';
import { aSubject } from '../../../../test-support/score/score.examples';
import { settled } from '../../../../test-support/settled';
import { thisYear } from '../../../ui/format';
import { scoreRoutes } from '../score.routes';

vi.setConfig({ testTimeout: 40_000 });
beforeAll(() => import('./GrantListPage.vue'), 60_000);

const at = '/api/v1/committees/qindu';
const year = thisYear();
const list = `GET ${at}/scores/grants?period=${year}&limit=20`;
const waiting: GrantView = {
  id: 'g1',
  year,
  subject: aSubject('u1'),
  node: { id: 'praise', label: '受到表彰' },
  points: 2.5,
  on: `${year}-05-01`,
  evidence: { text: '县委通报表扬', files: [{ id: 'f1', name: '通报.pdf' }] },
  state: 'waiting',
  enteredBy: '周建国',
  enteredById: 'u9',
  updatedAt: `${year}-05-01T09:00:00+08:00`,
  allowedActions: [
    { action: 'approve', label: '批准' },
    { action: 'decline', label: '不批准' },
  ],
  version: 3,
};
const node = {
  subject: 'unit',
  id: 'praise',
  label: '受到表彰',
  most: 5,
  needs: 'evidence-and-approval',
  source: '考评办法',
} as const;
const answered = (items: readonly GrantView[], nodes: readonly (typeof node)[] = [node]) =>
  Response.json({ items, nodes, nextCursor: null, total: items.length });

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
});

async function open(more: Parameters<typeof answering>[0], search = '') {
  const asked = answering({
    [`GET ${at}/scheme`]: () => Response.json({ current: tongcheng, versions: [], draft: null, version: 1 }),
    ...more,
  });
  opened = await openPage({
    at: `/c/qindu/grants${search}`,
    routes: scoreRoutes,
    others: ['scheme', 'unit', 'member'],
  });
  await settled(6);
  return asked;
}
const squeezed = () => (document.body.textContent ?? '').replace(/\s+/g, ' ');
const pressed = async (label: string) => {
  [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === label)?.click();
  await settled(4);
};
const sent = (requests: readonly Request[]) => requests.find(({ method }) => method === 'POST');

test('what was granted is listed with its evidence, and approved once somebody has said yes twice', async () => {
  const approve = `POST ${at}/scores/grants/g1/actions/approve`;
  const { requests } = await open({
    [list]: () => answered([waiting]),
    [approve]: () => Response.json({ ...waiting, state: 'counted', allowedActions: [] }),
  });
  expect(squeezed()).toContain('+2.5');
  expect(squeezed()).toContain('县委通报表扬');
  expect(squeezed()).toContain('通报.pdf');
  expect(squeezed()).toContain('待审批');

  await pressed('批准：u1联络组 受到表彰');
  expect(sent(requests)).toBeUndefined();
  await pressed('批准');
  expect(sent(requests)?.headers.get('if-match')).toBe('"v3"');
  expect(await sent(requests)?.json()).toEqual({});
});

test('it is declined with a reason alone', async () => {
  const decline = `POST ${at}/scores/grants/g1/actions/decline`;
  const { requests } = await open({
    [list]: () => answered([waiting]),
    [decline]: () => Response.json({ ...waiting, state: 'declined', allowedActions: [] }),
  });
  await pressed('不批准：u1联络组 受到表彰');
  await declineWith('通报对象不是该组');
  expect(await sent(requests)?.json()).toEqual({ reason: '通报对象不是该组' });
});

async function declineWith(reason: string) {
  const field = document.querySelector<HTMLTextAreaElement>('.el-dialog textarea');
  if (!field) throw new Error('No field for the reason');
  field.value = reason;
  field.dispatchEvent(new Event('input'));
  await settled(1);
  await pressed('不批准');
}

test('what was overtaken is declined as it stands now, with the reason that was typed', async () => {
  const versions: (string | null)[] = [];
  await open({
    [list]: () => answered([{ ...waiting, version: versions.length > 0 ? 4 : 3 }]),
    [`POST ${at}/scores/grants/g1/actions/decline`]: ({ headers }) => {
      versions.push(headers.get('if-match'));
      return versions.length === 1
        ? problem(412, { code: 'version.stale', title: '已被修改' })
        : Response.json({ ...waiting, state: 'declined', allowedActions: [] });
    },
  });
  await pressed('不批准：u1联络组 受到表彰');
  await declineWith('通报对象不是该组');
  expect(squeezed()).toContain('已被修改');
  await pressed('不批准');

  expect(versions).toEqual(['"v3"', '"v4"']);
});

test('what somebody else has decided meanwhile is not declined again, and the page says why', async () => {
  let isDecided = false;
  await open({
    [list]: () => answered([{ ...waiting, ...(isDecided && { state: 'counted', allowedActions: [] }) }]),
    [`POST ${at}/scores/grants/g1/actions/decline`]: () => {
      isDecided = true;
      return problem(409, { code: 'grant.decided', title: '这项认定已经批准。' });
    },
  });
  await pressed('不批准：u1联络组 受到表彰');
  await declineWith('通报对象不是该组');

  expect(document.querySelector('.el-dialog textarea')).toBeNull();
  expect(document.querySelector('.card')?.textContent).toContain('这项认定已经批准。');
});

test('the filters stand in the address, and a scheme without such items says so', async () => {
  const filtered = `GET ${at}/scores/grants?period=${year}&limit=20&state=declined&scored=u1`;
  const { lines } = await open({ [filtered]: () => answered([]) }, '?state=declined&scored=u1&name=城区');
  expect(lines).toContain(filtered);
  expect(squeezed()).toContain('没有符合条件的认定');
  opened?.page.unmount();

  await open({ [list]: () => answered([], []) });
  expect(squeezed()).toContain(`${year} 年的考核办法没有认定项目`);
  expect(squeezed()).not.toContain('登记认定');
});

test('a list that could not be read says so, and not that there is nothing', async () => {
  await open({ [list]: () => problem(503, { code: 'storage.busy', title: '系统繁忙，请稍后再试' }) });

  expect(squeezed()).toContain('系统繁忙，请稍后再试');
  expect(squeezed()).not.toContain('暂无认定加减分');
});
