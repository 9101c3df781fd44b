import type { PaperEndpoints } from '@lianluo/contract/kind-papers';
import { paperLabels } from '@lianluo/domain/paper/paper';
import { Refusal } from '@lianluo/domain/refusal';
import { fileName } from '../../engine/kinds/issue/issue-document';
import { changedPaper } from '../../engine/letter/changed-paper';
import { draftedPaper, noPaper } from '../../engine/letter/letter-writes';
import type { FoundItem } from '../../engine/work/find-item';
import type { AnswerFor, Call } from '../../floor/context';
import { writePaper } from '../../floor/document/write-paper';
import { paperNamed } from './list-papers';

type Endpoint = PaperEndpoints['paperDocument'];

/** A paper as .docx, with what the office has changed of it. Nothing is kept of it and no number given. */
export async function paperDocument(call: Call<Endpoint>, { item }: FoundItem): Promise<AnswerFor<Endpoint>> {
  const paper = paperNamed(call.params.paper);
  const { record, texts } = call.body;
  const drafted = await draftedPaper(call, item, { paper, record, on: call.today });
  // What the path names is not found; what the body names is wrong.
  if (!drafted) throw record === undefined ? new Refusal('not-found') : noPaper(record);
  const bytes = await call.sheets.run(writePaper, call, changedPaper(drafted, texts));
  return { file: { bytes, name: fileName(paperLabels[paper], '　', item.title) } };
}
