import type { DeadlineView } from '@lianluo/contract/deadline';
import type { DeadlineVerb } from '@lianluo/domain/deadline/verbs';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { FoundItem } from '../../engine/work/find-item';
import { saving } from '../../engine/work/ledger.store';
import type { Answer, Scope } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { deadlineView } from './deadline.view';

/** Writes an item whose clock was changed, with what was said, and answers with the date as it is then. */
export async function saveClock(
  call: Scope,
  { item, textVersion }: FoundItem,
  changed: WorkItem,
  action: DeadlineVerb,
  note?: string,
): Promise<Answer<DeadlineView>> {
  const next = { ...changed, version: item.version + 1 };
  const writes = saving(call, item, next, action, { textVersion, note });
  const body = await deadlineView(call, next, {
    at: call.instant,
    by: call.actor,
    action,
    note,
    set: { clock: next.clock },
  });
  return commit(call, writes, { body, version: next.version });
}
