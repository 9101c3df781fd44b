import type { DeadlinesView } from '@lianluo/contract/deadline-settings';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answering, problem } from '../../../test-support/answering';
import { openPage, type Opened } from '../../../test-support/feature';
import '../../../test-support/quick-elements';
import { settled } from '../../../test-support/settled';
import { deadlineRoutes } from './deadline.routes';
import { bodyOf, changedLines, groupsOf, openMoved } from './deadlines-form';

const view: DeadlinesView = {
  items: [
    {
      kind: 'opinions',
      label: '社情民意信息',
      steps: [
        { action: 'edit', label: '编辑', usualDays: 3, days: 3, open: 4 },
        { action: 'reply', label: '办复', usualDays: 15, days: 20, open: 7 },
        { action: 'sign', label: '签发', usualDays: 2, days: null, open: 1 },
      ],
    },
  ],
  soonDays: 2,
  version: 3,
};

vi.setConfig({ testTimeout: 40_000 });
beforeAll(() => import('./DeadlinesPage.vue'), 60_000);

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  opened = undefined;
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

test('a form that nobody touched sends what differs from the usual, and moves nothing', () => {
  const groups = groupsOf(view);

  expect(openMoved(groups)).toBe(0);
  expect(bodyOf(groups, 2)).toEqual({
    deadlines: [
      { kind: 'opinions', action: 'reply', days: 20 },
      { kind: 'opinions', action: 'sign', days: null },
    ],
    soonDays: 2,
  });
});

test('what 考核办法 says is not sent; what the table says is, where they differ', () => {
  const scheme = { name: '本会办法', version: 2, effectiveFrom: '2026-01-01' };
  const steps = [
    { action: 'edit', label: '编辑', usualDays: 3, schemeDays: 5, days: 5, open: 4 },
    { action: 'reply', label: '办复', usualDays: 15, schemeDays: 20, days: 15, open: 7 },
    { action: 'sign', label: '签发', usualDays: 2, schemeDays: null, days: null, open: 1 },
  ];
  const groups = groupsOf({ ...view, scheme, items: [{ ...view.items[0]!, steps }] });

  expect(openMoved(groups)).toBe(0);
  expect(bodyOf(groups, 2).deadlines).toEqual([{ kind: 'opinions', action: 'reply', days: 15 }]);
});

test('what was changed says how many open items it moves, and what is as usual is not sent', () => {
  const groups = groupsOf(view);
  const [edit, reply, sign] = groups[0]!.lines;
  Object.assign(edit!, { days: 5 });
  Object.assign(reply!, { days: 15 });
  Object.assign(sign!, { none: false });

  expect(changedLines(groups).map(({ action }) => action)).toEqual(['edit', 'reply', 'sign']);
  expect(openMoved(groups)).toBe(12);
  expect(bodyOf(groups, 4)).toEqual({ deadlines: [{ kind: 'opinions', action: 'edit', days: 5 }], soonDays: 4 });
});

test('the effect is told and agreed to before it is saved; who was overtaken keeps what is typed', async () => {
  const at = '/api/v1/committees/qindu/deadlines';
  const asked = answering({
    [`GET ${at}`]: () => Response.json(view),
    [`PUT ${at}`]: () => problem(412, { code: 'version.stale' }),
  });
  opened = await openPage({ at: '/c/qindu/deadlines', routes: deadlineRoutes });
  await settled(6);
  expect(button('保存').disabled).toBe(true);

  const days = document.querySelector<HTMLInputElement>('[aria-label="社情民意信息编辑的时限"]')!;
  days.value = '5';
  days.dispatchEvent(new Event('change'));
  await settled(2);
  expect(document.body.textContent).toContain('改动 1 个环节，将调整 4 项在办事项的到期日');
  button('保存').click();
  await settled(6);
  const [, agree] = [...document.querySelectorAll<HTMLButtonElement>('.el-message-box__btns button')];
  agree?.click();
  await settled(6);

  const sent = asked.requests.find(({ method }) => method === 'PUT')!;
  expect(sent.headers.get('if-match')).toBe('"v3"');
  expect(await sent.json()).toEqual({
    deadlines: [
      { kind: 'opinions', action: 'edit', days: 5 },
      { kind: 'opinions', action: 'reply', days: 20 },
      { kind: 'opinions', action: 'sign', days: null },
    ],
    soonDays: 2,
  });
  expect(document.body.textContent).toContain('载入最新内容');
  expect(days.value).toBe('5');
});

function button(words: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === words);
  if (!found) throw new Error(`There is no button “${words}”.`);
  return found;
}
