import { printedLine } from '@lianluo/domain/document/plain-paragraphs';
import { shortNumber } from '@lianluo/domain/issue/number-pattern';
import type { Issue } from '@lianluo/domain/issue/issue';
import type { Scope } from '../../../floor/context';
import { writeDocument, writeSigningSheet } from '../../../floor/document/write-document';
import { paperOf } from './paper';
import { signingOf } from './signing';

interface WordFile {
  file: { bytes: Uint8Array; name: string };
}

/** 编发稿 of an issue, as .docx under its series, number and title. */
export async function documentOf(call: Scope, issue: Issue): Promise<WordFile> {
  const bytes = await call.sheets.run(writeDocument, call, await paperOf(call, issue));
  return { file: { bytes, name: fileName(issue.seriesName, numberOf(issue), issue.title) } };
}

/** 审签单 of an issue, as .docx. */
export async function signingDocumentOf(call: Scope, issue: Issue): Promise<WordFile> {
  const bytes = await call.sheets.run(writeSigningSheet, call, await signingOf(call, issue));
  return { file: { bytes, name: fileName('审签单', issue.seriesName, numberOf(issue), issue.title) } };
}

const numberOf = ({ number = '' }: Issue): string => shortNumber(number);

/** What neither Windows nor a header can carry goes from a file name. */
export const fileName = (...words: string[]): string =>
  `${/^.{0,80}/u.exec(printedLine(words.join('')).replaceAll(/[\\/:*?"<>|]/g, ''))?.[0] ?? ''}.docx`;
