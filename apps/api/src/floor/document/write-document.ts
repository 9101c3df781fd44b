import type { IssuePaper } from '@lianluo/domain/document/issue-paper';
import type { SheetTask } from '../context';

/** 印发稿 in the layout of GB/T 9704-2012, as .docx. The Word library is large, so it is loaded when a document is asked for. */
export const writeDocument: SheetTask<IssuePaper, Uint8Array> = {
  name: 'write-document',
  run: async (_scope, paper) => (await import('./word-file')).wordFile(paper),
};
