import type { LinkView } from '@lianluo/contract/access-link';
import { linkActionRefusal, linkActions, linkState, type Link, type LinkAction } from '@lianluo/domain/link/link';
import type { Scope } from '../../floor/context';

// Object.keys types keys as strings; the object is a closed literal.
const actions = Object.keys(linkActions) as LinkAction[];

/** 链接 as the office sees it: without what opens it. */
export const linkView = ({ today }: Pick<Scope, 'today'>, link: Link): LinkView => ({
  id: link.id,
  purpose: link.purpose,
  subject: { ...link.subject },
  bearer: link.bearer ? { ...link.bearer } : null,
  expiresOn: link.expiresOn,
  state: linkState(link, today),
  hint: link.hint,
  createdAt: link.createdAt,
  updatedAt: link.updatedAt ?? link.createdAt,
  createdBy: { ...link.createdBy },
  revoked: link.revoked ? { at: link.revoked.at, by: { ...link.revoked.by } } : null,
  version: link.version,
  allowedActions: linkActionRefusal(link, today)
    ? []
    : actions.map((name) => ({ action: name, label: linkActions[name], requires: [] })),
});
