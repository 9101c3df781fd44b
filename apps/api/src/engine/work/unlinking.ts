import type { WorkItem } from '@lianluo/domain/work/item';
import { kindOfItem } from '@lianluo/domain/work/kinds';
import { linksOf, unlinked } from '@lianluo/domain/work/unlink';
import type { Scope } from '../../floor/context';
import type { CommandWrite } from '../../floor/http/commit';
import { readItem, saving } from './ledger.store';

/** What goes with the removal of an item: those that name it forget it, and say so in their timelines. */
export async function unlinking(call: Scope, gone: WorkItem): Promise<CommandWrite[]> {
  const note = `关联的${kindOfItem(gone).words.one}草稿已删除`;
  const freed = await Promise.all(
    linksOf(kindOfItem(gone), gone).map(async ({ to, back }) => {
      const found = await readItem(call.storage, call.committee.id, to.kind, to.item);
      const free = found && unlinked(found.item, back, gone);
      if (!free) return [];
      const next = { ...free, updatedAt: call.instant, version: free.version + 1 };
      return saving(call, found.item, next, 'unlink', { textVersion: found.textVersion, note });
    }),
  );
  // Nobody said which version of the other they saw, so one that moved meanwhile is read again.
  return freed.flat().map((change): CommandWrite => ({ ...change, refusal: 'again' }));
}
