import type { MemberView } from '@lianluo/contract/member';
import { kindNames, kinds } from '@lianluo/domain/work/kinds';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { effectScope } from 'vue';
import { answering, problem } from '../../../test-support/answering';
import '../../../test-support/quick-elements';
import { openPage, type Opened } from '../../../test-support/feature';
import { settled } from '../../../test-support/settled';
import { memberRoutes } from './member.routes';
import { useRevealed } from './use-revealed';

const base = '/api/v1/committees/qindu';
const others = ['unit', ...Object.values(kinds).flatMap(({ name, words }) => [name, words.page])];

vi.setConfig({ testTimeout: 20_000 });
beforeAll(() => import('./MemberPage.vue'), 60_000);

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  document.body.replaceChildren();
});

test('a telephone is shown to who gives a reason, and the reason is sent', async () => {
  const asked = await openMember({
    [`POST ${base}/members/m1/reveal`]: () => Response.json({ field: 'phone', value: '19900001000' }),
  });
  expect(document.body.textContent).toContain('199****1000');

  await press('查看联系电话');
  expect(document.body.textContent).toContain('会记入日志');
  expect(dialogButton('查看').disabled).toBe(true);
  await press('通知会议、活动');
  dialogButton('查看').click();
  await settled();

  const sent = asked.requests.find(({ url }) => url.endsWith('/reveal'))!;
  expect(await sent.json()).toEqual({ field: 'phone', reason: '通知会议、活动' });
  expect(document.body.textContent).toContain('19900001000');
  expect(document.body.textContent).toContain('秒后隐去');
});

test('a refusal stays in the dialog, in the words of the API', async () => {
  await openMember({
    [`POST ${base}/members/m1/reveal`]: () =>
      problem(403, { code: 'permission.missing', title: '您没有进行此操作的权限。' }),
  });

  await press('查看联系电话');
  await press('核对委员名册');
  dialogButton('查看').click();
  await settled();

  expect(document.querySelector('.el-dialog [role="alert"]')?.textContent).toContain('您没有进行此操作的权限。');
  expect(document.body.textContent).not.toContain('19900001000');
});

test('who may not reveal has no way to ask', async () => {
  await openMember({}, 'unit-operator');

  expect([...document.querySelectorAll('button')].some((each) => each.textContent?.includes('查看'))).toBe(false);
});

test('what was revealed is gone after a minute', () => {
  vi.useFakeTimers();
  const scope = effectScope();
  const revealed = scope.run(() => useRevealed())!;

  revealed.show('phone', '19900001000');
  vi.advanceTimersByTime(59_000);
  expect(revealed.values.value['phone']).toEqual({ value: '19900001000', seconds: 1 });
  vi.advanceTimersByTime(1000);

  expect(revealed.values.value['phone']).toBeUndefined();
  scope.stop();
});

test('groups of today stand before those that ended, and work has its totals', async () => {
  await openMember({});

  const rows = [...document.querySelectorAll('table[aria-label="编组"] tbody tr')].map((row) => row.textContent);
  expect(rows[0]).toContain('渭滨街道联络组');
  expect(rows[0]).toContain('现编组');
  expect(rows[1]).toContain('已结束');
  expect(document.body.textContent).toContain('社情民意信息 12 条');
  expect(document.querySelector('a[href="/c/qindu/opinions?member=m1"]')?.textContent).toContain('全部 12 条');
});

test('the page says since when somebody is a member and what they were, and that they are invited', async () => {
  const known = {
    ...aMember(),
    joinedOn: '2022-02-01',
    invited: true,
    status: 'suspended',
    statuses: [{ is: 'active' }, { from: '2026-03-10', is: 'suspended' }],
  };
  await openMember({ [`GET ${base}/members/m1`]: () => Response.json(known) });

  const rows = [...document.querySelectorAll('table[aria-label="职务、状态沿革"] tbody tr')].map(
    (row) => row.textContent,
  );
  expect(rows[0]).toContain('由“在任”改为“暂停履职”');
  expect(rows[1]).toContain('2022-02-01');
  expect(document.body.textContent).toContain('特聘委员');
});

test('who was always what they are has no history on the page', async () => {
  await openMember({});

  expect(document.querySelector('table[aria-label="职务、状态沿革"]')).toBeNull();
  expect(document.body.textContent).not.toContain('特聘委员');
});

async function openMember(
  answers: Parameters<typeof answering>[0],
  role: 'county-administrator' | 'unit-operator' = 'county-administrator',
) {
  const none = () => Response.json({ items: [], nextCursor: null, total: 0 });
  const asked = answering({
    [`GET ${base}/members/m1`]: () => Response.json(aMember()),
    [`GET ${base}/units?limit=100`]: () =>
      Response.json({ items: [{ id: 'u1', name: '渭滨街道联络组' }], nextCursor: null, total: 1 }),
    ...Object.fromEntries(kindNames.map((kind) => [`GET ${base}/${kind}?member=m1&limit=6`, none])),
    [`GET ${base}/opinions?member=m1&limit=6`]: () =>
      Response.json({
        items: [{ id: 'o1', title: '早市', reportedOn: '2026-11-02', status: 'archived', adoptions: [] }],
        nextCursor: 'x',
        total: 12,
      }),
    ...answers,
  });
  opened = await openPage({ at: '/c/qindu/members/m1', routes: memberRoutes, others, role });
  await settled();
  return asked;
}

async function press(text: string) {
  [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === text)!.click();
  await settled();
}

const dialogButton = (text: string) =>
  [...document.querySelectorAll<HTMLButtonElement>('.el-dialog__footer button')].find(
    (each) => each.textContent?.trim() === text,
  )!;

function aMember(): MemberView {
  return {
    id: 'm1',
    name: '王晓明',
    gender: '男',
    sector: '教育界',
    level: 'member',
    levels: [{ is: 'member' }],
    office: null,
    partyMember: false,
    party: null,
    status: 'active',
    statuses: [{ is: 'active' }],
    joinedOn: null,
    leftOn: null,
    invited: false,
    post: null,
    phone: '199****1000',
    placements: [
      { group: 'u0', kind: 'liaison-group', basis: 'home', from: '2020-01-01', to: '2021-12-31' },
      { group: 'u1', kind: 'liaison-group', basis: 'work', from: '2022-01-01' },
    ],
    masked: ['phone', 'birthOn'],
    createdAt: '2026-01-05T02:00:00.000Z',
    updatedAt: '2026-03-02T01:00:00.000Z',
    version: 3,
  };
}
