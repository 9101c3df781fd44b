import { opinions } from '@lianluo/contract/opinion';
import { call } from '../../api/call';

/** 正文 of opinions one after the other, for an editor to begin with. */
export async function fetchText(committee: string, ids: readonly string[]): Promise<string> {
  const found = await Promise.all(ids.map((id) => call(opinions.read, { params: { c: committee, id } })));
  return found
    .flatMap(({ content }) => (content ? [content.situation, content.analysis, content.suggestion] : []))
    .filter((part) => part)
    .join('\n');
}
