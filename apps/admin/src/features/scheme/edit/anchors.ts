import { nextTick } from 'vue';

/** What a rule is called on the page. */
export const anchorOf = (pointer: string): string => `rule${pointer.replaceAll('/', '-')}`;

/** Brings a rule before the eyes, and the keyboard to it. */
export async function goTo(pointer: string): Promise<void> {
  await nextTick();
  const found = document.getElementById(anchorOf(pointer));
  found?.scrollIntoView({ block: 'center' });
  found?.focus({ preventScroll: true });
}
