import { disableAutoUnmount } from '@vue/test-utils';
import { ElMessage } from 'element-plus';
import { afterAll, vi } from 'vitest';

/** Files of a worker share their modules and one page: what a file said, stored or stopped is gone before the next one begins. */
afterAll(() => {
  disableAutoUnmount();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  ElMessage.closeAll();
  document.body.innerHTML = '';
  localStorage.clear();
  sessionStorage.clear();
});
