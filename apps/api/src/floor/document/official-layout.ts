import type { Committee } from '@lianluo/domain/committee/committee';
import { officialText } from '@lianluo/domain/document/official-text';
import type { Opinion } from '@lianluo/domain/opinion/opinion';

/** 印发稿 in the layout of GB/T 9704-2012. The Word library is large, so it is loaded when a document is asked for. */
export async function officialDocument(
  opinion: Opinion,
  committee: Pick<Committee, 'name' | 'demo'>,
  unitName?: string,
): Promise<Uint8Array> {
  const { wordFile } = await import('./word-file');
  return wordFile(officialText(opinion, committee, unitName));
}
