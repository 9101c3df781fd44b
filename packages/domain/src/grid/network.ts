import type { Day } from '../calendar/day';
import { groupBy } from '../import/group-by';
import type { RosterEntry } from './roster';
import type { GridScheme } from './scheme';
import { byKey, subjectKey, type GridSubject } from './subject';

/** 网格节点: where a subject stands in a network, and who contacts it. */
export interface GridNode {
  subject: GridSubject;
  /** From 1 at the top. */
  level: number;
  /** 上级联系人; null on the top level. */
  parent: GridSubject | null;
}

/** 网格位置: a node from a day on, until a day where it has ended, so that last year's network can still be read. */
export interface GridPlacement extends GridNode {
  from: Day;
  to?: Day | undefined;
}

/** 联系网络: one committee's network of one kind, with its past. */
export interface Network {
  scheme: GridScheme;
  roster: readonly RosterEntry[];
  placements: readonly GridPlacement[];
}

/** The network as it stood, or will stand, on a day. */
export const networkOn = (placements: readonly GridPlacement[], day: Day): GridNode[] =>
  placements
    .filter(({ from, to }) => from <= day && (to === undefined || day <= to))
    .map(({ subject, level, parent }) => ({ subject, level, parent }))
    .sort((one, other) => byKey(one.subject, other.subject));

/** Whom each one contacts, by the contactor's key. */
export const childrenByParent = <Node extends GridNode>(nodes: readonly Node[]): ReadonlyMap<string, readonly Node[]> =>
  groupBy(nodes, ({ parent }) => (parent ? subjectKey(parent) : 'top'));
