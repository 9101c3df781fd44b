import type {
  NewProposalLinksView,
  ProposalLinksView,
  sendRatingLinks,
  sendSigningLinks,
} from '@lianluo/contract/proposal-links';
import { linkState, usualLinkExpiry, type Link } from '@lianluo/domain/link/link';
import { askRatingRefusal, isRated, unratedOf } from '@lianluo/domain/proposal/consulting';
import { linksRefusal } from '@lianluo/domain/proposal/outside';
import type { Proposal, Proposer } from '@lianluo/domain/proposal/proposal';
import { askSigningRefusal, isSigned, proposerOf } from '@lianluo/domain/proposal/signing';
import { openSigners } from '@lianluo/domain/proposal/proposer';
import { Refusal, refusedField, type RefusalCode } from '@lianluo/domain/refusal';
import { mostEntries } from '@lianluo/domain/text/limits';
import type { Answer, Call, Scope } from '../../../floor/context';
import { commit } from '../../../floor/http/commit';
import { expiryOf } from '../../../floor/link/expiry';
import { issueLink, renewLink } from '../../../floor/link/issue-link';
import { linkAddress, readLinkRow } from '../../../floor/link/link.store';
import type { FoundItem } from '../../work/find-item';
import { saving } from '../../work/ledger.store';
import { getAll } from '../../../floor/storage/get-all';

type Purpose = 'signing' | 'rating';

/** Whom a proposal asks by links of a purpose, and where it keeps which link that is. */
interface Asking {
  action: string;
  refusal: (item: Proposal) => RefusalCode | undefined;
  open: (item: Proposal) => readonly Proposer[];
  nobody: RefusalCode;
  askRefusal: (item: Proposal, proposer: Proposer) => RefusalCode | undefined;
  linkOf: (proposer: Proposer) => string | undefined;
  sent: (item: Proposal, proposer: Proposer, link: string) => Proposer;
}

const askings: Readonly<Record<Purpose, Asking>> = {
  signing: {
    action: 'send-signing',
    refusal: (item) => (isSigned(item) ? undefined : 'proposal.signing-not-now'),
    open: openSigners,
    nobody: 'proposal.signing-nobody',
    askRefusal: askSigningRefusal,
    linkOf: ({ signing }) => signing?.link,
    sent: (_item, proposer, link) => ({ ...proposer, signing: { ...proposer.signing, state: 'asked', link } }),
  },
  rating: {
    action: 'send-rating',
    refusal: (item) => (isRated(item) ? undefined : 'proposal.rating-not-now'),
    open: unratedOf,
    nobody: 'proposal.rating-nobody',
    askRefusal: askRatingRefusal,
    linkOf: ({ asked }) => asked?.link,
    sent: ({ round }, proposer, link) => ({ ...proposer, asked: { round, link } }),
  },
};

// Of the kinds only proposals are found here.
const proposalOf = ({ item }: FoundItem): Proposal => item as Proposal;

/** The links that these were sent, by id. */
async function linksOf({ storage, committee }: Scope, ids: readonly string[]): Promise<Map<string, Link>> {
  const rows = await getAll(
    storage,
    ids.map((id) => linkAddress({ committee: committee.id, id })),
    { consistent: true },
  );
  return new Map(rows.flatMap((row) => (row ? [[row.sk, readLinkRow(row).link] as const] : [])));
}

const linkView = ({ today }: Scope, link: Link) => ({
  id: link.id,
  state: linkState(link, today),
  expiresOn: link.expiresOn,
  hint: link.hint,
  version: link.version,
});

/**
 * 发出联名确认、征询意见链接: one for each, in one transaction with the proposal's journal. Whoever has one that nobody answered by
 * is given another address for it, and that of before opens nothing.
 */
export const sendLinks =
  (purpose: Purpose) =>
  async (
    call: Call<typeof sendSigningLinks> | Call<typeof sendRatingLinks>,
    found: FoundItem,
  ): Promise<Answer<NewProposalLinksView>> => {
    const asking = askings[purpose];
    const item = proposalOf(found);
    const expiresOn = expiryOf(call, call.body.expiresOn, usualLinkExpiry(call.today));
    const people = asked(asking, item, call.body.proposers);
    const refusal = linksRefusal(item, call.committee.proposals) ?? asking.refusal(item);
    if (refusal) throw new Refusal(refusal);
    if (people.length === 0) throw new Refusal(asking.nobody);

    const before = await linksOf(
      call,
      people.flatMap((each) => asking.linkOf(each) ?? []),
    );
    const given = people.map((proposer) => {
      const order = {
        purpose,
        subject: { kind: 'proposals', id: item.id, name: item.title },
        bearer: { id: proposer.id, name: proposer.name },
        expiresOn,
      };
      const old = before.get(asking.linkOf(proposer) ?? '');
      const issued =
        old && !old.used && !old.revoked ? renewLink(call, { ...old, ...order }, expiresOn) : issueLink(call, order);
      return { ...issued, proposer };
    });
    const linked = new Map(given.map(({ proposer, link }) => [proposer.id, link.id]));
    const next: Proposal = {
      ...item,
      proposers: item.proposers.map((each) => {
        const link = linked.get(each.id);
        return link === undefined ? each : asking.sent(item, each, link);
      }),
      updatedAt: call.instant,
      version: item.version + 1,
    };
    return commit(
      call,
      [
        ...saving(call, item, next, asking.action, { textVersion: found.textVersion }),
        ...given.flatMap(({ writes }) => writes),
      ],
      {
        body: {
          links: given.map(({ proposer, link, token }) => ({
            proposer: proposer.id,
            name: proposer.name,
            link: linkView(call, link),
            token,
          })),
        },
      },
    );
  };

/** Those who are named, each of whom can be asked; otherwise everybody who has not answered, as many as one transaction bears. */
function asked(asking: Asking, item: Proposal, ids: readonly string[] | undefined): readonly Proposer[] {
  if (!ids) return asking.open(item).slice(0, mostEntries.asked);
  return ids.map((id, index) => {
    const proposer = proposerOf(item, id, `/proposers/${index}`);
    const refusal = asking.askRefusal(item, proposer);
    if (refusal) throw refusedField(`/proposers/${index}`, refusal);
    return proposer;
  });
}

/** 本件提案发出的链接: of each proposer the last of each purpose. */
export async function readLinks(call: Scope, found: FoundItem): Promise<Answer<ProposalLinksView>> {
  const { proposers } = proposalOf(found);
  const sent = (['signing', 'rating'] as const).flatMap((purpose) =>
    proposers.flatMap((proposer) => {
      const id = askings[purpose].linkOf(proposer);
      return id === undefined ? [] : [{ purpose, proposer, id }];
    }),
  );
  const links = await linksOf(
    call,
    sent.map(({ id }) => id),
  );
  return {
    body: {
      items: sent.flatMap(({ purpose, proposer, id }) => {
        const link = links.get(id);
        return link ? [{ proposer: proposer.id, name: proposer.name, purpose, link: linkView(call, link) }] : [];
      }),
    },
  };
}
