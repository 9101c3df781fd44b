import { nextTick, ref } from 'vue';
import { formatInstant } from './format';

/** Prints the page with the instant at which it was asked for. */
export function usePrinting() {
  const printedAt = ref(formatInstant(new Date().toISOString()));
  async function print() {
    printedAt.value = formatInstant(new Date().toISOString());
    await nextTick();
    window.print();
  }
  return { printedAt, print };
}
