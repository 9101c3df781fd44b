import type { Actor } from '@lianluo/domain/permission';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Kind } from '@lianluo/domain/work/kind';
import { isUnitPart } from '@lianluo/domain/work/holder';
import { kindOfItem } from '@lianluo/domain/work/kinds';
import { allowedActions } from '@lianluo/domain/work/lifecycle';
import { clockView } from './clock.view';

/** An item as the wire shows it to this caller. */
export function itemView(item: WorkItem, actor: Actor): object {
  const kind = kindOfItem(item);
  return { ...viewOf(kind, shownTo(kind, item, actor), actor, Object.keys(kind.fields)), ...kind.also?.(item) };
}

/** The same in a list, without long texts and whatever else was not asked for beside it. */
export function itemSummary(item: WorkItem, actor: Actor, beside: readonly string[] = []): object {
  const kind = kindOfItem(item);
  return viewOf(kind, shownTo(kind, item, actor), actor, [...kind.listed, ...beside]);
}

const shownTo = (kind: Kind, item: WorkItem, actor: Actor): WorkItem => kind.asShownTo?.(item, actor) ?? item;

function viewOf(kind: Kind, item: WorkItem, actor: Actor, names: readonly string[]): object {
  const { id, committee, number, title, unit, topics, status } = item;
  const { reportedOn, waitingFor, dueOn, createdAt, updatedAt, version, restrictedTo } = item;
  return {
    id,
    committee,
    number,
    title,
    unit,
    ...(topics !== undefined && topics.length > 0 && { topics }),
    ...(restrictedTo && { restrictedTo }),
    status,
    reportedOn,
    waitingFor: waitingFor && {
      ...waitingFor,
      ...heldBy(item),
      label: kind.steps[waitingFor.action]?.label ?? waitingFor.action,
    },
    dueOn,
    ...clockView(item),
    createdAt,
    updatedAt,
    version,
    ...fieldsOf(kind, item, names),
    allowedActions: allowedActions(kind, item, actor),
  };
}

/** The unit that holds an item, where a unit does; what departments do stands in the item itself. */
const heldBy = ({ unit, waitingFor }: WorkItem): object =>
  unit !== undefined && waitingFor && isUnitPart(waitingFor.holder) ? { unit } : {};

/** The kind's own fields, as far as anybody is shown them. */
function fieldsOf({ fields }: Kind, item: WorkItem, names: readonly string[]): object {
  // An item holds the fields that its kind's table names.
  const values = item as WorkItem & Record<string, unknown>;
  return Object.fromEntries(
    names.flatMap((name) => (fields[name]?.hidden === undefined ? [[name, values[name]]] : [])),
  );
}
