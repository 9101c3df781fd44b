import type { Day } from '../calendar/day';

/** 履职台账的各类条目. A new kind is one folder in domain and a line in `kinds.ts`. */
export const kindNames = ['opinions', 'readings', 'consultations'] as const;
export type KindName = (typeof kindNames)[number];

/** 等谁: who holds the item, for which step, since when. */
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
}

/** What every kind of work item has. */
export interface WorkItem {
  id: string;
  committee: string;
  kind: KindName;
  /** 编号〔2026〕1号, given at issue. */
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
  /** The last step, for as long as it can be taken back. */
  undo?: Undo | undefined;
  /** The import batch it came with. */
  batch?: string | undefined;
  createdBy: string;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** The list a city is held to on its county's paths. */
export const shownBelowFacet = 'shown=below';

/** The lists of its topics that an item stands in. */
export const topicFacets = ({ topics = [] }: WorkItem): string[] => topics.map((id) => `topic=${id}`);
