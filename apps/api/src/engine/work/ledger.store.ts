import type { WorkItem } from '@lianluo/domain/work/item';
import type { Kind } from '@lianluo/domain/work/kind';
import { kindOfItem } from '@lianluo/domain/work/kinds';
import { canonical } from '../../floor/canonical';
import type { CommandWrite } from '../../floor/http/commit';
import { differenceOf, entryOf, type Entering } from '../../floor/journal/journal';
import { allRows } from '../../floor/storage/pages';
import type { Address, Row, Storage } from '../../floor/storage/table';
import { linesBetween, listOfPart, partNames, type Line } from './beside';
import { headRow, ledgerPartition, readHead, textVersionOf } from './head-row';
import { reachOver } from './reach';
import { joinTexts, splitTexts, type Texts } from './texts';

/**
 * | question                               | answered by                                        |
 * | one item with its texts                | pk = committee#kind, sk from `id` to `id#…`        |
 * | a committee's items of a kind by day   | index byDay                                        |
 * | what waits, by the day it is due       | index byDue (only items that somebody holds)       |
 * | items by any filter                    | facet rows of the scorecards, then their heads     |
 */
export const headAddress = (committee: string, kind: string, id: string): Address => ({
  table: 'ledger',
  key: { pk: ledgerPartition(committee, kind), sk: id },
});

export const textAddress = (committee: string, kind: string, id: string, name: string): Address => ({
  table: 'ledger',
  key: { pk: ledgerPartition(committee, kind), sk: `${id}#${name}` },
});

/** One item whole, in one query, or nothing. */
export async function readItem(
  storage: Storage,
  committee: string,
  kind: string,
  id: string,
): Promise<{ item: WorkItem; texts: Texts; textVersion: number } | undefined> {
  // A text stands under its item's id and a name: no item is called so.
  if (id.includes('#')) return undefined;
  const span = { from: id, to: `${id}#\u{10FFFF}`, limit: 300, consistent: true };
  // One query reads an item, unless its texts are more than a megabyte.
  const rows = await allRows(storage, { table: 'ledger', pk: ledgerPartition(committee, kind), ...span });
  const head = rows.find((row) => row.sk === id);
  if (!head) return undefined;
  const texts = Object.fromEntries(
    rows.flatMap((row) => (row.sk.startsWith(`${id}#`) ? [[row.sk.slice(id.length + 1), row['text']]] : [])),
  );
  return { item: joinTexts(kindOfItem({ kind }), readHead(head), texts), texts, textVersion: textVersionOf(head) };
}

/** The writes of one accepted command on one item: its head, the texts that changed, and its journal entry. */
export function saving(
  scope: Entering,
  before: WorkItem | undefined,
  after: WorkItem,
  action: string,
  {
    textVersion = 0,
    note,
    batch,
    on,
  }: { textVersion?: number | undefined; note?: string | undefined; batch?: string; on?: string } = {},
): CommandWrite[] {
  const kind = kindOfItem(after);
  const old = before ? standing(kind, before) : { head: undefined, texts: {} as Texts };
  const next = splitTexts(kind, after);
  const changed = Object.entries(next.texts).filter(([name, text]) => canonical(text) !== canonical(old.texts[name]));
  const gone = Object.keys(old.texts).filter((name) => next.texts[name] === undefined);
  const isText = (name: string) => listOfPart(kind, name) === undefined;
  const replaced = [...changed.map(([name]) => name), ...gone].filter(isText);

  const difference = {
    ...differenceOf(old.head && journalled(old.head), journalled(next.head)),
    texts: {
      ...Object.fromEntries(replaced.map((name) => [name, old.texts[name] ?? null])),
      ...linesChanged(kind, before, after),
    },
  };
  return [
    {
      table: 'ledger',
      put: headRow(next.head, replaced.length > 0 ? after.version : textVersion),
      if: before ? { version: before.version } : 'absent',
    },
    ...changed.map(([name, text]): CommandWrite => ({
      table: 'ledger',
      put: { ...textAddress(after.committee, after.kind, after.id, name).key, version: after.version, text } as Row,
    })),
    ...gone.map((name): CommandWrite => ({
      table: 'ledger',
      remove: textAddress(after.committee, after.kind, after.id, name).key,
    })),
    entryOf(scope, after, action, difference, note, { reach: reachOver(before, after), batch, on }),
  ];
}

/** An item as it stands in the ledger: what was written before lists stood beside it has no parts there. */
function standing(kind: Kind, item: WorkItem): { head: WorkItem; texts: Texts } {
  const { head, texts } = splitTexts(kind, item);
  const isThere = (name: string) => {
    const field = listOfPart(kind, name);
    return field === undefined || partNames(field, item.besides?.[field] ?? 0).includes(name);
  };
  return { head, texts: Object.fromEntries(Object.entries(texts).filter(([name]) => isThere(name))) };
}

function linesChanged({ beside = {} }: Kind, before: WorkItem | undefined, after: WorkItem): Texts {
  const linesIn = (item: WorkItem | undefined, field: string) =>
    // A list beside the head has lines.
    ((item as unknown as Record<string, unknown> | undefined)?.[field] ?? []) as readonly Line[];
  return Object.assign(
    {},
    ...Object.keys(beside).map((field) => linesBetween(field, linesIn(before, field), linesIn(after, field))),
  ) as Texts;
}

/** What the journal need not repeat: where the entry stands says the rest. */
function journalled(head: WorkItem): object {
  const { id: _id, committee: _committee, kind: _kind, version: _version, updatedAt: _updatedAt, ...rest } = head;
  const { besides: _besides, ...fields } = rest;
  return fields;
}
