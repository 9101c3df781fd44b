import { withCredit } from '../scorecard/credit';
import { factsFor, type Fact } from '../scorecard/fact';
import { proposingMembers, type Proposal } from './proposal';

const answered: readonly string[] = ['replied', 'fed-back', 'closed'];

/** 收到: whatever was handed in and was not sent back, whatever became of it. */
export const wasReceived = ({ status }: Proposal): boolean => status !== 'draft' && status !== 'returned';
/** 立案, unless it was withdrawn after that. */
export const isFiled = ({ status, filedOn }: Proposal): boolean => filedOn !== undefined && status !== 'withdrawn';
// An old ledger often says what came of a proposal and not on which day: its state tells as much.
export const wasAssigned = (item: Proposal): boolean =>
  isFiled(item) && ['assigned', 'redo', ...answered].includes(item.status);
export const wasReplied = (item: Proposal): boolean =>
  isFiled(item) && (item.repliedOn !== undefined || answered.includes(item.status));
/** 定类: its reply has a class. */
export const isClassed = (item: Proposal): boolean => isFiled(item) && item.class !== undefined;
export const isClosed = ({ status }: Proposal): boolean => status === 'closed';
export const proposalStages = {
  received: '收到（含其后各步）',
  filed: '立案（含其后各步）',
  assigned: '已交办（含其后各步）',
  replied: '已答复（含其后各步）',
  closed: '已办结',
} as const;
type Stage = keyof typeof proposalStages;

const reached: Readonly<Record<Stage, (item: Proposal) => boolean>> = {
  received: wasReceived,
  filed: isFiled,
  assigned: wasAssigned,
  replied: wasReplied,
  closed: isClosed,
};

/** 到过 */
export const stagesOf = (item: Proposal): Stage[] =>
  // Object.keys types keys as strings; the object is a closed literal.
  (Object.keys(reached) as Stage[]).filter((stage) => reached[stage](item));

/** What each key of the scorecards stands for. */
const proved: Readonly<Record<`proposals.${string}`, (item: Proposal) => boolean>> = {
  'proposals.submitted': wasReceived,
  'proposals.filed': isFiled,
  'proposals.not-filed': ({ status }) => status === 'not-filed',
  'proposals.key': ({ key }) => key !== undefined,
  'proposals.excellent': ({ excellent }) => excellent !== undefined,
  'proposals.replied': wasReplied,
};

// What was filed and replied to counts under the day it was handed in, like every figure that opens a list of its year.
export function proposalFacts(item: Proposal): Fact[] {
  const { reportedOn, unit, topics } = item;
  const members = proposingMembers(item);
  const concerned = { unit, members, topics };
  return Object.entries(proved).flatMap(([key, holds]) =>
    holds(item) ? factsFor(key, reportedOn, concerned).map((fact) => withCredit(fact, members)) : [],
  );
}
