import type { Permission } from '../permission';
import { Refusal } from '../refusal';
import { reason, type Field } from './field';
import type { WorkItem } from './item';
import type { Step } from './kind';

/**
 * A row of a lifecycle table that takes a wrong step back while nothing followed it: the item stands where it stood, without
 * what the step wrote.
 */
export function undoing<Item extends WorkItem>(
  label: string,
  permission: Permission,
  undone: Readonly<Record<string, Step<Item>>>,
  without: (item: Item) => Item,
): Step<Item, { reason: Field<string> }> {
  const steps = Object.values(undone);
  return {
    label,
    from: [...new Set(steps.flatMap(({ to }) => to))],
    to: [...new Set(steps.flatMap(({ from }) => from))],
    permission,
    takes: { reason },
    undoes: Object.keys(undone),
    // What was done to many by mistake is taken back for as many.
    ...(steps.some(({ many }) => many !== undefined) && { many: true as const }),
    apply: (item) => {
      if (!item.undo) throw new Refusal('action.followed');
      return { ...without(item), status: item.undo.from };
    },
  };
}
