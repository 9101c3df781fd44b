import type { opinionPresentationDocument, opinionPresentationSheet } from '@lianluo/contract/instruct';
import { presentationSheet, presentedOf } from '@lianluo/domain/document/presentation-sheet';
import { reporterLine } from '@lianluo/domain/document/reporter-line';
import type { SigningSheet } from '@lianluo/domain/document/signing-sheet';
import { regionWord } from '@lianluo/domain/issue/circulation';
import { issuerOf } from '@lianluo/domain/issue/series';
import { may } from '@lianluo/domain/permission';
import type { AnswerFor, Call, Scope } from '../../../floor/context';
import { writeSigningSheet } from '../../../floor/document/write-document';
import type { FoundItem } from '../../work/find-item';
import { fileName } from '../issue/issue-document';
import { paperSources } from '../issue/paper-sources';
import { opinionOf } from './opinion-of';

/** 呈批单 of an opinion, as its last 呈批 says; before there is one it is filled in by hand. */
export async function readSheet(
  call: Call<typeof opinionPresentationSheet>,
  found: FoundItem,
): Promise<AnswerFor<typeof opinionPresentationSheet>> {
  return { body: await sheetOf(call, found) };
}

/** The same as .docx. */
export async function draftSheet(
  call: Call<typeof opinionPresentationDocument>,
  found: FoundItem,
): Promise<AnswerFor<typeof opinionPresentationDocument>> {
  const bytes = await call.sheets.run(writeSigningSheet, call, await sheetOf(call, found));
  return { file: { bytes, name: fileName('呈批单', found.item.title) } };
}

async function sheetOf(scope: Scope, found: FoundItem): Promise<SigningSheet> {
  const { committee, actor } = scope;
  const opinion = opinionOf(found);
  const { id, title } = opinion;
  const [source] = await paperSources(scope, { items: [{ title, sources: [{ item: id, title }] }] });
  const from = source ? (source.printed.unit ?? reporterLine([source.printed], regionWord(committee))) : '';
  const around = { from, office: issuerOf(committee), isOffice: may(actor, 'opinion:edit') };
  return presentationSheet(presentedOf(opinion, around), committee.demo);
}
