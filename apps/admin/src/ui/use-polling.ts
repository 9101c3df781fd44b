import { useDocumentVisibility } from '@vueuse/core';
import { onScopeDispose, watch } from 'vue';

/** Does something again and again while `active` says so and somebody looks; the next turn waits for the last. */
export function usePolling(active: () => boolean, turn: () => Promise<unknown>, everyMs: number): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let gone = false;
  const visibility = useDocumentVisibility();

  const isWanted = () => !gone && active() && visibility.value === 'visible';
  const plan = () => {
    clearTimeout(timer);
    if (isWanted()) timer = setTimeout(() => void go(), everyMs);
  };
  async function go() {
    // What goes wrong is shown where the answer is; the next turn may go well.
    await turn().catch(() => undefined);
    plan();
  }

  watch([active, visibility], plan, { immediate: true });
  onScopeDispose(() => {
    gone = true;
    clearTimeout(timer);
  });
}
