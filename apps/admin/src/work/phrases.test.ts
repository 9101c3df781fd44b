import { PiniaColada } from '@pinia/colada';
import { mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { computed, defineComponent, h, ref } from 'vue';
import { expect, test, vi } from 'vitest';
import { accessKey } from '../api/access';
import PhraseTextarea from '../ui/PhraseTextarea.vue';
import { answering } from '../../test-support/answering';
import { settled } from '../../test-support/settled';
import { usePhraseBook } from './phrases';

const kept = {
  shared: false,
  by: { id: 'u1', name: '王建国' },
  mine: true,
  createdAt: null,
  updatedAt: null,
  version: 1,
};
const phrases = [
  { ...kept, id: 'p1', text: '处处可用的一句。', uses: [] },
  { ...kept, id: 'p2', text: '退回时常写的一句。', uses: [{ action: 'return' }] },
  { ...kept, id: 'p3', text: '审核时写的。', uses: [{ action: 'review' }] },
];
const list = 'GET /api/v1/committees/qindu/phrases?limit=100';
const offered = 'GET /api/v1/committees/qindu/scheme/offered';
/** 考核办法 in force, as far as phrases go. */
const rules = { phrases: { return: ['请补充具体地点和数据。'], review: ['拟同意编报。'] } };
const make = 'POST /api/v1/committees/qindu/phrases';

/** A dialog's text box, for sending an opinion back. */
async function open(may = true) {
  const sent: unknown[] = [];
  const asked = answering({
    [list]: () => Response.json({ items: phrases, nextCursor: null, total: phrases.length }),
    [offered]: () => Response.json({ scheme: null, standards: [], reports: [], standard: 'five-unified', ...rules }),
    [make]: async (request) => {
      sent.push(await request.json());
      return Response.json({ ...kept, id: 'p4', text: '', uses: [] }, { status: 201 });
    },
  });
  const text = ref('情况属实。');
  const Dialog = defineComponent(() => {
    usePhraseBook(() => ({ kind: 'opinions', action: 'return' }));
    return () =>
      h(PhraseTextarea, {
        label: '理由',
        modelValue: text.value,
        'onUpdate:modelValue': (now: string) => (text.value = now),
      });
  });
  const page = mount(Dialog, {
    attachTo: document.body,
    global: {
      plugins: [createPinia(), PiniaColada],
      provide: {
        [accessKey as symbol]: { committee: computed(() => ({ id: 'qindu' })), may: () => may },
      },
    },
  });
  await settled();
  const button = (name: string) => page.findAll('button').find((each) => each.text() === name);
  return { page, text, sent, asked, button };
}

test('one’s own phrases of the step stand first, then those for everywhere, then the scheme’s; another step’s do not', async () => {
  const { page } = await open();

  const told = page.findAll('.phrase').map((each) => each.text());
  expect(told.slice(0, 3)).toEqual(['退回时常写的一句。', '处处可用的一句。', '请补充具体地点和数据。']);
  expect(page.text()).not.toContain('审核时写的。');
});

test('a phrase is put in where the cursor stands', async () => {
  const { page, text, button } = await open();
  page.find('textarea').element.setSelectionRange(2, 2);

  await button('处处可用的一句。')!.trigger('click');

  expect(text.value).toBe('情况处处可用的一句。属实。');
});

test('what is written is kept for this step; what is kept already is not offered to be kept', async () => {
  const { page, text, sent, button } = await open();
  page.find('textarea').element.setSelectionRange(0, 0);

  await button('存为常用语')!.trigger('click');
  await vi.waitFor(() => expect(sent).toEqual([{ text: '情况属实。', uses: [{ action: 'return' }] }]));
  text.value = '处处可用的一句。';
  await settled();

  expect(button('存为常用语')).toBeUndefined();
});

test('whoever keeps none has the scheme’s and does not ask for any kept ones', async () => {
  const { page, asked, button } = await open(false);

  expect(asked.lines).toEqual([offered]);
  expect(page.text()).toContain('请补充具体地点和数据。');
  expect(button('存为常用语')).toBeUndefined();
});
