import { oneRequestBytes } from '@lianluo/domain/sheet/file-limits';
import { afterEach, expect, test, vi } from 'vitest';
import { answering } from '../../test-support/answering';
import { writeForSaving } from './call';
import { putFile, sendWhenFree } from './send-file';

afterEach(() => vi.unstubAllGlobals());

const large = () => new File([new Uint8Array(oneRequestBytes + 1)], 'D:\\名册\\大\u202e名册.xlsx');
/** `head -c 4194305 /dev/zero | sha256sum` */
const sumOfZeros = '95e441ca65cd41fa01b2a71799e79fd60db59ed34f13af32a91e85f90378676c';
const never = new AbortController().signal;
const elsewhere = 'https://lianluo-files.example.org/quarantine/qindu/u1?X-Amz-Signature=1';

/** Announces a large file and has the sending of its bytes end in this way. */
async function sending(ends: number | 'cut' | 'never', { url = elsewhere, signal = never } = {}) {
  const form = new FormData();
  const asked = answering({
    'POST /api/v1/committees/qindu/uploads': () =>
      Response.json(
        { id: 'u1', upload: { method: 'PUT', url, headers: { 'content-type': 'application/octet-stream' } } },
        { status: 201 },
      ),
  });
  const sent: [name: string, ...unknown[]][] = [];
  vi.stubGlobal(
    'XMLHttpRequest',
    class extends EventTarget {
      upload = new EventTarget();
      status = typeof ends === 'number' ? ends : 0;
      open = (...given: unknown[]) => sent.push(['open', ...given]);
      setRequestHeader = (...given: unknown[]) => sent.push(['header', ...given]);
      abort = () => this.dispatchEvent(new Event('abort'));
      send = (body: File) => {
        sent.push(['send', body.size]);
        this.upload.dispatchEvent(Object.assign(new Event('progress'), { loaded: 1024 }));
        if (ends !== 'never') this.dispatchEvent(new Event(ends === 'cut' ? 'error' : 'load'));
      };
    },
  );
  const told: number[] = [];
  const error: unknown = await putFile(writeForSaving, form, 'qindu', large(), (done) => told.push(done), signal).catch(
    (problem: unknown) => problem,
  );
  return { form, asked, sent, told, error };
}

test('a file that one request carries goes along with its form', async () => {
  const asked = answering({});
  const form = new FormData();
  const file = new File([new Uint8Array(oneRequestBytes)], 'a.csv');

  await putFile(writeForSaving, form, 'qindu', file, () => undefined, never);

  expect((form.get('file') as File).size).toBe(oneRequestBytes);
  expect(asked.lines).toEqual([]);
});

test('a larger one is announced by what it is, sent as told, and stands in the form by its id', async () => {
  const { form, asked, sent, told, error } = await sending(200);

  expect(error).toBeUndefined();
  expect(await asked.requests[0]?.json()).toEqual({
    name: '大名册.xlsx',
    bytes: oneRequestBytes + 1,
    sha256: sumOfZeros,
  });
  expect(sent).toEqual([
    ['open', 'PUT', elsewhere],
    ['header', 'content-type', 'application/octet-stream'],
    ['send', oneRequestBytes + 1],
  ]);
  expect(told).toEqual([0, 1024]);
  expect([form.get('upload'), form.has('file')]).toEqual(['u1', false]);
});

test.each([
  [400, '文件没有传完整；请重试。'],
  [401, '登录已过期，文件没有传完；请重新登录后再传。'],
  [403, '上传地址已过期，文件没有传完；请重试。'],
  [413, '文件超过 10 MB，请拆分后上传。'],
  [503, '存放文件的服务器忙，文件没有传完；请稍后重试。'],
])('status %d is told in a sentence, and can be tried again', async (status, message) => {
  const { error, form } = await sending(status);

  expect(error).toMatchObject({ message, retryable: true });
  expect(form.has('upload')).toBe(false);
});

test('a line that was cut says which host must be let through, where it is another', async () => {
  const cut = '网络中断，文件没有传完。请检查网络，然后重试。';
  expect((await sending('cut')).error).toMatchObject({
    message: cut,
    detail: '如总是传不上去，请网络管理员放行 lianluo-files.example.org。',
  });
  expect((await sending('cut', { url: '/api/v1/committees/qindu/uploads/u1' })).error).toMatchObject({
    message: cut,
    detail: undefined,
  });
});

test('whoever leaves it sends nothing further', async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 50);

  const { error, form } = await sending('never', { signal: controller.signal });

  expect(error).toMatchObject({ name: 'AbortError' });
  expect(form.has('upload')).toBe(false);
});

test('where two are on their way already, the third goes when there is a place', async () => {
  const statuses = [429, 429, 204];
  vi.stubGlobal(
    'XMLHttpRequest',
    class extends EventTarget {
      upload = new EventTarget();
      status = statuses.shift();
      getResponseHeader = () => '0.01';
      open = () => undefined;
      send = () => this.dispatchEvent(new Event('load'));
    },
  );

  await sendWhenFree({ method: 'PUT', url: '/parts/1', headers: {} }, new Blob(['x']), () => undefined, never);

  expect(statuses).toEqual([]);
});
