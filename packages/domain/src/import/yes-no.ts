import type { Cell } from '../sheet/cells';
import { fold } from '../text/fold';
import { plainText } from '../sheet/cell-text';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(fold));

const yes = words('是 √ ✓ ✔ ☑ ✅ 🗸 🗹 ⍻ ● 1 y yes true 有 对 是的 打勾 勾 v');
const no = words('否 × ✗ ✘ ✕ ✖ ❌ ❎ ☐ ☒ □ 0 n no false 无 不是 非 没有 不 / \\ - —— x');
/** A tick typed in a font of symbols, of which a file may keep the letter alone. */
const letterTicks = words('r p ü þ');

/** 是/否, a tick, 1 or 0; nothing for a blank or another word. */
export function readYesNo(cell: Cell | undefined): boolean | undefined {
  if (plainText(cell) === '') return undefined;
  const text = fold(String(cell));
  if (yes.has(text) || letterTicks.has(text)) return true;
  return no.has(text) ? false : undefined;
}

/** Whether what was taken for a yes is a letter unless it is shown in its own font. */
export const isLetterTick = (cell: Cell | undefined): boolean => letterTicks.has(fold(plainText(cell)));
