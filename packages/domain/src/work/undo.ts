import type { Permission } from '../permission';
import { Refusal } from '../refusal';
import type { WorkItem } from './item';
import type { Kind, Step } from './lifecycle';

/** 撤销: the step that nothing has followed yet, and where the item stood and since when it waited before it. */
export interface Undo {
  action: string;
  from: string;
  since?: string | undefined;
}

/**
 * A row of a lifecycle table that takes a wrong step back while nothing followed it: the item stands where it stood, without
 * what the step wrote.
 */
export function undoing<Item extends WorkItem>(
  label: string,
  permission: Permission,
  undone: Readonly<Record<string, Step<Item>>>,
  without: (item: Item) => Item,
): Step<Item> {
  const steps = Object.values(undone);
  return {
    label,
    from: [...new Set(steps.flatMap(({ to }) => to))],
    to: [...new Set(steps.flatMap(({ from }) => from))],
    permission,
    requires: ['reason'],
    undoes: Object.keys(undone),
    apply: (item) => {
      if (!item.undo) throw new Refusal('action.followed');
      return { ...without(item), status: item.undo.from };
    },
  };
}

/** What taking back this step would need to know, where the table has a row that takes it back. */
export function undoOf<Item extends WorkItem>(kind: Kind<Item>, item: Item, action: string): Undo | undefined {
  if (!Object.values(kind.steps).some(({ undoes }) => undoes?.includes(action))) return undefined;
  return { action, from: item.status, ...(item.waitingFor && { since: item.waitingFor.since }) };
}

/** The item as it waited before the step that was taken back, so that its clock goes on as if nothing had been done. */
export function waitingAsBefore<Item extends WorkItem>(kind: Kind<Item>, next: Item, { since }: Undo): Item {
  const wait = kind.waits(next);
  return { ...next, waitingFor: wait && since ? { holder: wait.holder, action: wait.action, since } : null };
}
