import { useEventListener } from '@vueuse/core';
import { ref, type Ref } from 'vue';
import { formatInstant } from '../../ui/format';
import { namedAsPasted } from './file-words';

/** Whether something of files is dragged, and not text or a link of the page. */
const bearsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
/** Where somebody types, what is pasted is theirs: cells and words of other programs bring a picture of themselves along. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
/** What lies over the page takes its own files. */
const isOver = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[aria-modal="true"], .el-overlay') !== null;

/**
 * Files that are dropped anywhere on the page, or pictures that are pasted where nobody types, while `isWanted`. A file that is
 * dropped beside what takes it would otherwise open in place of the page.
 */
export function useArriving(isWanted: () => boolean, arrived: (files: File[]) => void): Ref<boolean> {
  const over = ref(false);
  const takes = (event: DragEvent) => isWanted() && bearsFiles(event) && !isOver(event.target);

  useEventListener('dragover', (event: DragEvent) => {
    // A box of its own has taken it.
    if (event.defaultPrevented || !bearsFiles(event)) return;
    event.preventDefault();
    over.value = takes(event);
    if (event.dataTransfer && !over.value) event.dataTransfer.dropEffect = 'none';
  });
  useEventListener('dragleave', (event: DragEvent) => {
    // It left the window, and not one part of the page for another.
    if (event.relatedTarget === null) over.value = false;
  });
  useEventListener('drop', (event: DragEvent) => {
    over.value = false;
    if (event.defaultPrevented || !bearsFiles(event)) return;
    event.preventDefault();
    if (takes(event)) arrived([...(event.dataTransfer?.files ?? [])]);
  });
  useEventListener('paste', (event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0 || !isWanted() || isTyping(event.target)) return;
    if (isOver(event.target) || isOver(document.activeElement)) return;
    event.preventDefault();
    arrived(files.map((file) => namedAsPasted(file, formatInstant(new Date().toISOString()))));
  });
  return over;
}

/** The same for one box of a dialog, which says what it takes. */
export function useArrivingHere(arrived: (files: File[]) => void) {
  const over = ref(false);
  return {
    over,
    drop(event: DragEvent): void {
      over.value = false;
      arrived([...(event.dataTransfer?.files ?? [])]);
    },
    paste(event: ClipboardEvent): void {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      arrived(files.map((file) => namedAsPasted(file, formatInstant(new Date().toISOString()))));
    },
  };
}
