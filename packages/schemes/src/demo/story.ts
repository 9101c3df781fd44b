import type { Day } from '@lianluo/domain/calendar/day';
import type { WorkItem } from '@lianluo/domain/work/item';
import type { StepContext } from '@lianluo/domain/work/kind';
import type { Scene } from './scene';
import type { StreetCast } from './street';
import type { Writer } from './writing';

/** A committee that is set up, and what its offices have to enter. */
export interface Stage {
  scene: Scene;
  today: Day;
  /** Where the current year's story begins. */
  yearStart: Day;
  streets: readonly StreetCast[];
  words: Writer;
}

type Telling = (stage: Stage) => void;

/** What the demo world tells of a kind, by committee. */
export interface KindStory {
  /** Before the current year. */
  earlier?: Readonly<Record<string, Telling>>;
  thisYear: Readonly<Record<string, Telling>>;
  /** What the API does beside the rule of the step, for the replay by rules alone. */
  replayed?: KindReplay;
}

export interface KindReplay {
  /** What the server makes of an item that is entered. */
  entered?: (item: WorkItem) => WorkItem;
  /** What a step is given that the server makes. */
  made?: Readonly<Record<string, object>>;
  /** What a step does to another item. */
  beside?: Readonly<
    Record<string, (items: Map<string, WorkItem>, item: WorkItem, body: never, context: StepContext) => void>
  >;
  /** What is entered beside the lifecycle, by the part of the path behind the item. */
  records?: Readonly<Record<string, (item: never, record: never) => WorkItem>>;
}
