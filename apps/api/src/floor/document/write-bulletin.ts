import type { SheetTask } from '../context';
import type { PrintedBulletin } from './bulletin-file';

/** 通报, as .docx. */
export const writeBulletin: SheetTask<PrintedBulletin, Uint8Array> = {
  name: 'write-bulletin',
  run: async (_scope, bulletin) => (await import('./bulletin-file')).bulletinFile(bulletin),
};
