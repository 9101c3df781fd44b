import type { IssuePaper } from '@lianluo/domain/document/issue-paper';
import type { SigningSheet } from '@lianluo/domain/document/signing-sheet';
import type { SheetTask } from '../context';

// The Word library is large, so it is loaded when a document is asked for.

/** 编发稿 in the layout of GB/T 9704-2012, as .docx. */
export const writeDocument: SheetTask<IssuePaper, Uint8Array> = {
  name: 'write-document',
  run: async (_scope, paper) => (await import('./word-file')).wordFile(paper),
};

/** 审签单, as .docx. */
export const writeSigningSheet: SheetTask<SigningSheet, Uint8Array> = {
  name: 'write-signing-sheet',
  run: async (_scope, sheet) => (await import('./signing-file')).signingFile(sheet),
};
