import type { ImportKind } from '@lianluo/domain/import/import-kinds';
import type { SheetTask } from '../../floor/context';
import type { Batch } from './batch.store';

/** Tells at a glance what cannot be taken. */
export const checkFile: SheetTask<{ bytes: Uint8Array; fileName: string }, void> = {
  name: 'check-file',
  run: async (_scope, { bytes, fileName }) => (await import('./upload/quick-check')).quickCheck(bytes, fileName),
};

export const writeErrors: SheetTask<Batch, Uint8Array> = {
  name: 'write-errors',
  run: async (scope, batch) => (await import('./preview/write-workbooks')).errorWorkbookOf(scope, batch),
};

export const writeImportTemplate: SheetTask<ImportKind, Uint8Array> = {
  name: 'write-import-template',
  run: async (scope, kind) => (await import('./preview/write-workbooks')).templateOf(scope, kind),
};
