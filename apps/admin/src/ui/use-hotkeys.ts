import { useEventListener } from '@vueuse/core';

export type Hotkeys = Readonly<Record<string, () => void>>;

/**
 * Single keys (`/`, `?`, `n`) that work while nobody types, and chords (`ctrl+s`) that always do. None of them works behind a dialog.
 */
export function useHotkeys(keys: Hotkeys): void {
  useEventListener('keydown', (event) => {
    const chord = `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.key.toLowerCase()}`;
    const act = keys[chord];
    if (!act || event.isComposing || event.altKey) return;
    if (!chord.startsWith('ctrl+') && (isTyping(event.target) || isBehindDialog())) return;
    event.preventDefault();
    act();
  });
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role="listbox"]') !== null);

/** A dialog or drawer that was closed may stay in the page, hidden by its overlay. */
const isBehindDialog = () =>
  [...document.querySelectorAll('[aria-modal="true"]')].some(
    (dialog) => !dialog.closest('[hidden], [style*="display: none"]'),
  );
