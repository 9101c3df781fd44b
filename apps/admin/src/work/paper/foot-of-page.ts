import { useEventListener } from '@vueuse/core';
import { onMounted, watch, type Ref } from 'vue';

/** What GB/T 9704 leaves between the margins of A4. */
const [width, height] = ['156mm', '225mm'];

/**
 * 版记 at the foot of the last page: how far it must be moved down is measured in columns of the size of a page, which break
 * where the pages will. The sheet is given that as `--room`.
 */
export function useFootOfPage(sheet: Readonly<Ref<HTMLElement | null>>, words: () => unknown): void {
  const measure = () => {
    if (sheet.value) sheet.value.style.setProperty('--room', `${roomBelow(sheet.value)}px`);
  };
  onMounted(() => {
    measure();
    // A type that arrives later may set other lines.
    void document.fonts.ready.then(measure);
  });
  useEventListener('beforeprint', measure);
  watch(words, measure, { flush: 'post' });
}

function roomBelow(sheet: HTMLElement): number {
  const pages = document.createElement('div');
  Object.assign(pages.style, {
    position: 'fixed',
    top: '0',
    left: '0',
    visibility: 'hidden',
    width,
    height,
    columnWidth: width,
    columnGap: '0',
    columnFill: 'auto',
  });
  // The copy keeps the styles of the sheet, and none that suit a small screen.
  const copy = sheet.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return 0;
  copy.classList.add('measured');
  pages.append(copy);
  sheet.parentElement?.append(pages);
  const foot = copy.querySelector('footer')?.getBoundingClientRect().bottom;
  const room = foot === undefined ? 0 : pages.getBoundingClientRect().bottom - foot;
  pages.remove();
  // What rounding may take stays free: 版记 that does not fit would begin a page of its own.
  return Math.max(0, Math.floor(room) - 2);
}
