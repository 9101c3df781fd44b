import type { Link } from '@lianluo/domain/link/link';
import type { Scope } from '../context';
import type { CommandWrite } from '../http/commit';
import { accessEntry } from '../journal/journal';
import { linkRow } from './link.store';
import { newLinkToken } from './link.token';

/** What a link that is given out is for; the rest follows from who makes it and when. */
export type LinkOrder = Pick<Link, 'purpose' | 'subject' | 'bearer' | 'expiresOn'>;

/** A link with its token, which is shown once, and the writes that make it, for the transaction of whoever gives it out. */
export interface IssuedLink {
  link: Link;
  token: string;
  writes: readonly CommandWrite[];
}

type Issuing = Pick<Scope, 'newId' | 'instant' | 'actor' | 'committee'>;

/** 发放链接 */
export function issueLink(scope: Issuing, { purpose, subject, bearer, expiresOn }: LinkOrder): IssuedLink {
  const id = scope.newId();
  const { token, hash, hint } = newLinkToken({ id, committee: scope.committee.id });
  const { id: by, name } = scope.actor;
  const link: Link = {
    id,
    committee: scope.committee.id,
    purpose,
    subject,
    ...(bearer && { bearer }),
    expiresOn,
    hint,
    createdAt: scope.instant,
    createdBy: { id: by, name },
    version: 1,
  };
  return {
    link,
    token,
    writes: [
      { table: 'platforms', put: linkRow(link, hash), if: 'absent' },
      accessEntry(scope, 'link.create', { link: id, purpose, subject: subject.id, expiresOn }),
    ],
  };
}

/** 更换: the address of before opens nothing from now on. */
export function renewLink(scope: Issuing, before: Link, expiresOn: Link['expiresOn']): IssuedLink {
  const { token, hash, hint } = newLinkToken(before);
  const link: Link = { ...before, hint, expiresOn, updatedAt: scope.instant, version: before.version + 1 };
  return {
    link,
    token,
    writes: [
      { table: 'platforms', put: linkRow(link, hash), if: { version: before.version } },
      accessEntry(scope, 'link.renew', { link: link.id, expiresOn }),
    ],
  };
}

/** 一次有效: from the next call on it opens nothing. Its hash is kept, so that the very answer it was used for can be told again. */
export function useLink(scope: Issuing, before: Link, hash: string): readonly CommandWrite[] {
  const link: Link = {
    ...before,
    used: { at: scope.instant },
    updatedAt: scope.instant,
    version: before.version + 1,
  };
  return [
    { table: 'platforms', put: linkRow(link, hash), if: { version: before.version } },
    accessEntry(scope, 'link.use', { link: link.id }),
  ];
}

/** 收回: from the next call on it opens nothing. It stays in the register, and its hash is forgotten. */
export function revokeLink(scope: Issuing, before: Link): { link: Link; writes: readonly CommandWrite[] } {
  const { id, name } = scope.actor;
  const link: Link = {
    ...before,
    revoked: { at: scope.instant, by: { id, name } },
    updatedAt: scope.instant,
    version: before.version + 1,
  };
  return {
    link,
    writes: [
      { table: 'platforms', put: linkRow(link, ''), if: { version: before.version } },
      accessEntry(scope, 'link.revoke', { link: link.id }),
    ],
  };
}
