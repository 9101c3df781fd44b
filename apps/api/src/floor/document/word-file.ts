import type { IssuePaper } from '@lianluo/domain/document/issue-paper';
import { Document, Packer } from 'docx';
import { appendix, body } from './body';
import { imprint } from './imprint';
import { page } from './measures';
import { footers, headers } from './page-edges';
import { redHead } from './red-head';
import { styles } from './styles';

/** The words of an official document set on its pages, as .docx. */
export async function wordFile(text: IssuePaper): Promise<Uint8Array> {
  const { width, height, margin } = page;
  const { issuer } = text.issueLine;
  const document = new Document({
    title: text.articles.map(({ title }) => title).join('；'),
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
