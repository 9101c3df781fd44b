import { dayOf, type Day } from '../calendar/day';
import { isPast } from '../calendar/due';
import type { WorkingCalendar } from '../calendar/working-days';
import { clockAfter, dueOf } from '../deadline/clock';
import { ownDays } from '../deadline/deadlines';
import { may, type Actor, type Permission } from '../permission';
import { Refusal, type RefusalCode } from '../refusal';
import { requiresOf, type Fields } from './field';
import type { Undo, WorkItem } from './item';
import { linksOf } from './unlink';
import type { Kind, Moment, Step, StepContext } from './kind';

export interface AllowedAction {
  action: string;
  label: string;
  requires: readonly string[];
}

/** Why this step is refused for this caller now, or nothing when it may be taken. Greys the button and guards the write. */
export function stepRefusal<Item extends WorkItem>(
  kind: Kind<Item>,
  item: Item,
  action: string,
  actor: Actor,
): RefusalCode | undefined {
  const step = kind.steps[action];
  if (!step) return 'action.unknown';
  if (!mayDo(kind, actor, permissionOf(step, item.status))) return 'permission.missing';
  if (!step.from.includes(item.status)) return 'action.not-now';
  if (step.undoes && !step.undoes.includes(item.undo?.action ?? ''))
    return isImported(item) && !item.undo ? 'work.imported' : 'action.followed';
  return step.refusal?.(item, actor);
}

/** The steps this caller may take now, in the order of the table. */
export function allowedSteps<Item extends WorkItem>(kind: Kind<Item>, item: Item, actor: Actor): AllowedAction[] {
  return Object.entries(kind.steps)
    .filter(([action]) => !stepRefusal(kind, item, action, actor))
    .map(([action, { label, takes }]) => ({ action, label, requires: requiresOf(takes) }));
}

/** The right to enter one of a kind. */
export const recordPermissionOf = ({
  recordPermission = 'work:record',
}: {
  recordPermission?: Permission;
}): Permission => recordPermission;

/** Whether this caller has the right, and where they call by a key, one that writes this kind. */
const mayDo = (kind: { name: string }, actor: Actor, permission: Permission): boolean =>
  may(actor, permission) && (actor.writes?.includes(kind.name) ?? true);

/** Why this caller may not correct the item's fields now. */
export function changeRefusal<Item extends WorkItem>(
  kind: Kind<Item>,
  item: Item,
  actor: Actor,
): RefusalCode | undefined {
  if (!mayDo(kind, actor, recordPermissionOf(kind))) return 'permission.missing';
  return correctedFields(kind, item) && may(actor, 'opinion:edit') ? undefined : kind.changeRefusal(item, actor);
}

/** 更正: what may be changed beside the draft in an item that an office's sheet brought into the state in which it stands. */
export const correctedFields = (kind: Pick<Kind, 'corrects'>, item: Pick<WorkItem, 'status'>): Fields | undefined =>
  isImported(item) ? kind.corrects?.[item.status] : undefined;

/** Every kind that has a sheet marks what came from one. */
const isImported = (item: object): boolean => 'imported' in item && item.imported === true;

/** Why this caller may not throw the item away: only what never left its author goes without a trace in the ledger. */
export function discardRefusal<Item extends WorkItem>(
  kind: Kind<Item>,
  item: Item,
  actor: Actor,
): RefusalCode | undefined {
  if (!mayDo(kind, actor, recordPermissionOf(kind))) return 'permission.missing';
  // What an office's step made is tied to what it was made from, which its unit may not be shown.
  if (linksOf(kind, item).some(({ byUnit }) => !byUnit) && !may(actor, 'opinion:edit')) return 'permission.missing';
  return item.status === kind.initial ? undefined : 'work.not-draft';
}

/** Everything this caller may do with the item now: its steps, then 修改 and 删除草稿. */
export function allowedActions<Item extends WorkItem>(kind: Kind<Item>, item: Item, actor: Actor): AllowedAction[] {
  return [
    ...allowedSteps(kind, item, actor),
    ...(changeRefusal(kind, item, actor) ? [] : [{ action: 'change', label: '修改', requires: [] }]),
    ...(discardRefusal(kind, item, actor) ? [] : [{ action: 'discard', label: '删除草稿', requires: [] }]),
  ];
}

/** The right a step needs. Where it depends on the state and the step cannot be taken now, the first state it starts from decides. */
export function permissionOf<Item extends WorkItem>(step: Step<Item>, status: Item['status']): Permission {
  if (typeof step.permission === 'string') return step.permission;
  return step.permission(step.from.includes(status) ? status : (step.from[0] ?? status));
}

/** Takes one lifecycle step: the only way an item's state changes. */
export function take<Item extends WorkItem>(
  kind: Kind<Item>,
  item: Item,
  action: string,
  input: object,
  context: StepContext,
): Item {
  const refusal = stepRefusal(kind, item, action, context.actor);
  if (refusal) throw new Refusal(refusal);
  const step = kind.steps[action];
  if (!step) throw new Refusal('action.unknown');
  const next = { ...step.apply(item, { ...input }, context), undo: undoOf(kind, item, action) };
  return settle(kind, step.undoes && item.undo ? waitingAsBefore(kind, next, item.undo) : item, next, context);
}

/** What taking back this step would need to know, where the table has a row that takes it back. */
function undoOf<Item extends WorkItem>(kind: Kind<Item>, item: Item, action: string): Undo | undefined {
  if (!Object.values(kind.steps).some(({ undoes }) => undoes?.includes(action))) return undefined;
  const { status: from, waitingFor, clock } = item;
  return { action, from, ...(waitingFor && { since: waitingFor.since }), ...(clock && { clock }) };
}

/** The item as it waited before the step that was taken back, so that its clock goes on as if nothing had been done. */
function waitingAsBefore<Item extends WorkItem>(kind: Kind<Item>, next: Item, { since, clock }: Undo): Item {
  const wait = kind.waits(next);
  return { ...next, clock, waitingFor: wait && since ? { holder: wait.holder, action: wait.action, since } : null };
}

/**
 * Sets what follows from an item's state: who holds it, since when, and by which day. The clock starts anew when the
 * holder or the awaited step changes, and goes on otherwise.
 */
export function settle<Item extends WorkItem>(
  kind: Kind<Item>,
  before: Item | undefined,
  next: Item,
  moment: Moment,
): Item {
  const wait = kind.waits(next);
  if (!wait) return { ...next, waitingFor: null, dueOn: null, clock: undefined, updatedAt: moment.now };

  const held = before?.waitingFor;
  const sameState = before?.status === next.status;
  const sameStep = sameState && held?.action === wait.action;
  const goesOn = sameStep && held.holder === wait.holder;
  const since = wait.since ?? (goesOn ? held.since : moment.now);
  const days = ownDays(kind, wait.action, moment.deadlines);
  const clock = clockAfter(before && { clock: before.clock, goesOn, sameStep, sameState }, wait, {
    since,
    today: dayOf(moment.now),
    days,
  });
  const settled = { ...next, clock, waitingFor: { holder: wait.holder, action: wait.action, since } };
  return { ...settled, dueOn: dueOf(kind, settled, moment.calendar), updatedAt: moment.now };
}

/** 超期: a working day after the day it was due has begun. */
export const isOverdue = ({ dueOn }: Pick<WorkItem, 'dueOn'>, today: Day, calendar?: WorkingCalendar): boolean =>
  dueOn !== null && isPast(dueOn, today, calendar);
