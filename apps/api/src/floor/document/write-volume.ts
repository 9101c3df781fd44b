import type { Volume } from '@lianluo/domain/report/volume';
import type { SheetTask } from '../context';

// The Word library is large, so it is loaded when a document is asked for.

/** 汇编, as .docx. */
export const writeVolume: SheetTask<Volume, Uint8Array> = {
  name: 'write-volume',
  run: async (_scope, volume) => (await import('./volume-file')).volumeFile(volume),
};
