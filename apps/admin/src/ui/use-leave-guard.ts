import { useEventListener } from '@vueuse/core';
import { onScopeDispose } from 'vue';
import { useRouter, type RouteLocationNormalized } from 'vue-router';

type Stays = (to: RouteLocationNormalized, from: RouteLocationNormalized) => boolean;

/**
 * Asks before unsaved work is left: by a link, the way back, or closing the tab (where only the browser may ask). What a page looks
 * at stands behind its path, and most pages keep what was typed whatever that is; one that does not says when it stays.
 */
export function useLeaveGuard(
  unsaved: () => boolean,
  mayLeave: () => boolean | Promise<boolean>,
  stays: Stays = (to, from) => to.path === from.path,
): void {
  onScopeDispose(useRouter().beforeEach((to, from) => stays(to, from) || !unsaved() || mayLeave()));
  useEventListener('beforeunload', (event) => {
    if (unsaved()) event.preventDefault();
  });
}
