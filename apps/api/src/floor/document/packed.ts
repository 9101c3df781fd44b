import { Document, Packer, type FileChild } from 'docx';
import { page } from './measures';
import { footers, headers } from './page-edges';
import { styles } from './styles';

interface Pages {
  title: string;
  creator?: string;
  notice: string | undefined;
  /** — 1 — at the foot of each. */
  numbered: boolean;
  children: FileChild[];
}

/** A Word file of pages as GB/T 9704 has them. */
export async function packed({ title, creator, notice, numbered, children }: Pages): Promise<Uint8Array> {
  const { width, height, margin } = page;
  const document = new Document({
    title,
    ...(creator && { creator, lastModifiedBy: creator }),
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page: { size: { width, height }, margin } },
        ...headers(notice),
        ...(numbered && { footers: footers() }),
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
