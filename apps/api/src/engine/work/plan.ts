import type { Day } from '@lianluo/domain/calendar/day';
import type { ItemOrder } from '@lianluo/domain/work/order';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { Entry, List, Span } from './lists';

/** What of a kind's ledger is asked for, and in which order. */
export interface ItemFilter {
  unit?: string | undefined;
  member?: string | undefined;
  topic?: string | undefined;
  /** Any of them. */
  status?: readonly string[] | undefined;
  /** Whether an item has changed since the moment that was asked for. */
  changed?: ((item: WorkItem, batch: string | undefined) => boolean) | undefined;
  overdue?: boolean | undefined;
  q?: string | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
  year?: number | undefined;
  sort?: ItemOrder | undefined;
  /** Some of the list, by id: what somebody has selected. */
  ids?: readonly string[] | undefined;
  /** The closed lists of the kind. */
  [facet: string]: unknown;
}

/** Which list is read, in which order, and what else an item must be to stand in the answer. */
export interface Plan {
  list: List;
  matches: ((entry: Entry) => boolean) | undefined;
  /** Whether an item is what is asked for, a search apart, in whichever list it was found. */
  stands: (entry: Entry) => boolean;
  total: Total;
  /** Whether it is in the order of the ledger, whose months have counters. */
  byDay: boolean;
  oldestFirst: boolean;
}

/** How the total is told: by a list that holds nothing else, by reading the caller's own part of one, within bounds, or not. */
export type Total =
  | { by: 'list'; anyOf: readonly string[]; span: Span; over: (span: Span) => List; hides: boolean }
  | { by: 'matches' | 'bounded'; list: List; matches: (entry: Entry) => boolean }
  | { by: 'nothing' };
