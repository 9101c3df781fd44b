import { titleLines } from '@lianluo/domain/document/title-lines';
import type { Volume, VolumeEntry } from '@lianluo/domain/report/volume';
import { AlignmentType, HeadingLevel, Paragraph, TextRun } from 'docx';
import { sections } from './body';
import { bodyLine } from './measures';
import { packed } from './packed';
import { twoCharacters } from './styles';
import { typefaces } from './typefaces';

/** 汇编: a cover, what the volume holds, and each text on a page of its own. */
export async function volumeFile(volume: Volume): Promise<Uint8Array> {
  const { title, issuer, entries } = volume;
  return packed({
    title,
    creator: issuer,
    notice: undefined,
    numbered: true,
    children: [...cover(volume), ...contents(entries), ...entries.flatMap(textOf)],
  });
}

const centered = (text: string, before = 0): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before }, children: [new TextRun(text)] });

const heading = (lines: readonly string[], more: { pageBreakBefore?: true; before?: number } = {}): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.TITLE,
    ...(more.pageBreakBefore && { pageBreakBefore: true }),
    ...(more.before !== undefined && { spacing: { before: more.before, after: bodyLine } }),
    children: lines.map((text, index) => new TextRun({ text, ...(index > 0 && { break: 1 }) })),
  });

const cover = ({ title, issuer, on }: Volume): Paragraph[] => [
  heading(titleLines(title), { before: 8 * bodyLine }),
  centered(issuer, 10 * bodyLine),
  centered(dayInWords(on)),
];

/** 目录: where each stands is told by its number, which no reader of the file has to bring up to date. */
const contents = (entries: readonly VolumeEntry[]): Paragraph[] => [
  heading(['目　录'], { pageBreakBefore: true }),
  ...entries.map(
    ({ title, by }, index) =>
      new Paragraph({ indent: twoCharacters, children: [new TextRun(`${index + 1}. ${title}（${by}）`)] }),
  ),
];

const textOf = ({ title, by, on, paragraphs, files }: VolumeEntry): Paragraph[] => [
  heading(titleLines(title), { pageBreakBefore: true }),
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: bodyLine },
    children: [new TextRun({ text: `${by}　${dayInWords(on)}`, font: typefaces.subheading })],
  }),
  ...sections([{ paragraphs: [...paragraphs] }]),
  ...(files.length > 0 ? [attachments(files)] : []),
];

const attachments = (files: readonly string[]): Paragraph =>
  new Paragraph({
    indent: twoCharacters,
    spacing: { before: bodyLine },
    children: [
      new TextRun(
        `附件：${files.map((name, index) => (files.length === 1 ? name : `${index + 1}.${name}`)).join('；')}`,
      ),
    ],
  });

const dayInWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
