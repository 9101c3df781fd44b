import { dayOf } from '@lianluo/domain/calendar/day';
import type { Committee } from '@lianluo/domain/committee/committee';
import { linkState, type Link, type LinkPurpose } from '@lianluo/domain/link/link';
import { Refusal } from '@lianluo/domain/refusal';
import { hashOfSecret } from '../account/api-key.token';
import { committeeAddress, readCommitteeRow } from '../committee/committee.store';
import type { Dependencies } from '../context';
import { isSame } from '../http/is-same';
import { linkAddress, readLinkRow } from './link.store';
import { readLinkToken } from './link.token';

export interface Opened {
  link: Link;
  committee: Committee;
  /** It was answered by, and opens nothing but that answer. */
  isUsed: boolean;
}

/**
 * Finds what a token opens. One that is unknown, of another purpose, revoked or expired is the same 404 after the same work:
 * one read of two rows and one comparison of hashes. One that was used is found by whoever repeats a call, for its door to judge.
 */
export async function openLink(
  { storage, now }: Pick<Dependencies, 'storage' | 'now'>,
  token: string,
  { purpose, isRepeat }: { purpose: LinkPurpose | undefined; isRepeat: boolean },
): Promise<Opened> {
  const name = readLinkToken(token);
  const [row, committeeRow] = await storage.get([linkAddress(name), committeeAddress(name.committee)], {
    consistent: true,
  });
  const found = row && readLinkRow(row);
  const isRight = isSame(hashOfSecret(name.secret), found?.hash ?? hashOfSecret(''));
  const isFor = purpose === undefined || found?.link.purpose === purpose;
  if (!found || !committeeRow || !isRight || !isFor) throw new Refusal('not-found');
  const state = linkState(found.link, dayOf(now()));
  const isUsed = state === 'used';
  if (state !== 'active' && !(isUsed && isRepeat)) throw new Refusal('not-found');
  return { link: found.link, committee: readCommitteeRow(committeeRow), isUsed };
}
