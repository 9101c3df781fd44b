import type { Paper } from '@lianluo/domain/paper/paper';

/** Margins, page numbers and lines of a sheet: those of GB/T 9704 with its page number, of a letter, of forms, of 审签单. */
export type PaperLayout = 'official' | 'letter' | 'slips' | 'form' | 'signing';

/** As the Word file has it: a letter under its head, a form as one page, everything else over numbered pages. */
export function layoutOf({ head, boxes, list }: Pick<Paper, 'head' | 'boxes' | 'list'>, count = 1): PaperLayout {
  if (head) return count > 1 ? 'slips' : 'letter';
  return boxes && !list ? 'form' : 'official';
}
