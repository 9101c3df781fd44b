import { activityKind } from '../activity/activity.kind';
import { arrivalKind } from '../arrival/arrival.kind';
import { awardKind } from '../award/award.kind';
import { callKind } from '../call/call.kind';
import { clueKind } from '../clue/clue.kind';
import { consultationKind } from '../consultation/consultation.kind';
import { deedKind } from '../deed/deed.kind';
import { issueKind } from '../issue/issue.kind';
import { motionKind } from '../motion/motion.kind';
import { opinionKind } from '../opinion/opinion.kind';
import { proposalKind } from '../proposal/proposal.kind';
import { readingKind } from '../reading/reading.kind';
import { reportKind } from '../report/report.kind';
import { speechKind } from '../speech/speech.kind';
import { suggestionKind } from '../suggestion/suggestion.kind';
import { taskKind } from '../task/task.kind';
import type { WorkItem } from './item';
import type { Kind } from './kind';

/**
 * Every kind of work item, in the order of the menu. One more is a folder in each layer and a line in each of these; the
 * compiler tells of a line that is missing.
 *
 * - here: its table
 * - `packages/domain/test-support/work/kind.examples.ts`: its examples, for the rules that every kind keeps
 * - `packages/contract/src/kinds.ts`: its endpoints
 * - `apps/api/src/engine/work/kinds.ts`: what needs another row
 * - `apps/api/test-support/kind-samples.ts`: who may do what, for the matrix and the document
 * - `apps/admin/src/shell/kind-pages.ts`: its pages
 * - `packages/schemes/src/demo/kinds.ts`: what the demo world tells of it
 */
const table = {
  opinions: opinionKind,
  issues: issueKind,
  calls: callKind,
  arrivals: arrivalKind,
  activities: activityKind,
  consultations: consultationKind,
  readings: readingKind,
  deeds: deedKind,
  suggestions: suggestionKind,
  proposals: proposalKind,
  reports: reportKind,
  speeches: speechKind,
  motions: motionKind,
  tasks: taskKind,
  clues: clueKind,
  awards: awardKind,
} as const;

export type KindName = keyof typeof table;
/** The tables as they are written, for what must have a word for every step of them. */
export type KindTable = typeof table;

// What serves all kinds reads each of them as a kind of some item; its rows are only ever given items of its own.
export const kinds: Readonly<Record<KindName, Kind>> = table as unknown as Record<KindName, Kind>;
// Object.keys types keys as strings; the object is a closed literal.
export const kindNames = Object.keys(table) as KindName[];
export const isKind = (name: string): name is KindName => Object.hasOwn(table, name);

/** The table of an item's kind. */
export function kindOfItem({ kind }: Pick<WorkItem, 'kind'>): Kind {
  if (!isKind(kind)) throw new Error(`There is no kind ${kind}.`);
  return kinds[kind];
}

/** Whether units and members do it: what the office alone enters is no unit's. */
export const isOfUnit = ({ recordPermission }: Pick<Kind, 'recordPermission'>): boolean =>
  recordPermission === undefined;

/** Whether its items may be a member's: what units do, and what the office enters of members. */
export const namesMembers = (kind: Pick<Kind, 'recordPermission' | 'fields'>): boolean =>
  isOfUnit(kind) || Object.values(kind.fields).some(({ type }) => type === 'members');
