import type { Actor } from '@lianluo/domain/permission';
import { isOpenTo } from '@lianluo/domain/work/closed';
import { Refusal } from '@lianluo/domain/refusal';
import { shownBelowFacet, type WorkItem } from '@lianluo/domain/work/item';
import { type KindName, kindOfItem } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import type { Finder } from '../../floor/http/mount';
import type { Storage } from '../../floor/storage/table';
import { readItem } from './ledger.store';
import type { Texts } from './texts';

/** An item with what a write needs beside it. */
export interface FoundItem {
  version: number;
  item: WorkItem;
  texts: Texts;
  textVersion: number;
}

type Read = ReturnType<typeof readItem>;

/** Finds an item for this caller. One they may not know of is not found, word for word like a missing one. */
export function findItem(kind: KindName): Finder<Record<string, string>, FoundItem> {
  const begin = (storage: Storage, { c = '', id = '' }: Record<string, string>): Read => readItem(storage, c, kind, id);
  const find = async (scope: Scope, params: Record<string, string>, begun?: Promise<unknown>): Promise<FoundItem> => {
    // What `begin` began is an item being read.
    const found = await ((begun as Read | undefined) ?? begin(scope.storage, params));
    if (!found || !isVisible(scope, found.item)) throw new Refusal('not-found');
    return { ...found, version: found.item.version };
  };
  return Object.assign(find, { begin });
}

/** Whether the item exists for this caller. */
export function isVisible({ actor, committee }: Pick<Scope, 'actor' | 'committee'>, item: WorkItem): boolean {
  if (item.batch !== undefined && committee.pendingBatches.includes(item.batch)) return false;
  if (actor.unit !== undefined && item.unit !== actor.unit) return false;
  if (!isOpenTo(item, actor)) return false;
  return actor.reach === 'own' || kindOfItem(item).shownBelow(item);
}

/** The lists a caller is held to, as facets: an operator to their unit, the city above to what it is shown. */
export function heldTo({ unit, reach }: Actor): string[] {
  return [...(unit === undefined ? [] : [`unit=${unit}`]), ...(reach === 'below' ? [shownBelowFacet] : [])];
}
