import type { WorkItem } from './item';
import type { Kind } from './kind';
import type { ItemLink } from './link';

/** The items that this one is tied to, each with the field of its own by which it names this one back. */
export function linksOf({ fields }: Pick<Kind, 'fields'>, item: object): { to: ItemLink; back: string }[] {
  return Object.entries(fields).flatMap(([name, { back }]) => {
    const to = back === undefined ? undefined : linkIn(item, name);
    return to && back !== undefined ? [{ to, back }] : [];
  });
}

/** The item without its link to one that is gone, or nothing where it names another by now. */
export function unlinked(item: WorkItem, field: string, gone: Pick<WorkItem, 'kind' | 'id'>): WorkItem | undefined {
  const link = linkIn(item, field);
  return link?.kind === gone.kind && link.item === gone.id ? { ...item, [field]: undefined } : undefined;
}

// A field with `back` holds a link: `link` is what makes one.
const linkIn = (item: object, field: string) => (item as Readonly<Record<string, ItemLink | undefined>>)[field];
