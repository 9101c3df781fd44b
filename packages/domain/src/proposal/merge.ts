import { Refusal, type RefusalCode } from '../refusal';
import { mostEntries } from '../text/limits';
import { isAsked } from './consulting';
import { proposerKey, proposing, type Proposal, type Proposer } from './proposal';

/** Why the one cannot be merged into the other. */
function mergeRefusal(child: Pick<Proposal, 'id'>, parent: Proposal): RefusalCode | undefined {
  if (parent.id === child.id) return 'proposal.merge-itself';
  return ['submitted', 'screening', 'filed'].includes(parent.status) ? undefined : 'proposal.merge-target';
}

/**
 * 并案: the parent takes the child's proposers, each once and behind its own, and its text to refer to. Who did not sign the one and
 * handed in the other comes with what they handed in.
 */
export function takeIn(parent: Proposal, child: Proposal): Proposal {
  const refusal = mergeRefusal(child, parent);
  if (refusal) throw new Refusal(refusal);
  const { situation, analysis, suggestion, references: others = [] } = child.content ?? {};
  const text = [situation, analysis, suggestion].filter(Boolean).join('\n');
  const references = [...(parent.content?.references ?? []), { item: child.id, title: child.title, text }, ...others];
  const proposers = [...parent.proposers, ...comingFrom(parent, child)];
  if (references.length > mostEntries.merged || proposers.length > mostEntries.proposersMerged)
    throw new Refusal('proposal.merge-full');
  return {
    ...parent,
    submittedBy: undefined,
    proposers,
    content: { ...(parent.content ?? { situation: '' }), references },
  };
}

/**
 * Whoever proposed the child and is no proposer of the parent yet; who did not sign that is none. Each has an id that is nobody
 * else's there, since the rows of a sheet number their proposers each for itself.
 */
function comingFrom(parent: Proposal, child: Proposal): Proposer[] {
  const there = new Set(parent.proposers.filter(isAsked).map(proposerKey));
  const taken = new Set(parent.proposers.map(({ id }) => id));
  return proposing(child)
    .filter((each) => !there.has(proposerKey(each)) && (isAsked(each) || !isNamed(parent, each)))
    .map((each) => ({ mergedFrom: child.id, ...each, id: taken.has(each.id) ? `${child.id}-${each.id}` : each.id }));
}

const isNamed = ({ proposers }: Proposal, proposer: Proposer): boolean =>
  proposers.some((each) => proposerKey(each) === proposerKey(proposer));

/**
 * 撤销并案: the parent is without what came with the child. Whoever came with that and with another one merged before it stays, so the
 * last is taken out first.
 */
export function giveBack(parent: Proposal, child: Proposal): Proposal {
  if (!['submitted', 'screening', 'filed'].includes(parent.status)) throw new Refusal('proposal.merged-on');
  const references = parent.content?.references ?? [];
  const came = 1 + (child.content?.references ?? []).length;
  const kept = references.slice(0, -came);
  if (!parent.content || references[kept.length]?.item !== child.id) throw new Refusal('proposal.merged-since');
  const gone = new Set(references.slice(kept.length).map(({ item }) => item));
  const { references: _all, ...content } = parent.content;
  return {
    ...parent,
    proposers: parent.proposers.filter(({ mergedFrom }) => mergedFrom === undefined || !gone.has(mergedFrom)),
    content: { ...content, ...(kept.length > 0 && { references: kept }) },
  };
}
