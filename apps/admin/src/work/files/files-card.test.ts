import { PiniaColada } from '@pinia/colada';
import { enableAutoUnmount, mount } from '@vue/test-utils';
import { permissionsOf, type Permission, type Role } from '@lianluo/domain/permission';
import { createPinia } from 'pinia';
import { computed, h } from 'vue';
import { afterEach, expect, test, vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import { accessKey } from '../../api/access';
import { answering, problem } from '../../../test-support/answering';
import { settled } from '../../../test-support/settled';
import { isOwnPageKey } from '../own-page';
import FilesCard from './FilesCard.vue';
import RecordFiles from './RecordFiles.vue';
import UploadHost from './UploadHost.vue';
import { uploads } from './uploads';

const list = 'GET /api/v1/committees/qindu/opinions/o1/files';
const add = 'POST /api/v1/committees/qindu/opinions/o1/files';
const addToReply = 'POST /api/v1/committees/qindu/opinions/o1/replies/h1/files';
const complete = 'POST /api/v1/committees/qindu/files/o1-f9/actions/complete';
const by = { id: 'u1', name: '王建国' };
const file = {
  id: 'o1-f1',
  kind: 'opinions',
  item: 'o1',
  on: 'item',
  name: '现场照片.jpg',
  type: 'image/jpeg',
  bytes: 1_572_864,
  state: 'ready',
  by,
  at: '2026-05-20T02:00:00Z',
  updatedAt: '2026-05-20T02:00:00Z',
  version: 1,
  allowedActions: [{ action: 'remove', label: '删除', requires: [] }],
};
const scan = {
  ...file,
  id: 'o1-f2',
  on: 'replies/h1',
  name: '答复.pdf',
  type: 'application/pdf',
  bytes: 2048,
  paper: { number: '秦住建函〔2026〕18号', from: '区住建局' },
  allowedActions: [{ action: 'remove', label: '删除', requires: ['reason'] }],
};

type Answers = Parameters<typeof answering>[0];
async function open(answers: Answers, role: Role = 'county-clerk', isOwnPage = true) {
  const asked = answering({ [list]: () => Response.json({ items: [file, scan] }), ...answers });
  const permissions = permissionsOf([role], role === 'city-administrator' ? 'below' : 'own');
  const item = { id: 'o1', version: 3 };
  const page = mount(
    () => [
      h(UploadHost),
      h(RecordFiles, { kind: 'opinions', item, place: 'replies', record: 'h1', of: '区住建局的办复' }),
      h(FilesCard, { kind: 'opinions', item }),
    ],
    {
      attachTo: document.body,
      global: {
        plugins: [
          createPinia(),
          PiniaColada,
          createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: {} }] }),
        ],
        provide: {
          [isOwnPageKey as symbol]: isOwnPage,
          [accessKey as symbol]: {
            committee: computed(() => ({ id: 'qindu' })),
            may: (permission: Permission) => permissions.includes(permission),
          },
        },
      },
    },
  );
  await settled(2);
  return { page, asked };
}

/** Stands in for what takes the bytes. */
function receiving(status = 200) {
  const got: string[] = [];
  vi.stubGlobal(
    'XMLHttpRequest',
    class extends EventTarget {
      upload = new EventTarget();
      status = status;
      url = '';
      open = (method: string, url: string) => (this.url = `${method} ${url}`);
      setRequestHeader = () => undefined;
      abort = () => this.dispatchEvent(new Event('abort'));
      send = (body: Blob) => {
        got.push(`${this.url} ${body.size}`);
        queueMicrotask(() => this.dispatchEvent(new Event('load')));
      };
    },
  );
  return got;
}
const begun = () =>
  Response.json(
    {
      id: 'o1-f9',
      upload: { method: 'PUT', url: '/put/1', headers: {} },
      parts: [
        { number: 1, from: 0, to: 4, url: '/put/1', headers: {}, received: true },
        { number: 2, from: 4, to: 6, url: '/put/2', headers: {}, received: false },
      ],
      expiresAt: '2026-05-20T02:15:00Z',
    },
    { status: 201 },
  );

/** What somebody lets go over the page. */
async function drop(...files: File[]) {
  const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
    dataTransfer: { types: ['Files'], files },
  });
  document.body.dispatchEvent(event);
  await settled(2);
  return event;
}

enableAutoUnmount(afterEach);
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

test('each file says what it is, how large, whose paper and who added it; a record shows its own in its row', async () => {
  const { page } = await open({});

  const card = page.find('section.card');
  const [hung] = page.findAll('.hung');
  expect(card.find('h2').text()).toContain('2 个 · 共 1.5 MB');
  expect(card.findAll('li').map((row) => row.text())).toEqual([
    expect.stringMatching(/JPG.*现场照片\.jpg.*JPG 图片，查看.*1\.5 MB · 王建国/s),
    expect.stringMatching(/PDF.*答复\.pdf.*办复.*2 KB · 王建国.*来文：秦住建函〔2026〕18号 · 区住建局/s),
  ]);
  expect(hung!.findAll('li').map((row) => row.text())).toEqual([expect.stringContaining('答复.pdf')]);
});

