import type { Cell } from './grid';
import { plainText } from './cell-text';

const yes = new Set(['是', '√', '✓', '✔', '☑', '1', 'y', 'yes', 'true', '有', '对']);
const no = new Set(['否', '×', '✗', '✘', '☐', '0', 'n', 'no', 'false', '无', '不是', '非', '/', '-', '—']);

/** 是/否, a tick, 1 or 0; nothing for a blank or another word. */
export function readYesNo(cell: Cell | undefined): boolean | undefined {
  const text = plainText(cell).toLowerCase();
  if (yes.has(text)) return true;
  return no.has(text) ? false : undefined;
}
