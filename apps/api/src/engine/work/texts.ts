import type { WorkItem } from '@lianluo/domain/work/item';
import type { Kind } from '@lianluo/domain/work/kind';

/** Long texts by name: a field of the item, or `list.id` for a text inside one of its lists. */
export type Texts = Record<string, unknown>;

type Fields = Record<string, unknown>;
type Line = Fields & { id: string };

/** Takes the long texts out of an item, so that lists and steps do not carry them. */
export function splitTexts(kind: Kind, item: WorkItem): { head: WorkItem; texts: Texts } {
  const head: Fields = { ...item };
  const texts: Texts = {};
  for (const field of kind.long) {
    if (head[field] !== undefined && head[field] !== null) texts[field] = head[field];
    delete head[field];
  }
  for (const [list, field] of Object.entries(kind.longWithin ?? {})) {
    // Lists with long texts have lines with an id.
    const lines = (head[list] ?? []) as readonly Line[];
    head[list] = lines.map((line) => {
      const { [field]: text, ...rest } = line;
      if (text !== undefined) texts[`${list}.${line.id}`] = text;
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
    item[list] = lines.map((line) => {
      const text = texts[`${list}.${line.id}`];
      return text === undefined ? line : { ...line, [field]: text };
    });
  }
  return item as unknown as WorkItem;
}