test('the city above sees what it is shown and adds nothing; where there is nothing, it sees no card', async () => {
  const { page } = await open({}, 'city-administrator');
  expect(page.findAll('input[type="file"]')).toHaveLength(0);
  expect(page.find('section.card').exists()).toBe(true);

  const { page: empty } = await open({ [list]: () => Response.json({ items: [] }) }, 'city-administrator');
  expect(empty.find('section.card').exists()).toBe(false);
});

test('what is dropped on the page goes on from the parts that the server has, and stands among the files', async () => {
  const got = receiving();
  let listed = 0;
  const { page, asked } = await open({
    [list]: () =>
      Response.json({ items: (listed += 1) > 1 ? [file, { ...file, id: 'o1-f9', name: '新.pdf' }] : [file] }),
    [add]: begun,
    [complete]: () => Response.json({ ...file, id: 'o1-f9', name: '新.pdf' }),
  });

  const event = await drop(new File(['abcdef'], '新.pdf', { type: 'application/pdf' }));
  await vi.waitFor(() => expect(uploads.uploads.value).toEqual([]));

  expect(event.defaultPrevented).toBe(true);
  expect(got).toEqual(['PUT /put/2 2']);
  const sent = asked.requests.find(({ method, url }) => `${method} ${new URL(url).pathname}` === add)!;
  expect(await sent.json()).toEqual({
    name: '新.pdf',
    type: 'application/pdf',
    bytes: 6,
    // `printf abcdef | sha256sum`
    sha256: 'bef57ec7f53a6d40beb640a780a639c83bc29ac8a9816f1fc6c5c6dcd93c4721',
  });
  expect(page.find('section.card').text()).toContain('新.pdf');
});

test('what is let go beside a dialog opens nothing in place of the page; cells that are pasted into a field stay text', async () => {
  await open({});
  document.body.insertAdjacentHTML('beforeend', '<div class="el-overlay"><p></p></div><textarea></textarea>');
  const beside = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
    dataTransfer: { types: ['Files'], files: [new File(['a'], '答复.pdf')] },
  });
  document.querySelector('.el-overlay p')!.dispatchEvent(beside);
  const pasted = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
    clipboardData: { files: [new File(['a'], 'image.png', { type: 'image/png' })] },
  });
  document.querySelector('textarea')!.dispatchEvent(pasted);

  expect([beside.defaultPrevented, pasted.defaultPrevented]).toEqual([true, false]);
  expect(uploads.uploads.value).toEqual([]);
});

test('beside a list a file that is dropped anywhere goes to no item, and opens nothing in place of the page', async () => {
  const { page } = await open({}, 'county-clerk', false);

  const event = await drop(new File(['abcdef'], '新.pdf', { type: 'application/pdf' }));

  expect(event.defaultPrevented).toBe(true);
  expect(uploads.uploads.value).toEqual([]);
  expect(page.text()).toContain('添加附件');
  expect(page.text()).not.toContain('拖到页面上');
});

test('a folder, or a file that was moved since it was chosen, says so', async () => {
  const { page } = await open({});
  const folder = new File(['abcd'], '扫描件');
  folder.arrayBuffer = () => Promise.reject(new DOMException('A requested file could not be found.', 'NotFoundError'));
  await drop(folder);

  await vi.waitFor(() => expect(page.find('section.card .uploads').text()).toContain('文件读不出来：可能是文件夹'));
  for (const { key } of uploads.uploads.value) uploads.drop(key);
});

test('a line that was cut leaves a row that says so and goes on when it is asked to', async () => {
  receiving(503);
  const { page } = await open({ [addToReply]: begun, [complete]: () => Response.json(scan) });
  const input = page.find<HTMLInputElement>('.hung input[type="file"]');
  Object.defineProperty(input.element, 'files', { value: [new File(['abcdef'], '答复二.pdf')], configurable: true });
  await input.trigger('change');
  await vi.waitFor(() => expect(page.find('.hung .uploads').text()).toContain('已中断 66%'));
  expect(page.find('.hung [role="alert"]').text()).toContain('文件没有传完');

  const got = receiving();
  await page
    .findAll('.hung button')
    .find((button) => button.text().startsWith('继续'))!
    .trigger('click');
  await vi.waitFor(() => expect(uploads.uploads.value).toEqual([]));

  expect(got).toEqual(['PUT /put/2 2']);
});

test('what the server does not take stands there with its sentence until somebody has read it', async () => {
  const { page } = await open({
    [add]: () => problem(409, { code: 'file.too-many', title: '这一事项的附件已达上限。' }),
  });
  await drop(new File(['a'], '第一百零一.pdf'), new File(['a'], '程序.exe'));

  await vi.waitFor(() => expect(page.find('section.card .uploads').text()).toContain('这一事项的附件已达上限。'));
  expect(page.find('section.card .uploads').text()).toContain('“.exe”不是可以上传的类型');
  for (const { key } of uploads.uploads.value) uploads.drop(key);
});
