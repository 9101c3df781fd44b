import type { Holder } from '../committee/duties';
import type { Day } from '../calendar/day';
import type { Clock } from '../deadline/clock';

/** 当前环节: who holds the item, for which step, since when. */
export interface WaitingFor {
  holder: string;
  action: string;
  /** RFC 3339 */
  since: string;
}

/** 撤销: the step that nothing has followed yet, and where the item stood and since when it waited before it. */
export interface Undo {
  action: string;
  from: string;
  since?: string | undefined;
  /** Its clock before that. */
  clock?: Clock | undefined;
}

/** What every kind of work item has. It knows no kind, so that each kind is free to know it. */
export interface WorkItem {
  id: string;
  committee: string;
  /** The name of its kind: `kindOfItem` finds the table. */
  kind: string;
  /** 期号 第24期（总第286期）, given at issue. */
  number?: string | undefined;
  title: string;
  unit?: string | undefined;
  status: string;
  /** 年度议题 it belongs to, by id. */
  topics?: readonly string[] | undefined;
  /** The day the ledger sorts and counts it under. */
  reportedOn: Day;
  waitingFor: WaitingFor | null;
  /** 时限: null while nobody holds it, or where the working calendar does not reach. */
  dueOn: Day | null;
  /** 时限的变动: own days, pauses and extensions, where there are any. */
  clock?: Clock | undefined;
  /** The last step, for as long as it can be taken back. */
  undo?: Undo | undefined;
  /** 限定知悉范围: for whom alone it exists, beside the administrator; nobody but these where it is there. */
  restrictedTo?: readonly Holder[] | undefined;
  /** How many parts of its long lists stand beside its head, by list. */
  besides?: Readonly<Record<string, number>> | undefined;
  /** The import batch it came with. */
  batch?: string | undefined;
  createdBy: string;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** The fields that are a kind's own. */
export type OwnOf<Item extends WorkItem> = Omit<Item, keyof WorkItem>;

/** The list a city is held to on its county's paths. */
export const shownBelowFacet = 'shown=below';
