import type { WorkItem } from '@lianluo/domain/work/item';
import type { Kind } from '@lianluo/domain/work/kind';

/** Long texts by name: a field of the item, or `list.id` for a text inside one of its lists; of lines without ids, by their place. */
export type Texts = Record<string, unknown>;

type Fields = Record<string, unknown>;
type Line = Fields & { id?: string };

const nameOf = (list: string, { id }: Line, place: number): string => `${list}.${id ?? place}`;

/** Takes the long texts out of an item, so that lists and steps do not carry them. */
export function splitTexts(kind: Kind, item: WorkItem): { head: WorkItem; texts: Texts } {
  const head: Fields = { ...item };
  const texts: Texts = {};
  for (const field of kind.long) {
    if (head[field] !== undefined && head[field] !== null) texts[field] = head[field];
    delete head[field];
  }
  for (const [list, field] of Object.entries(kind.longWithin ?? {})) {
    // A list with long texts has lines.
    const lines = (head[list] ?? []) as readonly Line[];
    head[list] = lines.map((line, place) => {
      const { [field]: text, ...rest } = line;
      if (text !== undefined) texts[nameOf(list, line, place)] = text;
      return rest;
    });
  }
  // Only texts were taken out, and no rule reads a head without its texts as a whole item.
  return { head: head as unknown as WorkItem, texts };
}

/** The whole item again. A text that there is none of is what its field starts as, or absent. */
export function joinTexts(kind: Kind, head: WorkItem, texts: Texts): WorkItem {
  const item: Fields = { ...head };
  for (const field of kind.long) {
    if (texts[field] !== undefined) item[field] = texts[field];
    else if (kind.fields[field]?.empty !== undefined) item[field] = kind.fields[field].empty;
  }
  for (const [list, field] of Object.entries(kind.longWithin ?? {})) {
    const lines = (item[list] ?? []) as readonly Line[];
    item[list] = lines.map((line, place) => {
      const text = texts[nameOf(list, line, place)];
      return text === undefined ? line : { ...line, [field]: text };
    });
  }
  return item as unknown as WorkItem;
}
