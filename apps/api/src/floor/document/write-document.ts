import type { Opinion } from '@lianluo/domain/opinion/opinion';
import type { SheetTask } from '../context';

/** 印发稿 as .docx. */
export const writeDocument: SheetTask<{ opinion: Opinion; unit: string | undefined }, Uint8Array> = {
  name: 'write-document',
  run: async ({ committee }, { opinion, unit }) =>
    (await import('./official-layout')).officialDocument(opinion, committee, unit),
};
