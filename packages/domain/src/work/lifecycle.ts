import { addWorkingDays, type WorkingCalendar } from '../calendar/working-days';
import { dayOf, type Day } from '../calendar/day';
import type { Fact } from '../scorecard/fact';
import { may, type Actor, type Permission } from '../permission';
import { Refusal, type RefusalCode } from '../refusal';
import type { KindName, Undo, WorkItem } from './item';

/** What time it is and what a rule may make: handed in, so that rules stay pure. */
export interface Moment {
  /** RFC 3339 instant */
  now: string;
  calendar: WorkingCalendar;
  newId: () => string;
}

export interface StepContext extends Moment {
  actor: Actor;
}

/** One row of a lifecycle table: from which states, by whom, with which input, to which state. */
export interface Step<Item extends WorkItem, Input extends object = object> {
  /** The verb on the button, in Chinese. */
  label: string;
  from: readonly Item['status'][];
  /** Every state the step may lead to; the table's reader and its tests stand on it. */
  to: readonly Item['status'][];
  /** The right it needs, which may depend on the state it starts from. */
  permission: Permission | ((status: string) => Permission);
  /** Names of the input fields; a trailing `?` marks one that may be left out. */
  requires: readonly string[];
  /** Why this item refuses the step although its state and the caller's rights would allow it. */
  refusal?(item: Item, actor: Actor): RefusalCode | undefined;
  /** 撤销: the steps this one takes back while nothing followed them. */
  undoes?: readonly string[];
  apply(item: Item, input: Input, context: StepContext): Item;
}

/** On whose side an item lies: its unit's, the office's (whoever has the right there), or that of a department which answers to the office. */
export type Side = 'unit' | 'office' | 'department';

/** Who an item waits for and how many working days they have; no days where there is no deadline. */
export interface Wait {
  holder: string;
  side: Side;
  action: string;
  days?: number | undefined;
  /** Since when, where the kind keeps that itself; otherwise since the holder or the awaited step last changed. */
  since?: string | undefined;
  /** A fixed day instead of a count of working days (a planned reading waits for its day). */
  on?: Day | undefined;
}

/** A kind of work item: its states, its lifecycle table and what it proves. */
export interface Kind<Item extends WorkItem = WorkItem> {
  name: KindName;
  /** One item in Chinese: 社情民意信息, 读书活动 … */
  label: string;
  statuses: Record<string, string>;
  initial: Item['status'];
  steps: Record<string, Step<Item>>;
  readPermission: Permission;
  /** 等谁: read from the item's state alone. */
  waits(item: Item): Wait | undefined;
  /** States whose fields the author's side may still change. */
  changeRefusal(item: Item, actor: Actor): RefusalCode | undefined;
  /** Whether a city reads the item on its county's paths. Its state alone does not tell: what counts is what it has been through. */
  shownBelow(item: Item): boolean;
  /** What the item proves, for the scorecards. */
  facts(item: Item): Fact[];
  /** The lists the item stands in, as `name=value`. */
  facets(item: Item): string[];
  /** What a search finds it by, long texts apart. */
  words(item: Item): string[];
  /** Fields kept beside the head, so that lists and steps do not carry them; nested ones by the list they stand in. */
  longTexts: { fields: readonly string[]; nested: Readonly<Record<string, string>> };
}

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
  if (!may(actor, permissionOf(step, item.status))) return 'permission.missing';
  if (!step.from.includes(item.status)) return 'action.not-now';
  if (step.undoes && !step.undoes.includes(item.undo?.action ?? '')) return 'action.followed';
  return step.refusal?.(item, actor);
}

/** The steps this caller may take now, in the order of the table. */
export function allowedActions<Item extends WorkItem>(kind: Kind<Item>, item: Item, actor: Actor): AllowedAction[] {
  return Object.entries(kind.steps)
    .filter(([action]) => !stepRefusal(kind, item, action, actor))
    .map(([action, { label, requires }]) => ({ action, label, requires }));
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
  const next = { ...step.apply(item, input, context), undo: undoOf(kind, item, action) };
  return settle(kind, step.undoes && item.undo ? waitingAsBefore(kind, next, item.undo) : item, next, context);
}

/** What taking back this step would need to know, where the table has a row that takes it back. */
function undoOf<Item extends WorkItem>(kind: Kind<Item>, item: Item, action: string): Undo | undefined {
  if (!Object.values(kind.steps).some(({ undoes }) => undoes?.includes(action))) return undefined;
  return { action, from: item.status, ...(item.waitingFor && { since: item.waitingFor.since }) };
}

/** The item as it waited before the step that was taken back, so that its clock goes on as if nothing had been done. */
function waitingAsBefore<Item extends WorkItem>(kind: Kind<Item>, next: Item, { since }: Undo): Item {
  const wait = kind.waits(next);
  return { ...next, waitingFor: wait && since ? { holder: wait.holder, action: wait.action, since } : null };
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
  if (!wait) return { ...next, waitingFor: null, dueOn: null, updatedAt: moment.now };

  const held = before?.waitingFor;
  const goesOn =
    held?.holder === wait.holder && held.action === wait.action && before?.status === next.status ? held : undefined;
  const since = wait.since ?? goesOn?.since ?? moment.now;
  return {
    ...next,
    waitingFor: { holder: wait.holder, action: wait.action, since },
    dueOn: wait.on ?? dueDay(moment.calendar, since, wait.days) ?? null,
    updatedAt: moment.now,
  };
}

function dueDay(calendar: WorkingCalendar, since: string, days: number | undefined): Day | undefined {
  return days === undefined ? undefined : addWorkingDays(calendar, dayOf(since), days);
}

/** 超期: the day it was due has passed. */
export const isOverdue = (item: Pick<WorkItem, 'dueOn'>, today: Day): boolean =>
  item.dueOn !== null && item.dueOn < today;
