import { useEventListener } from '@vueuse/core';

/** Safari tells the key that ends a composition as an ordinary one, with this code alone. */
const processed = 229;

const belongsToInputMethod = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === processed;

/**
 * Keys of a composition belong to the input method: Enter takes its words, arrows choose among them, Escape ends it. They
 * reach no handler of any page, whoever wrote it; what the browser does with them is left alone.
 */
export function keepCompositionsWhole(): void {
  useEventListener(
    ['keydown', 'keypress', 'keyup'] as const,
    (event) => belongsToInputMethod(event) && event.stopPropagation(),
    { capture: true },
  );
}
