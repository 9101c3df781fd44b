import type { RevealableField } from '@lianluo/contract/member';
import { computed, onScopeDispose, reactive, ref } from 'vue';

const shownForMs = 60_000;

interface Shown {
  value: string | null;
  until: number;
}

/** Protected values that were asked for; each goes from the screen after a minute. */
export function useRevealed() {
  const shown = reactive(new Map<RevealableField, Shown>());
  const now = ref(Date.now());
  const timer = setInterval(tick, 1000);
  onScopeDispose(() => clearInterval(timer));

  function tick() {
    now.value = Date.now();
    for (const [field, { until }] of shown) if (until <= now.value) shown.delete(field);
  }

  return {
    show: (field: RevealableField, value: string | null) => {
      now.value = Date.now();
      shown.set(field, { value, until: now.value + shownForMs });
    },
    hide: (field: RevealableField) => shown.delete(field),
    hideAll: () => shown.clear(),
    /** What is on screen, with the seconds it stays. */
    values: computed(() =>
      Object.fromEntries(
        [...shown].map(([field, { value, until }]) => [
          field,
          { value, seconds: Math.max(0, Math.ceil((until - now.value) / 1000)) },
        ]),
      ),
    ),
  };
}
