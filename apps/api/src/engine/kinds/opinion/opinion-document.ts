import type { opinionDocument as endpoint } from '@lianluo/contract/opinion';
import { printedLine } from '@lianluo/domain/document/plain-paragraphs';
import type { Opinion } from '@lianluo/domain/opinion/opinion';
import { Refusal } from '@lianluo/domain/refusal';
import type { Unit } from '@lianluo/domain/unit/unit';
import type { AnswerFor, Call, Scope } from '../../../floor/context';
import { platformAddress, readPlatformRow } from '../../register/platform.store';
import type { FoundItem } from '../../work/find-item';
import { writeDocument } from '../../../floor/document/write-document';

/** 印发稿: an issued opinion in the official layout, as .docx. */
export async function draftDocument(
  call: Call<typeof endpoint>,
  { item }: FoundItem,
): Promise<AnswerFor<typeof endpoint>> {
  // Of the kinds only opinions are found here.
  const opinion = item as Opinion;
  if (opinion.number === undefined) throw new Refusal('opinion.not-issued');
  const unit = await unitName(call, opinion.unit);
  const bytes = await call.sheets.run(writeDocument, call, { opinion, unit });
  return { file: { bytes, name: `${fileName(`${opinion.number}${opinion.title}`)}.docx` } };
}

async function unitName({ storage, committee }: Scope, id: string | undefined): Promise<string | undefined> {
  if (id === undefined) return undefined;
  const [row] = await storage.get([platformAddress(committee.id, 'units', id)]);
  return row && readPlatformRow<Unit>(row, committee)?.value.name;
}

/** What neither Windows nor a header can carry goes from a file name. */
const fileName = (text: string): string =>
  /^.{0,80}/u.exec(printedLine(text).replaceAll(/[\\/:*?"<>|]/g, ''))?.[0] ?? '';
