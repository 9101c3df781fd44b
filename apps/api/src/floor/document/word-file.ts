import type { OfficialText } from '@lianluo/domain/document/official-text';
import { Document, Packer } from 'docx';
import { appendix, body } from './body';
import { imprint } from './imprint';
import { page } from './measures';
import { footers, headers } from './page-edges';
import { redHead } from './red-head';
import { styles } from './styles';

/** The words of an official document set on its pages, as .docx. */
export async function wordFile(text: OfficialText): Promise<Uint8Array> {
  const { width, height, margin } = page;
  const { issuer } = text.imprint;
  const document = new Document({
    title: text.title,
    creator: issuer,
    lastModifiedBy: issuer,
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: { size: { width, height }, margin },
        },
        ...headers(text.notice),
        footers: footers(),
        children: [...redHead(text), ...body(text), ...appendix(text), ...imprint(text)],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
