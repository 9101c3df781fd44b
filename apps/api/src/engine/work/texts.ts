import type { WorkItem } from '@lianluo/domain/work/item';
import type { Kind } from '@lianluo/domain/work/kind';
import { linesOf, listOfPart, notRead, partNames, partsOf, type Line as BesideLine, type Parts } from './beside';

/**
 * What stands beside a head, by name: a long text by its field, or `list.id` where it is inside one of the item's lists (of lines
 * without ids, by their place), and the parts of a long list, `list.000`.
 */
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
  for (const [field, beside] of Object.entries(kind.beside ?? {})) {
    const lines = (head[field] ?? []) as readonly BesideLine[];
    if (lines === notRead) continue;
    const parts = partsOf(item, lines, beside);
    partNames(field, parts.length).forEach((name, index) => (texts[name] = parts[index]));
    head[field] = [];
    head['besides'] = partsBeside(item.besides, field, parts.length);
  }
  // Only texts were taken out, and no rule reads a head without its texts as a whole item.
  return { head: head as unknown as WorkItem, texts };
}

/** How many parts stand beside an item, once there are so many of one list. */
function partsBeside(parts: Parts = {}, field: string, count: number): Parts | undefined {
  const { [field]: _before, ...others } = parts;
  const next = count > 0 ? { ...others, [field]: count } : others;
  return Object.keys(next).length > 0 ? next : undefined;
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
  for (const field of Object.keys(kind.beside ?? {})) {
    const names = Object.keys(texts).filter((name) => listOfPart(kind, name) === field);
    // The first rows had the lines of such a list in the head.
    if (names.length > 0) item[field] = names.sort().flatMap((name) => linesOf(texts[name]));
  }
  return item as unknown as WorkItem;
}

/** The same with single lines in place of the parts: as the journal names what a command changed. */
export function textsAndLines(kind: Kind, item: WorkItem, texts: Texts): Texts {
  const plain = Object.entries(texts).filter(([name]) => listOfPart(kind, name) === undefined);
  const lines = Object.keys(kind.beside ?? {}).flatMap((field) =>
    // A list beside the head has lines.
    ((item as unknown as Fields)[field] as readonly BesideLine[]).map((line) => [`${field}.${line.member}`, line]),
  );
  return Object.fromEntries([...plain, ...lines]);
}
