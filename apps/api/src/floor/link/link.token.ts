import type { Link } from '@lianluo/domain/link/link';
import { hashOfSecret, newSecret, readToken, writeToken } from '../account/api-key.token';

/** `lll_…`: which link it is, and its secret. */
export function newLinkToken(name: Pick<Link, 'id' | 'committee'>): { token: string; hash: string; hint: string } {
  const secret = newSecret();
  const token = writeToken('lll_', { committee: name.committee, id: name.id, secret });
  return { token, hash: hashOfSecret(secret), hint: token.slice(-4) };
}

/** What is looked for where a text is no token at all, so that it takes as long as one that is. */
const nobodys = { committee: 'nowhere', id: '0'.repeat(16), secret: '0'.repeat(43) };

export const readLinkToken = (text: string) => readToken('lll_', text) ?? nobodys;
