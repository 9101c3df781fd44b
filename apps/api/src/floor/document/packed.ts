import { Document, Packer, type FileChild, type Footer } from 'docx';
import { page } from './measures';
import { footers, headers } from './page-edges';
import { styles } from './styles';

interface Pages {
  title: string;
  creator?: string;
  notice: string | undefined;
  /** — 1 — at the foot of each. */
  numbered: boolean;
  /** 信函格式: margins of its own, and at the foot of the first page a line in place of a number. */
  letter?: { margin: typeof page.margin; foot: Footer };
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
          page: { size: { width, height }, margin: letter?.margin ?? margin },
          ...(letter && { titlePage: true }),
        },
        ...headers(notice, letter !== undefined),
        ...(numbered && { footers: letter ? { ...footers(), first: letter.foot } : footers() }),
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
