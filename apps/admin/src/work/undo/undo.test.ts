import { PiniaColada } from '@pinia/colada';
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils';
import { kindNames, kinds } from '@lianluo/domain/work/kinds';
import { createPinia } from 'pinia';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answering, problem } from '../../../test-support/answering';
import type { WorkView } from '../work.calls';
import { offered, tellTaken, undoOf } from './offer';
import StepUndo from './StepUndo.vue';

const item = (...actions: string[]) =>
  ({
    id: 'o1',
    committee: 'qindu',
    version: 7,
    allowedActions: actions.map((action) => ({ action, label: action, requires: [] })),
  }) as unknown as WorkView;
const recall = 'POST /api/v1/committees/qindu/opinions/o1/actions/recall';

const open = () => mount(StepUndo, { attachTo: document.body, global: { plugins: [createPinia(), PiniaColada] } });
const pass = async (seconds: number) => {
  await vi.advanceTimersByTimeAsync(seconds * 1000);
  await flushPromises();
};

enableAutoUnmount(afterEach);
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  offered.value = undefined;
  document.body.innerHTML = '';
});

test('every step that a table takes back is offered to be, while the item allows it, and no other', () => {
  for (const name of kindNames)
    for (const [done, step] of Object.entries(kinds[name].steps)) {
      const backs = Object.entries(kinds[name].steps).flatMap(([back, { undoes }]) =>
        undoes?.includes(done) ? [back] : [],
      );
      expect(undoOf(kinds[name], item(...backs), done)).toBe(backs[0]);
      expect(undoOf(kinds[name], item('change'), done), `${name} ${step.label}`).toBeUndefined();
    }
});

test('撤销 stands for ten seconds and goes by itself', async () => {
  const page = open();
  tellTaken('opinions', item('recall'), 'transfer', '已转办');
  await flushPromises();

  expect(page.find('.toast').text()).toContain('已转办');
  await pass(9);
  expect(page.find('button.undo').exists()).toBe(true);
  await pass(1);
  expect(page.find('button.undo').exists()).toBe(false);
});

test('time stands still while somebody points at it or has the focus in it', async () => {
  const page = open();
  tellTaken('opinions', item('recall'), 'transfer', '已转办');
  await flushPromises();
  const toast = () => page.find('.toast');

  await pass(8);
  await toast().trigger('pointerenter');
  await pass(30);
  await toast().trigger('pointerleave');
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'z' }));
  expect(document.activeElement).toBe(page.find('button.undo').element);
  await pass(30);
  expect(toast().exists()).toBe(true);
  (document.activeElement as HTMLElement).blur();
  await pass(2);

  expect(toast().exists()).toBe(false);
});

test('撤销 takes the step back on the version that was seen, with a reason for the trail', async () => {
  const page = open();
  const asked = answering({ [recall]: () => Response.json(item()) });
  tellTaken('opinions', item('recall'), 'transfer', '已转办');
  await flushPromises();

  await page.find('button.undo').trigger('click');
  await pass(0);

  expect(asked.lines).toEqual([recall]);
  expect(asked.requests[0]!.headers.get('if-match')).toBe('"v7"');
  expect(await asked.requests[0]!.json()).toEqual({ reason: '办理有误，随即撤销。' });
  expect(page.find('.toast').exists()).toBe(false);
});

test('an offer goes with whoever was signed in', async () => {
  const page = open();
  tellTaken('opinions', item('recall'), 'transfer', '已转办');
  await flushPromises();
  expect(page.find('.toast').exists()).toBe(true);

  page.unmount();
  expect(offered.value).toBeUndefined();
});

test('what was followed by something else is not taken back, and that is said', async () => {
  const page = open();
  answering({ [recall]: () => problem(409, { code: 'action.followed', title: '此后已有新的办理，不能再撤回。' }) });
  tellTaken('opinions', item('recall'), 'transfer', '已转办');
  await flushPromises();

  await page.find('button.undo').trigger('click');
  await pass(0);

  expect(document.body.textContent).toContain('此后已有新的办理，不能再撤回。');
  expect(page.find('.toast').exists()).toBe(false);
});

test('one at a time: what is done next takes the place; of many the same number is taken back', async () => {
  const page = open();
  const many = 'POST /api/v1/committees/qindu/opinions/actions/unarchive';
  const sent: { ids: string[] }[] = [];
  answering({
    [many]: async (request) => {
      sent.push((await request.json()) as { ids: string[] });
      return Response.json({ total: 25, done: sent.length === 1 ? 25 : 4, refused: 0, items: [] });
    },
  });
  tellTaken('opinions', item('recall'), 'transfer', '已转办');
  const ids = Array.from({ length: 30 }, (_, index) => `o${index}`);
  offered.value = { message: '已归档 30 条', kind: 'opinions', committee: 'qindu', action: 'unarchive', of: { ids } };
  await flushPromises();

  expect(page.findAll('.toast').map((each) => each.find('span').text())).toEqual(['已归档 30 条']);
  await page.find('button.undo').trigger('click');
  await pass(0);

  expect(sent.map((each) => each.ids.length)).toEqual([25, 5]);
  expect(document.body.textContent).toContain('已撤销 29 项，另有 1 项此后已有新的办理');
});
