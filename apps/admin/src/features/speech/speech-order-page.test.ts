import { afterEach, expect, test, vi } from 'vitest';
import { answering } from '../../../test-support/answering';
import { openPage, type Opened } from '../../../test-support/feature';
import '../../../test-support/quick-elements';
import { settled } from '../../../test-support/settled';
import SpeechOrderPage from './SpeechOrderPage.vue';

const asked = vi.hoisted(() => [] as string[]);
vi.mock('../../ui/confirm', () => ({
  confirm: async ({ title }: { title: string }) => {
    asked.push(title);
    return false;
  },
}));

const speech = (id: string) => ({ id, title: `发言${id}`, members: [{ member: 'm', name: '苗青岚' }], status: 'oral' });
const order = (session: string) => ({
  session,
  items: [{ ...speech('a'), order: 1 }],
  waiting: [speech('b')],
  version: 1,
});

const plenaries = ['15-3', '15-4'].map((id) => ({ id, name: id, opensOn: '2026-02-01', closesOn: '2026-02-05' }));

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
});

test('an order that was moved is left for another meeting or page only after a question', async () => {
  const at = '/api/v1/committees/qindu/speech-order';
  const calls = answering({
    'GET /api/v1/committees/qindu': () =>
      Response.json({ id: 'qindu', name: '秦都区政协', level: 'county', proposals: { plenaries }, version: 1 }),
    [`GET ${at}?session=15-3`]: () => Response.json(order('15-3')),
    [`GET ${at}?session=15-4`]: () => Response.json(order('15-4')),
  });
  opened = await openPage({
    at: '/c/qindu/speech-order?session=15-3',
    routes: [{ path: 'speech-order', name: 'speech-order', component: SpeechOrderPage }],
    others: ['speeches'],
  });
  const { page, router } = opened;
  await settled(8);
  expect(page.text()).toContain('口头发言 1 篇');
  await page.find('[aria-label="排入 发言b"]').trigger('click');
  expect(page.text()).toContain('口头发言 2 篇');

  page.getComponent({ name: 'ElSelect' }).vm.$emit('update:modelValue', '15-4');
  await settled(8);
  await router.push('/c/qindu/speeches');
  expect(asked).toEqual(['查看另一次会议？', '离开这个页面？']);
  expect(calls.lines.some((line) => line.includes('15-4'))).toBe(false);
  expect(page.text()).toContain('口头发言 2 篇');
});
