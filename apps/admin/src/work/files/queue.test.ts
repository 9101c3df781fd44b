import { partsOf } from '@lianluo/domain/file/parts';
import type { FileView } from '@lianluo/contract/file';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openQueue, type Ports } from './queue';
import { progressOf, refusalBefore, toStart, uploadStates, type Target, type Upload, type UploadState } from './upload';

const target: Target = { committee: 'qindu', kind: 'opinions', item: 'o1', on: 'item' };
/** A file of so many bytes that holds none. */
const aFile = (name: string, size: number) => {
  const file = new File([], name);
  Object.defineProperty(file, 'size', { value: size });
  file.slice = (from = 0, to = size) => ({ size: to - from }) as Blob;
  return file;
};
const mega = 1024 * 1024;

class Cut extends Error {}

/** A server that keeps what arrives by name, and what came to it. */
function aServer({ cutAt = [] as readonly string[], judge = 'ready' as FileView['state'] } = {}) {
  const kept = new Map<string, Set<number>>();
  const came: string[] = [];
  const cuts = new Set(cutAt);
  const settled: string[] = [];
  let atOnce = 0;
  let most = 0;
  const ports: Ports = {
    digest: async () => undefined,
    async begin({ name, file }) {
      most = Math.max(most, (atOnce += 1));
      const received = kept.get(name) ?? new Set();
      kept.set(name, received);
      const parts = partsOf(file.size).map((part) => ({
        ...part,
        url: name,
        headers: {},
        received: received.has(part.number),
      }));
      return { id: name, upload: { method: 'PUT', url: name, headers: {} }, parts, expiresAt: '' };
    },
    async send({ url, number, from, to }, bytes, sent, signal) {
      await Promise.resolve();
      signal.throwIfAborted();
      expect(bytes.size).toBe(to - from);
      sent(1);
      if (cuts.delete(`${url} ${number}`)) throw ((atOnce -= 1), new Cut('网络中断'));
      came.push(`${url} ${number}`);
      kept.get(url)?.add(number);
    },
    async complete({ file, name }) {
      atOnce -= 1;
      expect(kept.get(name)?.size).toBe(partsOf(file.size).length);
      return { state: judge, refused: { code: 'file.macros', message: '文件带有宏。' } } as FileView;
    },
    isPassing: (error) => error instanceof Cut,
    settled: ({ name, state }) => settled.push(`${name} ${state}`),
  };
  return { ports, came, settled, most: () => most };
}
type Queue = ReturnType<typeof openQueue>;
const shown = ({ uploads }: Queue) => uploads.value.map(({ name, state, sent }) => `${name} ${state} ${sent / mega}`);
const keyOf = ({ uploads }: Queue, name: string) => uploads.value.find((each) => each.name === name)!.key;

test('files go three at a time, each in its parts, and are there once they were judged', async () => {
  const queue = openQueue();
  const { ports, came, settled, most } = aServer();
  queue.add(
    target,
    [1, 2, 3, 4, 5].map((number) => aFile(`${number}.pdf`, 6 * mega)),
  );

  await queue.drain(ports);

  expect(most()).toBe(3);
  expect(came).toHaveLength(10);
  expect(queue.uploads.value.every(({ state }) => state === 'ready')).toBe(true);
  expect(settled).toHaveLength(5);
  expect(progressOf(queue.uploads.value)).toEqual({ done: 30 * mega, total: 30 * mega });
});

test('an upload whose line was cut goes on with what has not arrived', async () => {
  const queue = openQueue();
  const { ports, came } = aServer({ cutAt: ['答复.pdf 3'] });
  queue.add(target, [aFile('答复.pdf', 18 * mega)]);

  await queue.drain(ports);
  expect(shown(queue)).toEqual(['答复.pdf broken 10']);
  expect(queue.uploads.value[0]?.problem).toBe('网络中断');
  queue.resume(keyOf(queue, '答复.pdf'));
  await queue.drain(ports);

  expect(came).toEqual(['1', '2', '3', '4'].map((number) => `答复.pdf ${number}`));
  expect(shown(queue)).toEqual(['答复.pdf ready 18']);
});

