import type { Hostile } from './hostile-file';
import { hostileTexts } from './hostile-texts';
import { hostileWorkbooks } from './hostile-workbooks';

/** Files that somebody sends by mistake or on purpose. */
export const hostileFiles: readonly Hostile[] = [...hostileTexts, ...hostileWorkbooks];
