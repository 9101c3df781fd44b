import type { Receipt } from '@lianluo/domain/paper/paper';
import { slipBoxes } from '@lianluo/domain/paper/set-boxes';
import { AlignmentType, BorderStyle, Paragraph, TextRun, type FileChild } from 'docx';
import { boxTable, written } from './box-table';
import { exactly } from './measures';
import { typefaces } from './typefaces';

/** A slip is set smaller than what it belongs to. */
const type = { type: 24, line: 17, around: 0.5 };

/** 回执 below a line to cut along. It stays whole and with the line, on whichever page that stands. */
export const receiptSlip = (receipt: Receipt): FileChild[] => [
  new Paragraph({
    keepNext: true,
    spacing: { ...exactly(10), after: 60 },
    border: { bottom: { style: BorderStyle.DASHED, size: 6, space: 1, color: '000000' } },
  }),
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: exactly(22),
    children: [new TextRun({ text: receipt.title, font: typefaces.heading, size: 28 })],
  }),
  boxTable(slipBoxes(receipt), { ...type, keepNext: true }),
  written(receipt.hint, type),
];
