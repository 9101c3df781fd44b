import { computed } from 'vue';
import { thisYear } from './format';

/** 年度 that an address names, of the running one and the two before it; the running one where it names none of them. */
export function useYear(named: () => unknown) {
  const running = String(thisYear());
  const years = [0, 1, 2].map((back) => String(thisYear() - back));
  return { years, year: computed(() => years.find((each) => each === named()) ?? running) };
}
