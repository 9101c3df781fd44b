import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import { exactly, red, size } from './measures';
import { typefaces } from './typefaces';

const spacing = exactly(16);

/** 页码 — 1 —: 单页居右空一字, 双页居左空一字. The field has runs of its own: WPS shows none that shares one with text. */
function pageNumber(atRight: boolean): Footer {
  const run = (text: string): TextRun => new TextRun({ children: [text], font: typefaces.pageNumber, size: size.four });
  const oneCharacter = size.four * 10;
  return new Footer({
    children: [
      new Paragraph({
        alignment: atRight ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: atRight ? { right: oneCharacter } : { left: oneCharacter },
        spacing,
        children: [run('— '), run(PageNumber.CURRENT), run(' —')],
      }),
    ],
  });
}

function notice(text: string): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing,
        children: [new TextRun({ text: `【${text}】`, font: typefaces.heading, size: size.four, color: red })],
      }),
    ],
  });
}

export const footers = () => ({ default: pageNumber(true), even: pageNumber(false) });

/** Odd and even pages have headers of their own once their footers differ, and so has a first page that has no number. */
export const headers = (text: string | undefined, letter = false) =>
  text === undefined
    ? {}
    : { headers: { default: notice(text), even: notice(text), ...(letter && { first: notice(text) }) } };
