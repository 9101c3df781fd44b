import type { PrintedPaper } from '@lianluo/domain/paper/paper';
import type { SheetTask } from '../context';

/** 文书, as .docx. It stands by itself: what a kind prints of its own waits for no other paper. */
export const writePaper: SheetTask<PrintedPaper, Uint8Array> = {
  name: 'write-paper',
  run: async (_scope, paper) => (await import('./paper-file')).paperFile(paper),
};
