import { computed, type ComputedRef } from 'vue';
import { useRoute } from 'vue-router';
import { thisYear } from '../../ui/format';

/** The year in the address, this year where there is none. */
export function useYear(): ComputedRef<number> {
  const route = useRoute();
  return computed(() => {
    const given = Number(route.query['year']);
    return Number.isInteger(given) && given >= 1950 && given <= 2199 ? given : thisYear();
  });
}
