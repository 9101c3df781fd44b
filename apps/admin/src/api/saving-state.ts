import { computed, type Ref } from 'vue';
import { ApiProblem } from './problem';

interface Saving {
  error: Readonly<Ref<Error | null>>;
  isLoading: Readonly<Ref<boolean>>;
}

/** How a form stands that makes one thing or changes it: under way, overtaken by somebody else, or refused. */
export function savingState(...savings: readonly Saving[]) {
  const busy = computed(() => savings.some(({ isLoading }) => isLoading.value));
  const refusal = computed(() => savings.find(({ error }) => error.value)?.error.value ?? null);
  const stale = computed(() => refusal.value instanceof ApiProblem && refusal.value.status === 412);
  const problem = computed(() => (stale.value ? null : refusal.value));
  return { busy, stale, problem };
}
