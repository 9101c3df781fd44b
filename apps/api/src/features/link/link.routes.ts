import * as contract from '@lianluo/contract/access-link';
import { linkActionRefusal, type LinkPurpose } from '@lianluo/domain/link/link';
import { Refusal } from '@lianluo/domain/refusal';
import type { Mount, Route } from '../../floor/http/mount';
import { commit } from '../../floor/http/commit';
import { expiryOf } from '../../floor/link/expiry';
import { renewLink, revokeLink } from '../../floor/link/issue-link';
import { linkRoute, type Holder } from '../../floor/link/link-door';
import { createLink } from './create-link';
import { findLink } from './find-link';
import { linkView } from './link.view';
import { listLinks } from './list-links';

/** 链接: what the office has given out, renews and takes back. */
export function linkRoutes(mount: Mount): void {
  mount(contract.listLinks, { act: listLinks });
  mount(contract.createLink, { act: createLink });
  mount(contract.readLink, {
    find: findLink,
    act: async (call, link) => ({ body: linkView(call, link), version: link.version }),
  });
  mount(contract.renewLink, {
    find: findLink,
    act: async (call, before) => {
      const refusal = linkActionRefusal(before, call.today);
      if (refusal) throw new Refusal(refusal);
      const { link, token, writes } = renewLink(call, before, expiryOf(call, call.body.expiresOn));
      return commit(call, writes, { body: { ...linkView(call, link), token }, version: link.version });
    },
  });
  mount(contract.revokeLink, {
    find: findLink,
    act: async (call, before) => {
      const refusal = linkActionRefusal(before, call.today);
      if (refusal) throw new Refusal(refusal);
      const { link, writes } = revokeLink(call, before);
      return commit(call, writes, { body: linkView(call, link), version: link.version });
    },
  });
}

/** What a link's own page would not be found by is not told of the link either: by purpose, who looks for that. */
const heldBy: Partial<Record<LinkPurpose, () => Promise<(holder: Holder) => Promise<unknown>>>> = {
  round: async () => (await import('../../engine/kinds/consultation/round-link.routes')).heldBy,
  signing: async () => (await import('../../engine/kinds/proposal/proposal-link.routes')).heldProposal,
  rating: async () => (await import('../../engine/kinds/proposal/proposal-link.routes')).heldProposal,
};

/** What every link tells of itself, whatever it is for. */
export const openedLinks: readonly Route[] = [
  linkRoute(contract.openLink, {
    find: async (holder) => {
      await (
        await heldBy[holder.link.purpose]?.()
      )?.(holder);
    },
    act: async ({ link, committee }) => ({
      body: {
        purpose: link.purpose,
        committee: committee.name,
        subject: link.subject.name,
        bearer: link.bearer?.name ?? null,
        expiresOn: link.expiresOn,
      },
    }),
  }),
];
