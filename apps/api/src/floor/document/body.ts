import type { IssuePaper, OfficialSection, PrintedArticle } from '@lianluo/domain/document/issue-paper';
import { headingLevel } from '@lianluo/domain/document/plain-paragraphs';
import { AlignmentType, HeadingLevel, Paragraph, TextRun } from 'docx';
import { bodyLine } from './measures';
import { twoCharacters } from './styles';
import { typefaces } from './typefaces';

/** A title that breaks where the print breaks it, between words. */
const title = (...lines: readonly string[]): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.TITLE,
    children: lines.map((text, index) => new TextRun({ text, ...(index > 0 && { break: 1 }) })),
  });

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

/** The parts of a text: each under its heading, with headings of the writer's own where a line is one. */
export function sections(parts: readonly OfficialSection[]): Paragraph[] {
  return parts.flatMap((part) => [
    ...(part.heading === undefined ? [] : [heading(part.heading, 1)]),
    ...part.paragraphs.map((text) => {
      const level = headingLevel(text);
      // Below a heading of ours the writer's own 一、 is one level down.
      return level ? heading(text, part.heading === undefined ? level : 2) : paragraph(text);
    }),
  ]);
}

/** 主体: each text under its title, with who reported it. */
export function body({ articles, references, correction }: IssuePaper): Paragraph[] {
  const note = references.length > 0 ? [afterBlankLine(new TextRun('附件：参考意见'))] : [];
  const again = correction === undefined ? [] : [afterBlankLine(new TextRun(`（${correction}）`))];
  return [...articles.flatMap(article), ...note, ...again];
}

const article = (each: PrintedArticle): Paragraph[] => [
  title(...each.lines),
  ...sections(each.sections),
  ...(each.by === '' ? [] : [reporters(each.by)]),
];

/** 附件 on a page of its own. */
export function appendix({ references }: IssuePaper): Paragraph[] {
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

/** 反映人, at the right below the text. */
const reporters = (by: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    keepLines: true,
    children: [new TextRun({ text: `（${by}）`, font: typefaces.subheading })],
  });

const afterBlankLine = (run: TextRun): Paragraph =>
  new Paragraph({ indent: twoCharacters, spacing: { before: bodyLine, after: bodyLine }, children: [run] });
