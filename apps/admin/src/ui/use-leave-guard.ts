import { useEventListener } from '@vueuse/core';
import { onScopeDispose } from 'vue';
import { useRouter } from 'vue-router';

/** Asks before unsaved work is left: by a link, the way back, or closing the tab (where only the browser may ask). */
export function useLeaveGuard(unsaved: () => boolean, mayLeave: () => boolean | Promise<boolean>): void {
  onScopeDispose(useRouter().beforeEach((to, from) => to.path === from.path || !unsaved() || mayLeave()));
  useEventListener('beforeunload', (event) => {
    if (unsaved()) event.preventDefault();
  });
}
