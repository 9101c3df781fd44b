import { Refusal, type RefusalCode } from '../refusal';
import { proposerKey, type Proposal, type Proposer } from './proposal';

/** Why the one cannot be merged into the other. */
function mergeRefusal(child: Pick<Proposal, 'id'>, parent: Proposal): RefusalCode | undefined {
  if (parent.id === child.id) return 'proposal.merge-itself';
  return ['submitted', 'screening', 'filed'].includes(parent.status) ? undefined : 'proposal.merge-target';
}

/** 并案: the parent takes the child's proposers, each once and behind its own, and its text to refer to. */
export function takeIn(parent: Proposal, child: Proposal): Proposal {
  const refusal = mergeRefusal(child, parent);
  if (refusal) throw new Refusal(refusal);
  const proposers = new Map<string, Proposer>();
  for (const each of [...parent.proposers, ...comingFrom(parent, child)]) {
    // Who did not want to sign the one and made the other is a proposer of both.
    const has = proposers.get(proposerKey(each));
    if (!has || hasDeclined(has)) proposers.set(proposerKey(each), each);
  }
  const { situation, analysis, suggestion, references = [] } = child.content ?? {};
  const text = [situation, analysis, suggestion].filter(Boolean).join('\n');
  return {
    ...parent,
    submittedBy: undefined,
    proposers: [...proposers.values()],
    content: {
      ...(parent.content ?? { situation: '' }),
      references: [...(parent.content?.references ?? []), { item: child.id, title: child.title, text }, ...references],
    },
  };
}

/** Whoever proposed the child, but for who did not want to. Each has an id that is nobody else's in the parent. */
function comingFrom(parent: Proposal, child: Proposal): Proposer[] {
  const taken = new Set(parent.proposers.map(({ id }) => id));
  return child.proposers
    .filter((each) => !hasDeclined(each))
    .map((each) => ({
      mergedFrom: child.id,
      ...each,
      // The rows of a sheet number their proposers each for itself.
      id: taken.has(each.id) ? `${child.id}-${each.id}` : each.id,
    }));
}

const hasDeclined = ({ signing }: Proposer): boolean => signing?.state === 'declined';

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
