import { computed, type Ref } from 'vue';

/** The check boxes of a page's rows; what was ticked on other pages stays ticked. */
export function useTicks(selected: Ref<string[]>, keys: () => readonly string[]) {
  const chosen = computed(() => new Set(selected.value));
  return {
    chosen,
    all: computed(() => keys().length > 0 && keys().every((key) => chosen.value.has(key))),
    choose(some: readonly string[], on: boolean): void {
      const rest = selected.value.filter((key) => !some.includes(key));
      selected.value = on ? [...rest, ...some] : rest;
    },
  };
}
