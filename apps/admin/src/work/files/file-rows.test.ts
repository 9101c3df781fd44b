import type { FileView } from '@lianluo/contract/file';
import { afterEach, expect, test, vi } from 'vitest';
import { h, shallowRef } from 'vue';
import { answering, problem } from '../../../test-support/answering';
import { openPage, type Opened } from '../../../test-support/feature';
import '../../../test-support/quick-elements';
import { settled } from '../../../test-support/settled';
import FileRows from './FileRows.vue';

vi.setConfig({ testTimeout: 20_000 });

let opened: Opened | undefined;
afterEach(() => {
  opened?.page.unmount();
  vi.unstubAllGlobals();
});

const scan: FileView = {
  id: 'o1-f2',
  kind: 'opinions',
  item: 'o1',
  on: 'replies/h1',
  name: '答复.pdf',
  type: 'application/pdf',
  bytes: 2048,
  state: 'ready',
  by: { id: 'u1', name: '王建国' },
  at: '2026-05-20T01:15:00.000Z',
  updatedAt: '2026-05-20T01:15:00.000Z',
  version: 1,
  allowedActions: [{ action: 'remove', label: '删除', requires: ['reason'] }],
};

test('a file that was changed meanwhile is removed as it stands now, with the reason that was typed', async () => {
  const files = shallowRef<FileView[]>([scan]);
  const versions: (string | null)[] = [];
  answering({
    'DELETE /api/v1/committees/qindu/files/o1-f2?reason=%E4%BC%A0%E9%94%99': ({ headers }) => {
      versions.push(headers.get('if-match'));
      files.value = [{ ...scan, name: '正式答复.pdf', version: 2 }];
      return versions.length === 1
        ? problem(412, { code: 'version.stale', title: '已被修改' })
        : new Response(null, { status: 204 });
    },
  });
  opened = await openPage({
    at: '/c/qindu/files',
    routes: [{ path: 'files', component: { render: () => h(FileRows, { files: files.value }) } }],
  });
  document.querySelector<HTMLButtonElement>('.verbs button:last-child')?.click();
  await settled(4);
  const reason = document.querySelector<HTMLTextAreaElement>('.el-dialog textarea, .el-dialog input')!;
  reason.value = '传错';
  reason.dispatchEvent(new Event('input'));
  await settled(1);
  await remove();
  expect(document.querySelector('.el-dialog')?.textContent).toMatch(/正式答复\.pdf.*已被修改/s);
  await remove();

  expect(versions).toEqual(['"v1"', '"v2"']);
});

async function remove() {
  document.querySelector<HTMLButtonElement>('.el-dialog .el-button--danger')?.click();
  await settled(4);
}
