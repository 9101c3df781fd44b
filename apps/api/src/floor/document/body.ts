import type { OfficialSection, OfficialText } from '@lianluo/domain/document/official-text';
import { headingLevel } from '@lianluo/domain/document/plain-paragraphs';
import { AlignmentType, HeadingLevel, Paragraph, TextRun } from 'docx';
import { bodyLine } from './measures';
import { twoCharacters } from './styles';
import { typefaces } from './typefaces';

const title = (text: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(text)] });

const headingStyles = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const;

function heading(text: string, level: 1 | 2): Paragraph {
  return new Paragraph({ heading: headingStyles[level], children: [new TextRun(text)] });
}

function paragraph(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: twoCharacters,
    children: [new TextRun(text)],
  });
}

function sections(parts: readonly OfficialSection[]): Paragraph[] {
  return parts.flatMap((part) => [
    ...(part.heading === undefined ? [] : [heading(part.heading, 1)]),
    ...part.paragraphs.map((text) => {
      const level = headingLevel(text);
      // Below a heading of ours the writer's own 一、 is one level down.
      return level ? heading(text, part.heading === undefined ? level : 2) : paragraph(text);
    }),
  ]);
}

/** 主体: title, text and who reported it. */
export function body(text: OfficialText): Paragraph[] {
  const signed = text.authors === '' ? [] : [signature(text.authors)];
  const note = text.references.length > 0 ? [afterBlankLine(new TextRun('附件：参考意见'))] : [];
  return [title(text.title), ...sections(text.sections), ...note, ...signed];
}

/** 附件 on a page of its own. */
export function appendix({ references }: OfficialText): Paragraph[] {
  if (references.length === 0) return [];
  return [
    new Paragraph({
      pageBreakBefore: true,
      keepNext: true,
      children: [new TextRun({ text: '附件', font: typefaces.heading })],
    }),
    title('参考意见'),
    ...sections(references),
  ];
}

const signature = (authors: string): Paragraph =>
  afterBlankLine(new TextRun({ text: `（${authors}）`, font: typefaces.subheading }));

const afterBlankLine = (run: TextRun): Paragraph =>
  new Paragraph({ indent: twoCharacters, spacing: { before: bodyLine, after: bodyLine }, children: [run] });
