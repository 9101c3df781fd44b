import { canonical } from '../canonical';
import type { Scope } from '../context';
import type { CommandWrite } from '../http/commit';
import { rowCodec } from '../storage/row-codec';
import { fields, list, maybe, object, text } from '../storage/shape';
import type { Address, Row } from '../storage/table';
import type { Person } from './security';

/** What changed, not the whole again: fields with their new value, fields that went, and long texts with what they replaced. */
export interface Difference {
  set: Record<string, unknown>;
  unset: readonly string[];
  /** Long text → what stood there before, null where nothing did. The new text stands in the ledger. */
  texts: Record<string, unknown>;
}

/** What the entry's readers cannot tell by what changed. */
export interface Marks {
  /** Who could read the item before and after, where that is not its own committee both times: `own>below`. */
  reach?: string | undefined;
  /** The batch whose import or whose undoing this is part of, where it is shown or hidden as a whole. */
  batch?: string | undefined;
  /** On what of the item a file hangs that this is about: whoever is not shown that reads no name of it. */
  on?: string | undefined;
}

export interface Entry extends Difference, Marks {
  at: string;
  by: { id: string; name: string; role: string };
  action: string;
  note?: string;
}

/** By whom and when something is entered: somebody who asks, or the operator. */
export interface Entering {
  actor: Person;
  instant: string;
  committee: { id: string };
}

const serial = (version: number) => String(version).padStart(6, '0');
export const journalKey = (committee: string, kind: string, id: string) => `${committee}#${kind}#${id}`;

/** Where the entry of one version of an item stands. */
export const entryAddress = (
  committee: string,
  { kind, id, version }: { kind: string; id: string; version: number },
): Address => ({ table: 'journal', key: { pk: journalKey(committee, kind, id), sk: serial(version) } });

/** The entry of one accepted command on one item, for the same transaction as the item. */
export function entryOf(
  scope: Entering,
  item: { kind: string; id: string; version: number },
  action: string,
  difference: Difference,
  note?: string,
  { reach, batch, on }: Marks = {},
): CommandWrite {
  const { id, name, role } = scope.actor;
  return {
    table: 'journal',
    put: {
      pk: journalKey(scope.committee.id, item.kind, item.id),
      sk: serial(item.version),
      version: 1,
      at: scope.instant,
      by: { id, name, role },
      action,
      ...(note && { note }),
      set: difference.set,
      ...(difference.unset.length > 0 && { unset: difference.unset }),
      ...(Object.keys(difference.texts).length > 0 && { texts: difference.texts }),
      ...(reach !== undefined && { reach }),
      ...(batch !== undefined && { batch }),
      ...(on !== undefined && { on }),
    },
    if: 'absent',
  };
}

/** Access that matters is an entry too: a revealed field, an export, a denied write. */
export function accessEntry(
  scope: Entering & Pick<Scope, 'newId'>,
  action: string,
  detail: Record<string, unknown>,
): CommandWrite {
  const { id, name, role } = scope.actor;
  return {
    table: 'journal',
    put: {
      pk: `${scope.committee.id}#access#${scope.instant.slice(0, 7)}`,
      sk: `${scope.instant}#${scope.newId()}`,
      version: 1,
      at: scope.instant,
      by: { id, name, role },
      action,
      ...detail,
    },
    if: 'absent',
  };
}

type Written = Omit<Entry, 'unset' | 'texts'> & Partial<Pick<Entry, 'unset' | 'texts'>>;
export const entryCodec = rowCodec<Written>('journal', {
  at: text,
  by: fields({ id: text, name: text, role: text }),
  action: text,
  note: maybe(text),
  set: object(),
  unset: maybe(list(text)),
  texts: maybe(object()),
  reach: maybe(text),
  batch: maybe(text),
  on: maybe(text),
});

export function readEntry(row: Row): Entry {
  const { at, by, action, note, set, unset, texts, on } = entryCodec(row);
  const told = { ...(note && { note }), ...(on !== undefined && { on }) };
  return { at, by, action, ...told, set, unset: unset ?? [], texts: texts ?? {} };
}

/** The difference of two flat values. Values are compared as the wire will show them; a map has no order. */
export function differenceOf(before: object | undefined, after: object): Difference {
  const old: Record<string, unknown> = { ...before };
  const next: Record<string, unknown> = { ...after };
  const set: Record<string, unknown> = {};
  const unset: string[] = [];
  for (const [name, value] of Object.entries(next)) {
    // When it changed is told by the entry itself.
    if (value === undefined || name === 'updatedAt') continue;
    if (canonical(value) !== canonical(old[name])) set[name] = value;
  }
  for (const [name, value] of Object.entries(old))
    if (value !== undefined && next[name] === undefined) unset.push(name);
  return { set, unset, texts: {} };
}
