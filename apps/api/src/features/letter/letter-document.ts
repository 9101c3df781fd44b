import type { Letter } from '@lianluo/domain/paper/letter';
import { paperLabels } from '@lianluo/domain/paper/paper';
import { fileName } from '../../engine/kinds/issue/issue-document';
import type { Answer, Scope } from '../../floor/context';
import { writePaper } from '../../floor/document/write-paper';

/** A letter as it was sent, as .docx. */
export async function letterDocument(call: Scope, { paper, number, content }: Letter): Promise<Answer<undefined>> {
  const bytes = await call.sheets.run(writePaper, call, content);
  return { file: { bytes, name: fileName(paperLabels[paper], '　', number) } };
}
