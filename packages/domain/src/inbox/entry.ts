import type { EntryKind } from './box';

/** One thing that happened to an item, as far as somebody is told of it. */
export interface Happening {
  kind: EntryKind;
  item: string;
  /** The journal's word, and its place in the journal of the item: each is told once. */
  action: string;
  place: string;
  /** RFC 3339 */
  at: string;
  by: { id: string; name: string };
}

/** 一事一行: what somebody is told of an item, however often something happened to it. */
export interface Entry extends Happening {
  read: boolean;
  /** How often something happened since they read it. */
  times: number;
}

/**
 * The entry once this has happened too: the latest words, counted since it was read. What it knows already changes nothing, so
 * that a record which comes twice is told once.
 */
export function told(before: Entry | undefined, happening: Happening): Entry | undefined {
  if (before && before.place >= happening.place) return undefined;
  const { kind, item, action, place, at, by } = happening;
  return { kind, item, action, place, at, by, read: false, times: (before && !before.read ? before.times : 0) + 1 };
}

/** 已阅 */
export const asRead = (entry: Entry): Entry => ({ ...entry, read: true, times: 0 });

/** What somebody did last on an item, or began: nobody is told of their own acts, so there is nothing to read. */
export function done(before: Entry | undefined, happening: Happening): Entry | undefined {
  const next = told(before, happening);
  return next && asRead(next);
}
