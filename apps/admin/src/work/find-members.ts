import { listMembers } from '@lianluo/contract/member';
import { call } from '../api/call';

/** Members by 汉字, pinyin or initials. */
export async function findMembers(committee: string, words: string, signal: AbortSignal) {
  const query = { q: words || undefined, limit: 20 };
  const { items } = await call(listMembers, { params: { c: committee }, query }, signal);
  return items.map(({ id, name, post }) => ({ id, name, ...(post && { detail: post }) }));
}
