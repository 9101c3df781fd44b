import type { Receipt } from '@lianluo/domain/paper/paper';
import { AlignmentType, BorderStyle, Paragraph, TextRun, type FileChild } from 'docx';
import { boxTable, written } from './box-table';
import { linesOf } from './form-boxes';
import { exactly } from './measures';
import { typefaces } from './typefaces';

/** A slip is set smaller than what it belongs to. */
const type = { type: 24, line: 17, around: 0.5 };
const least = 8;

/** 回执 below a line to cut along. It stays with the line, on whichever page that stands. */
export const receiptSlip = ({ title, boxes, hint }: Receipt): FileChild[] => [
  new Paragraph({
    keepNext: true,
    spacing: { ...exactly(10), after: 60 },
    border: { bottom: { style: BorderStyle.DASHED, size: 6, space: 1, color: '000000' } },
  }),
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: exactly(22),
    children: [new TextRun({ text: title, font: typefaces.heading, size: 28 })],
  }),
  boxTable(
    boxes.map((row) =>
      row.map((box) => ({ label: box.label, lines: linesOf(box), height: box.height > 11 ? box.height - 4 : least })),
    ),
    type,
  ),
  written(hint, type),
];
