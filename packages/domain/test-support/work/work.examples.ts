import { officialCalendar } from '../../src/calendar/official';
import type { WorkItem } from '../../src/work/item';
import type { Moment } from '../../src/work/kind';

/** Monday, 9 March 2026, in the morning, unless another time is asked for. */
export function aMoment(now = '2026-03-09T09:00:00+08:00'): Moment {
  let last = 0;
  return { now, calendar: officialCalendar, newId: () => `new-${now}-${++last}` };
}

/** Something that may happen to an item. */
export interface Way<Item extends WorkItem = WorkItem> {
  action: string;
  go: () => Item;
}

/** What the tests over all kinds are given of one. */
export interface KindExamples<Item extends WorkItem = WorkItem> {
  /** Drafts that a walk starts from. */
  starts: readonly Item[];
  /** One that stands in a state with all that belongs to it, so that no step is refused for want of something. */
  standing(status: string, over?: Partial<WorkItem>): Item;
  /** Lawful inputs of a step for this item, every variant that leads somewhere else. */
  inputs(item: Item, action: string, now: string): readonly object[];
  /** What may happen beside its lifecycle, some of it refused. */
  beside?(item: Item, moment: Moment): Way<Item>[];
  /** States nothing leads out of, and states that wait for nobody, by hand: a new one is a decision. */
  ends: readonly string[];
  idle: readonly string[];
}
