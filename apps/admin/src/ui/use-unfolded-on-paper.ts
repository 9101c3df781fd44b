import { useEventListener } from '@vueuse/core';

/** On paper there is nothing to unfold: whatever is folded up is open while the page is printed, and as it was after that. */
export function useUnfoldedOnPaper(): void {
  let opened: HTMLDetailsElement[] = [];
  useEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const each of opened) each.open = true;
  });
  useEventListener('afterprint', () => {
    for (const each of opened) each.open = false;
    opened = [];
  });
}
