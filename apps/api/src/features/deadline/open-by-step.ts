import type { WorkItem } from '@lianluo/domain/work/item';
import { readHead } from '../../engine/work/head-row';
import type { Scope } from '../../floor/context';
import { pagesOf } from '../../floor/storage/pages';
import { stepKey } from './deadlines.view';

/** What waits, of all kinds, in pages: from the index that holds nothing else. */
export async function* waitingItems({
  storage,
  committee,
}: Pick<Scope, 'storage' | 'committee'>): AsyncGenerator<WorkItem[]> {
  const question = { table: 'ledger', index: 'byDue', pk: committee.id, limit: 200 } as const;
  for await (const rows of pagesOf(storage, question)) yield rows.map(readHead);
}

/** How many wait for each step now. */
export async function openByStep(scope: Scope): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for await (const items of waitingItems(scope))
    for (const { kind, waitingFor } of items) {
      const key = stepKey(kind, waitingFor?.action ?? '');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}
