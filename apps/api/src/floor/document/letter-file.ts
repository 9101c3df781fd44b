import type { Notice } from '@lianluo/domain/gathering/notice';
import { titleLines } from '@lianluo/domain/document/title-lines';
import { AlignmentType, HeadingLevel, Paragraph, TextRun } from 'docx';
import { bodyLine } from './measures';
import { packed } from './packed';
import { twoCharacters } from './styles';

/** 通知: a title, to whom, the text, and who sends it, as .docx. */
export async function letterFile({ title, addressed, paragraphs, issuer, date, notice }: Notice): Promise<Uint8Array> {
  const heading = new Paragraph({
    heading: HeadingLevel.TITLE,
    children: titleLines(title).map((text, index) => new TextRun({ text, ...(index > 0 && { break: 1 }) })),
  });
  const text = paragraphs.map(
    (each) =>
      new Paragraph({ alignment: AlignmentType.JUSTIFIED, indent: twoCharacters, children: [new TextRun(each)] }),
  );
  const signed = [issuer, date].map(
    (each, index) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        keepLines: true,
        ...(index === 0 && { keepNext: true, spacing: { before: 2 * bodyLine } }),
        children: [new TextRun(each)],
      }),
  );
  const children = [heading, new Paragraph({ children: [new TextRun(addressed)] }), ...text, ...signed];
  return packed({ title, creator: issuer, notice, numbered: true, children });
}
