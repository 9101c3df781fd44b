import { onScopeDispose, type Ref } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';
import { confirm } from './confirm';

/** Asks before a page with unsaved changes is left, by a link or by closing the tab. */
export function useUnsavedGuard(unsaved: Ref<boolean>): void {
  onBeforeRouteLeave(() => {
    if (!unsaved.value) return true;
    return confirm({
      title: '离开这个页面？',
      loss: '填写的内容还没有保存到服务器，只在本机留了草稿。',
      action: '离开',
    });
  });

  const warn = (event: BeforeUnloadEvent) => {
    if (unsaved.value) event.preventDefault();
  };
  window.addEventListener('beforeunload', warn);
  onScopeDispose(() => window.removeEventListener('beforeunload', warn));
}
