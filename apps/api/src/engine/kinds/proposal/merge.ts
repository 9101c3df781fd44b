import { giveBack, takeIn } from '@lianluo/domain/proposal/merge';
import type { Proposal } from '@lianluo/domain/proposal/proposal';
import { invalidField } from '@lianluo/domain/refusal';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Scope } from '../../../floor/context';
import type { CommandWrite } from '../../../floor/http/commit';
import { isVisible } from '../../work/find-item';
import type { Prepared } from '../../work/kind-work';
import { readItem, saving } from '../../work/ledger.store';
import { givenUp } from './numbers';

/** 并案: the other proposal takes this one's proposers and text in the same transaction. */
export async function merge(call: Scope, item: WorkItem, { into }: { into: string }): Promise<Prepared> {
  const parent = await foundParent(call, into);
  if (!parent) throw invalidField('/into', 'item.unknown', '没有这件提案。');
  // A step of proposals is taken on a proposal.
  const numbers = await givenUp(call, item as Proposal);
  return { input: { into }, also: () => [...changing(call, parent, takeIn, item, 'take-in'), ...numbers] };
}

/** 撤销并案: the other one gives back in the same transaction what came with this one. */
export async function unmerge(call: Scope, item: WorkItem, input: object): Promise<Prepared> {
  const parent = await foundParent(call, (item as Proposal).mergedInto ?? '');
  return { input, also: () => (parent ? changing(call, parent, giveBack, item, 'give-back') : []) };
}

type Parent = NonNullable<Awaited<ReturnType<typeof readItem>>>;

async function foundParent(call: Scope, id: string): Promise<Parent | undefined> {
  const found = await readItem(call.storage, call.committee.id, 'proposals', id);
  return found && isVisible(call, found.item) ? found : undefined;
}

/** The parent changed by its child. Nobody said which version of it they saw, so one that moved meanwhile is read again. */
function changing(
  call: Scope,
  { item, textVersion }: Parent,
  change: (parent: Proposal, child: Proposal) => Proposal,
  child: WorkItem,
  verb: keyof typeof notes,
): CommandWrite[] {
  // Both were read from the proposals.
  const [parent, other] = [item as Proposal, child as Proposal];
  const grown = { ...change(parent, other), updatedAt: call.instant, version: parent.version + 1 };
  const note = `${notes[verb]}：${other.title}`;
  return saving(call, parent, grown, verb, { textVersion, note }).map((each) => ({ ...each, refusal: 'again' }));
}

const notes = { 'take-in': '并入', 'give-back': '撤出' } as const;
