import { itemFiles, recordFiles } from '@lianluo/contract/file';
import {
  isThere,
  onRecord,
  placesOf,
  seesFilesOn,
  type FileOn,
  type RecordPlace,
} from '@lianluo/domain/file/file-places';
import { Refusal } from '@lianluo/domain/refusal';
import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import { route, type Finder, type Route } from '../../floor/http/mount';
import { findItem, type FoundItem } from '../work/find-item';

/** An item, and on what of it a call's files hang. */
export interface FoundHung extends FoundItem {
  kind: KindName;
  on: FileOn;
}

type Params = Record<string, string>;

/** Finds an item with the record that a path names beside it; one that this caller is not shown is not there. */
function findHung(kind: KindName, place?: RecordPlace): Finder<Params, FoundHung> {
  const find = findItem(kind);
  const found: Finder<Params, FoundHung> = async (scope, params, begun) => {
    const item = await find(scope, params, begun);
    const on = place ? onRecord(place, params['record'] ?? '') : 'item';
    const isShown = seesFilesOn(kinds[kind], item.item, on, scope.actor);
    // Of the item itself somebody may be shown some of what hangs on it.
    if (place && (!isShown || !isThere(item.item, on))) throw new Refusal('not-found');
    return { ...item, kind, on };
  };
  return Object.assign(found, { begin: find.begin });
}

/** What hangs on items of a kind: the same verbs for the item and for each of its records. */
export const hungRoutes = (kind: KindName): readonly Route[] =>
  [
    { endpoints: itemFiles(kind), find: findHung(kind) },
    ...placesOf(kinds[kind]).map((place) => ({ endpoints: recordFiles(kind, place), find: findHung(kind, place) })),
  ].flatMap(({ endpoints, find }) => [
    route(endpoints.list, {
      find,
      act: async (call, found) => (await import('./list-files')).listFiles(call, found),
    }),
    route(endpoints.add, {
      find,
      act: async (call, found) => (await import('./add-file')).addFile(call, found),
    }),
  ]);
