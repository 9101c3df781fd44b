import type { WorkItem } from './item';
import type { Kind } from './kind';
import type { ItemLink } from './link';

/** The items that this one is tied to, each with the field of its own by which it names this one back. */
export function linksOf(
  { fields }: Pick<Kind, 'fields'>,
  item: object,
): { to: ItemLink; back: string; byUnit?: true | undefined }[] {
  return Object.entries(fields).flatMap(([name, { back, byUnit }]) =>
    back === undefined ? [] : [linkIn(item, name) ?? []].flat().map((to) => ({ to, back, byUnit })),
  );
}

/** The item without its link to one that is gone, or nothing where it names another by now. */
export function unlinked(item: WorkItem, field: string, gone: Pick<WorkItem, 'kind' | 'id'>): WorkItem | undefined {
  const found = linkIn(item, field);
  const isGone = ({ kind, item: id }: ItemLink): boolean => kind === gone.kind && id === gone.id;
  if (found === undefined || ![found].flat().some(isGone)) return undefined;
  return { ...item, [field]: isList(found) ? found.filter((each) => !isGone(each)) : undefined };
}

// A field with `back` holds a link or several: `link` and `links` are what makes one.
const linkIn = (item: object, field: string) =>
  (item as Readonly<Record<string, ItemLink | readonly ItemLink[] | undefined>>)[field];
const isList = (found: ItemLink | readonly ItemLink[]): found is readonly ItemLink[] => Array.isArray(found);
