import { printedLine } from '@lianluo/domain/document/plain-paragraphs';
import { shortNumber } from '@lianluo/domain/issue/number-pattern';
import type { Issue } from '@lianluo/domain/issue/issue';
import type { Scope } from '../../../floor/context';
import { writeDocument } from '../../../floor/document/write-document';
import { paperOf } from './paper';

/** 印发稿 of an issue, as .docx under its series, number and title. */
export async function documentOf(call: Scope, issue: Issue): Promise<{ file: { bytes: Uint8Array; name: string } }> {
  const bytes = await call.sheets.run(writeDocument, call, await paperOf(call, issue));
  return {
    file: { bytes, name: `${fileName(`${issue.seriesName}${shortNumber(issue.number ?? '')}${issue.title}`)}.docx` },
  };
}

/** What neither Windows nor a header can carry goes from a file name. */
const fileName = (text: string): string =>
  /^.{0,80}/u.exec(printedLine(text).replaceAll(/[\\/:*?"<>|]/g, ''))?.[0] ?? '';
