import { nextTick } from 'vue';

/** What a rule is called on the page. */
export const anchorOf = (pointer: string): string => `rule${pointer.replaceAll('/', '-')}`;

/** Brings a rule before the eyes, and the keyboard to it. The page moves within its frame, and the frame stays. */
export async function goTo(pointer: string): Promise<void> {
  await nextTick();
  const found = document.getElementById(anchorOf(pointer));
  const frame = found?.closest('main');
  if (found && frame) {
    const above = found.getBoundingClientRect().top - frame.getBoundingClientRect().top;
    frame.scrollTop += above - frame.clientHeight / 4;
  }
  found?.focus({ preventScroll: true });
}
