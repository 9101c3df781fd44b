import type { ReportPaper, ReportTable } from '@lianluo/domain/proposal/report/report-paper';
import { AlignmentType, HeadingLevel, Paragraph, TextRun, type FileChild } from 'docx';
import { written } from './box-table';
import { exactly } from './measures';
import { packed } from './packed';
import { ruledTable } from './ruled-table';
import { formTitle } from './signing-file';
import { twoCharacters } from './styles';

/** In the tables of a report, and in the notes below them. */
const small = { type: 24, line: 18, around: 0.5 };
const note = { type: 21, line: 16, around: 0.5 };
const countWidth = 22;

/** 提案工作情况统计表 as .docx: pages that an office takes its work report's tables from. */
export const reportFile = ({
  title,
  organ,
  date,
  notice,
  paragraphs,
  tables,
  notes,
}: ReportPaper): Promise<Uint8Array> =>
  packed({
    title,
    creator: organ,
    notice,
    numbered: true,
    children: [
      formTitle(title),
      ...paragraphs.map(
        (text) =>
          new Paragraph({
            alignment: AlignmentType.JUSTIFIED,
            indent: twoCharacters,
            spacing: exactly(28),
            children: [new TextRun(text)],
          }),
      ),
      ...tables.flatMap(table),
      new Paragraph({ spacing: exactly(10) }),
      ...notes.map((text) => written(text, note)),
      new Paragraph({ alignment: AlignmentType.RIGHT, spacing: exactly(28), children: [new TextRun(organ)] }),
      new Paragraph({ alignment: AlignmentType.RIGHT, spacing: exactly(28), children: [new TextRun(date)] }),
    ],
  });

const table = ({ title, headings, rows, wide }: ReportTable): FileChild[] => [
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    spacing: { ...exactly(28), before: 160 },
    children: [new TextRun(title)],
  }),
  ruledTable({
    headings,
    rows,
    widths: headings.map((_, column) =>
      column === wide ? undefined : rows.some((row) => (row[column] ?? '').length > 6) ? 44 : countWidth,
    ),
    centred: (column) => column !== wide,
    type: small,
    height: 8,
  }),
];
