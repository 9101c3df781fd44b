import type { Bulletin } from '@lianluo/domain/scheme/appraisal/bulletin-matter';
import { officialDate } from '@lianluo/domain/document/issue-paper';
import { AlignmentType, Paragraph, TextRun, type FileChild } from 'docx';
import { sections } from './body';
import { exactly } from './measures';
import { packed } from './packed';
import { ruledTable } from './ruled-table';
import { formTitle } from './signing-file';

export interface PrintedBulletin extends Bulletin {
  /** 演示数据, 未通报: what stands across its head. */
  notice: string | undefined;
}

/** 通报 as .docx: what the page says, section by section, each with its table. */
export const bulletinFile = ({ title, lead, sections: told, issuer, on, notice }: PrintedBulletin) =>
  packed({
    title,
    creator: issuer,
    notice,
    numbered: true,
    children: [
      formTitle(title),
      ...sections([{ paragraphs: lead }]),
      ...told.flatMap(({ heading, paragraphs, table }): FileChild[] => [
        ...sections([{ heading, paragraphs }]),
        ...(table ? [ruled(table), new Paragraph({ spacing: exactly(10) })] : []),
      ]),
      signed(issuer),
      signed(officialDate(on)),
    ],
  });

const ruled = ({ columns, rows }: NonNullable<Bulletin['sections'][number]['table']>) =>
  ruledTable({
    headings: columns,
    rows,
    widths: columns.map(() => undefined),
    centred: (column) => rows.every((row) => (row[column] ?? '').length <= shortCell),
    type: { type: 24, line: 18, around: 0.5 },
    height: 8,
  });

/** A column of names and numbers stands in the middle, one of sentences does not. */
const shortCell = 12;

const signed = (text: string): Paragraph =>
  new Paragraph({ alignment: AlignmentType.RIGHT, spacing: exactly(28), children: [new TextRun(text)] });
