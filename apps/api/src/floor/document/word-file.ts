import type { IssuePaper } from '@lianluo/domain/document/issue-paper';
import { appendix, body } from './body';
import { imprint } from './imprint';
import { packed } from './packed';
import { redHead } from './red-head';

/** The words of an official document set on its pages, as .docx. */
export async function wordFile(text: IssuePaper): Promise<Uint8Array> {
  return packed({
    title: text.articles.map(({ title }) => title).join('；'),
    creator: text.issueLine.issuer,
    notice: text.notice,
    numbered: true,
    children: [...redHead(text), ...body(text), ...appendix(text), ...imprint(text)],
  });
}
