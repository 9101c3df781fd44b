import { useEventListener } from '@vueuse/core';
import { watch, type Ref } from 'vue';

/**
 * Whether something in a box was filled in by hand: what its fields hold differs from what they held before the first key or
 * click. What comes in by itself, such as the name of a preset choice, is not typed.
 */
export function useTyped(box: Readonly<Ref<HTMLElement | null>>): () => boolean {
  let before = '';
  let touched = false;

  watch(box, () => (before = filled(box.value)), { flush: 'post' });
  useEventListener(
    box,
    ['keydown', 'pointerdown'],
    () => {
      if (!touched) before = filled(box.value);
      touched = true;
    },
    { capture: true },
  );
  useEventListener(box, ['input', 'change'], () => (touched = true), { capture: true });

  return () => touched && filled(box.value) !== before;
}

/** Words that only look for a choice are not part of what is filled in. */
const fields = 'input:not(.el-select__input), textarea, select, .el-select__selected-item:not(.is-transparent)';

const filled = (box: HTMLElement | null): string =>
  JSON.stringify([...(box?.querySelectorAll(fields) ?? [])].map(valueOf).filter(Boolean));

function valueOf(field: Element): string {
  if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio'))
    return field.checked ? `${field.name}=${field.value}` : '';
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)
    return field.value;
  return field.textContent.trim();
}
