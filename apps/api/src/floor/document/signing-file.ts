import type { SigningBox, SigningSheet } from '@lianluo/domain/document/signing-sheet';
import type { BoxLine } from '@lianluo/domain/paper/set-boxes';
import { AlignmentType, Paragraph, TextRun } from 'docx';
import { boxTable, written } from './box-table';
import { exactly, size } from './measures';
import { packed } from './packed';
import { typefaces } from './typefaces';

/** 审签单 set as a table on one page, as .docx. */
export async function signingFile({ title, rows, hint, notice }: SigningSheet): Promise<Uint8Array> {
  const table = boxTable(rows.map((row) => row.map((box) => ({ ...box, lines: inside(box) }))));
  const foot = hint === undefined ? [] : [written(hint, undefined, AlignmentType.RIGHT)];
  return packed({ title, notice, numbered: false, children: [formTitle(title), table, ...foot] });
}

/** 标题 of a form. */
export const formTitle = (title: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { ...exactly(32), after: 240 },
    children: [new TextRun({ text: title, font: typefaces.title, size: size.two })],
  });

/** What people said at the left, who and when at the right below. */
function inside({ words, remarks }: SigningBox): BoxLine[] {
  if (remarks.length === 0) return [{ text: words }];
  return remarks.flatMap((each) => [
    ...(each.words === '' ? [] : [{ text: each.words }]),
    { text: each.by, atRight: true },
  ]);
}
