import { takeIn } from '@lianluo/domain/proposal/merge';
import type { Proposal } from '@lianluo/domain/proposal/proposal';
import { invalidField } from '@lianluo/domain/refusal';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Scope } from '../../../floor/context';
import type { CommandWrite } from '../../../floor/http/commit';
import { isVisible } from '../../work/find-item';
import type { Prepared } from '../../work/kind-work';
import { readItem, saving } from '../../work/ledger.store';

/** 并案: the other proposal takes this one's proposers and text in the same transaction. */
export async function merge(call: Scope, item: WorkItem, { into }: { into: string }): Promise<Prepared> {
  // A step of proposals is taken on a proposal.
  const child = item as Proposal;
  const found = await readItem(call.storage, call.committee.id, 'proposals', into);
  if (!found || !isVisible(call, found.item)) throw invalidField('/into', 'item.unknown', '没有这件提案。');
  const parent = found.item as Proposal;
  const also = () => {
    const grown = { ...takeIn(parent, child), updatedAt: call.instant, version: parent.version + 1 };
    const note = `并入：${child.title}`;
    const changes = saving(call, parent, grown, 'take-in', { textVersion: found.textVersion, note });
    // Nobody said which version of the parent they saw, so one that moved meanwhile is read again.
    return changes.map((change): CommandWrite => ({ ...change, refusal: 'again' }));
  };
  return { input: { into }, also };
}
