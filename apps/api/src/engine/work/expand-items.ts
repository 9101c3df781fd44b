import type { WorkItem } from '@lianluo/domain/work/item';
import { kinds, type KindName } from '@lianluo/domain/work/kinds';
import type { Scope } from '../../floor/context';
import { partNames } from './beside';
import { readHead } from './head-row';
import { headAddress, textAddress } from './ledger.store';
import type { Entry } from './lists';
import { joinTexts, type Texts } from './texts';
import { getAll } from '../../floor/storage/get-all';

/** So many items at a time are told with what a list leaves out, and not more than so much: a function answers with 6 MB at most. */
export const mostExpanded = 50;
export const mostBytes = 4_000_000;

/** Of an item's texts those of the fields that were asked for. */
export const textsOf = (texts: Texts, fields: readonly string[]): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([name]) => fields.includes(name.split('.')[0] ?? '')));

/** The items of a list with the fields that it leaves out: their heads in one batch, the texts that these have in as few as hold them. */
export async function expandItems(
  scope: Scope,
  kind: KindName,
  entries: readonly Entry[],
  fields: readonly string[],
): Promise<Entry[]> {
  const { storage, committee } = scope;
  const heads = await storage.get(entries.map(({ item }) => headAddress(committee.id, kind, item.id)));
  const items = heads.map((row, index) => (row ? readHead(row) : entries[index]?.item));
  const named = items.flatMap((item) =>
    item ? textNames(kind, item, fields).map((name) => ({ id: item.id, name })) : [],
  );
  const rows = await getAll(
    storage,
    named.map(({ id, name }) => textAddress(committee.id, kind, id, name)),
  );
  const texts = new Map<string, Texts>();
  named.forEach(({ id, name }, index) => {
    const row = rows[index];
    if (row) texts.set(id, { ...texts.get(id), [name]: row['text'] });
  });
  return entries.flatMap(({ place }, index) => {
    const item = items[index];
    return item ? [{ place, item: joinTexts(kinds[kind], item, texts.get(item.id) ?? {}) }] : [];
  });
}

/** What the texts of an item are called, as far as its head tells. */
function textNames(kind: KindName, item: WorkItem, fields: readonly string[]): string[] {
  const { long, longWithin = {} } = kinds[kind];
  const lists = Object.keys(longWithin).filter((name) => fields.includes(name));
  const parts = Object.entries(item.besides ?? {}).filter(([name]) => fields.includes(name));
  return [
    ...parts.flatMap(([list, count]) => partNames(list, count)),
    ...long.filter((name) => fields.includes(name)),
    ...lists.flatMap((list) => {
      // A list with long texts has lines, each of which may have an id.
      const lines = ((item as WorkItem & Record<string, unknown>)[list] ?? []) as readonly { id?: string }[];
      return lines.map(({ id }, index) => `${list}.${id ?? index}`);
    }),
  ];
}
