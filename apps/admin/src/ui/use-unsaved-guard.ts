import type { Ref } from 'vue';
import { confirm } from './confirm';
import { useLeaveGuard } from './use-leave-guard';

/** Asks before a page with unsaved changes is left, by a link or by closing the tab. */
export function useUnsavedGuard(unsaved: Ref<boolean>): void {
  useLeaveGuard(
    () => unsaved.value,
    () =>
      confirm({
        title: '离开这个页面？',
        loss: '填写的内容尚未保存到服务器，只在本机留了草稿。',
        action: '离开',
      }),
  );
}