test('the same file chosen again after the page was loaded anew goes on as well', async () => {
  const { ports, came } = aServer({ cutAt: ['答复.pdf 2'] });
  const before = openQueue();
  before.add(target, [aFile('答复.pdf', 9 * mega)]);
  await before.drain(ports);

  const after = openQueue();
  after.add(target, [aFile('答复.pdf', 9 * mega)]);
  await after.drain(ports);

  expect(came).toEqual(['答复.pdf 1', '答复.pdf 2']);
  expect(shown(after)).toEqual(['答复.pdf ready 9']);
});

test('whoever pauses sends nothing further until it is continued; what was cancelled is gone', async () => {
  const queue = openQueue();
  const { ports, came } = aServer();
  queue.add(target, [aFile('甲.pdf', 20 * mega), aFile('乙.pdf', 20 * mega)]);
  const draining = queue.drain(ports);

  queue.pause(keyOf(queue, '甲.pdf'));
  queue.drop(keyOf(queue, '乙.pdf'));
  await draining;
  expect([shown(queue), came]).toEqual([['甲.pdf paused 0'], []]);
  queue.resume(keyOf(queue, '甲.pdf'));
  await queue.drain(ports);

  expect(came).toEqual(['1', '2', '3', '4'].map((number) => `甲.pdf ${number}`));
  expect(shown(queue)).toEqual(['甲.pdf ready 20']);
});

test('what the server refuses stands there in its words, and what is added meanwhile goes along', async () => {
  const queue = openQueue();
  const { ports } = aServer({ judge: 'refused' });
  queue.add(target, [aFile('表.xlsx', mega)]);
  const draining = queue.drain(ports);
  queue.add(target, [aFile('又一.xlsx', mega), aFile('程序.exe', mega)]);
  await draining;

  expect(queue.uploads.value.map(({ state }) => state)).toEqual(['refused', 'refused', 'refused']);
  expect(queue.uploads.value.map(({ problem }) => problem)).toEqual([
    '文件带有宏。',
    '文件带有宏。',
    expect.stringContaining('“.exe”不是可以上传的类型'),
  ]);
});

test('what is too large, empty or called what nobody takes is not even sent', () => {
  expect(refusalBefore({ name: '答复.pdf', size: 20 * mega })).toBeUndefined();
  expect(refusalBefore({ name: '扫描.JPEG', size: 1 })).toBeUndefined();
  expect(refusalBefore({ name: '关于2026.5', size: 1 })).toBeUndefined();
  expect(refusalBefore({ name: '实施方案.v2', size: 1 })).toBeUndefined();
  expect(refusalBefore({ name: '扫描件.TIF', size: 1 })).toContain('另存为 PDF 或 JPG');
  expect(refusalBefore({ name: '答复.pdf', size: 20 * mega + 1 })).toContain('超过 20 MB');
  expect(refusalBefore({ name: '答复.pdf', size: 0 })).toBe('文件是空的。');
  expect(refusalBefore({ name: '网页.html', size: 1 })).toContain('“.html”');
});

test('never more than three are under way, and nobody waits while there is room', () => {
  const some = fc.array(fc.constantFrom(...(Object.keys(uploadStates) as UploadState[])), { maxLength: 20 });
  fc.assert(
    fc.property(some, (states) => {
      const uploads = states.map((state, index) => ({ key: `${index}`, state }) as Upload);
      const started = toStart(uploads);
      const busy = states.filter((state) => ['reading', 'sending', 'judging'].includes(state)).length;
      const waiting = states.filter((state) => state === 'waiting').length;

      expect(started).toHaveLength(Math.min(waiting, Math.max(0, 3 - busy)));
    }),
    { numRuns: 100 },
  );
});
