import { Document, Packer, type FileChild } from 'docx';
import { letterFoot } from './letterhead';
import { letterMargin, page } from './measures';
import { footers, headers } from './page-edges';
import { styles } from './styles';

interface Pages {
  title: string;
  creator?: string;
  notice: string | undefined;
  /** — 1 — at the foot of each. */
  numbered: boolean;
  /** 信函格式: the first page has its line at the foot in place of a number. */
  letter?: boolean;
  children: FileChild[];
}

/** A Word file of pages as GB/T 9704 has them. */
export async function packed({ title, creator, notice, numbered, letter, children }: Pages): Promise<Uint8Array> {
  const { width, height, margin } = page;
  const document = new Document({
    title,
    ...(creator && { creator, lastModifiedBy: creator }),
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: { size: { width, height }, margin: letter ? letterMargin : margin },
          ...(letter && { titlePage: true }),
        },
        ...headers(notice, letter),
        ...(numbered && { footers: letter ? { ...footers(), first: letterFoot() } : footers() }),
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
