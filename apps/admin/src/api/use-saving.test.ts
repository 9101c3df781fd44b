import { PiniaColada, useQuery } from '@pinia/colada';
import { mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { afterEach, expect, test, vi } from 'vitest';
import { defineComponent } from 'vue';
import { answering, problem } from '../../test-support/answering';
import { settled } from '../../test-support/settled';
import { address, call, type Wire } from './call';
import { useSaving } from './use-saving';

const list = address<Wire & { method: 'get'; path: '/things' }>({ method: 'get', path: '/things' });
const add = address<Wire & { method: 'post'; path: '/things' }>({ method: 'post', path: '/things' });

afterEach(() => vi.unstubAllGlobals());

test('a button pressed twice sends one request, and whoever pressed again is told nothing', async () => {
  const asked = answering({ 'POST /api/v1/things': () => Response.json({ id: 't1' }) });
  const { saving, heard } = open();

  const answers = await Promise.all([saving.run('a'), saving.run('b')]);
  await settled(1);

  expect(asked.lines.filter((line) => line.startsWith('POST'))).toHaveLength(1);
  expect(answers).toEqual([{ id: 't1' }, undefined]);
  expect(heard).toEqual(['a']);
  await saving.run('c');
  expect(heard).toEqual(['a', 'c']);
});

test('a refusal is kept to be shown and thrown at nobody; the next answer takes it away', async () => {
  const answers = [problem(409, { code: 'no', title: '现在不行。' }), Response.json({ id: 't1' })];
  answering({ 'POST /api/v1/things': () => answers.shift()! });
  const { saving, heard } = open();

  expect(await saving.run('a')).toBeUndefined();
  expect([saving.error.value?.message, heard]).toEqual(['现在不行。', []]);

  await saving.run('a');
  expect([saving.error.value, heard]).toEqual([null, ['a']]);
});

test.each([
  ['an answer', () => Response.json({})],
  ['a refusal', () => problem(409, { code: 'no' })],
])('what it touched is asked anew after %s', async (_, answer) => {
  const asked = answering({ 'GET /api/v1/things': () => Response.json([]), 'POST /api/v1/things': answer });
  const { saving } = open();
  await settled(1);
  expect(asked.lines).toEqual(['GET /api/v1/things']);

  await saving.run('a');
  await settled(1);

  expect(asked.lines).toEqual(['GET /api/v1/things', 'POST /api/v1/things', 'GET /api/v1/things']);
});

function open() {
  const heard: string[] = [];
  let saving!: ReturnType<typeof useSaving<string, unknown>>;
  mount(
    defineComponent({
      setup() {
        useQuery({ key: ['things'], query: () => call(list, {}) });
        saving = useSaving({
          save: (write, _name: string): Promise<unknown> => write(add, {}),
          done: (_answer, name) => void heard.push(name),
          touches: () => [['things']],
        });
        return () => null;
      },
    }),
    { global: { plugins: [createPinia(), PiniaColada] } },
  );
  return { saving, heard };
}
