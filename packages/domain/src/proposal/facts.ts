import { dayOf, type Day } from '../calendar/day';
import { withShare } from '../scorecard/credit';
import { factsFor, isPersons, type Fact } from '../scorecard/fact';
import { onItsDay } from '../scorecard/on-its-day';
import { proposerKey, proposing, proposingMembers, sittings, type Proposal, type Sitting } from './proposal';
import { lastRatings, leastContent } from './rating';
import type { TurnTarget } from './targets';

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
export const wasRated = ({ ratings }: Proposal): boolean => ratings.length > 0;
const becameOpinion = ({ became }: Proposal): boolean => became?.kind === ('opinions' satisfies TurnTarget);
export const proposalStages = {
  received: '收到（含其后各步）',
  filed: '立案（含其后各步）',
  assigned: '已交办（含其后各步）',
  replied: '已答复（含其后各步）',
  rated: '已评价（含其后各步）',
  closed: '已办结',
  'turned-into-opinion': '已转社情民意信息',
} as const;
type Stage = keyof typeof proposalStages;

const reached: Readonly<Record<Stage, (item: Proposal) => boolean>> = {
  received: wasReceived,
  filed: isFiled,
  assigned: wasAssigned,
  replied: wasReplied,
  rated: wasRated,
  closed: isClosed,
  'turned-into-opinion': becameOpinion,
};

/** 到过 */
export const stagesOf = (item: Proposal): Stage[] =>
  // Object.keys types keys as strings; the object is a closed literal.
  (Object.keys(reached) as Stage[]).filter((stage) => reached[stage](item));

/** What each key of the scorecards stands for, and the day it came about where that is kept; it is the item's own otherwise. */
interface Proved {
  holds: (item: Proposal) => boolean;
  on?: (item: Proposal) => Day | undefined;
  tells?: (item: Proposal) => Partial<Fact>;
}

const ofClass = ({ class: reached }: Proposal): Partial<Fact> => (reached === undefined ? {} : { class: reached });

const proved: Readonly<Record<`proposals.${string}`, Proved>> = {
  'proposals.submitted': { holds: wasReceived },
  'proposals.filed': { holds: isFiled, on: ({ filedOn }) => filedOn },
  'proposals.not-filed': { holds: ({ status }) => status === 'not-filed', on: ({ notFiledOn }) => notFiledOn },
  'proposals.turned-into-opinion': { holds: becameOpinion, on: ({ becameOn }) => becameOn },
  'proposals.key': { holds: ({ key }) => key !== undefined, on: ({ key }) => key?.decidedOn },
  'proposals.excellent': {
    holds: ({ excellent }) => excellent !== undefined,
    on: ({ excellent }) => excellent?.decidedOn,
  },
  'proposals.replied': { holds: wasReplied, on: ({ repliedOn }) => repliedOn, tells: ofClass },
  'proposals.rated': {
    holds: wasRated,
    on: (item) =>
      lastRatings(item)
        .map(({ at }) => dayOf(at))
        .toSorted()
        .at(-1),
    tells: (item) => ({ rating: leastContent(item) }),
  },
  'proposals.closed': { holds: isClosed, on: ({ closedOn }) => closedOn, tells: ofClass },
};

/** 会上、平时 as rules call them. */
export const sessions = { in: sittings['in-session'], out: sittings['out-of-session'] } as const;
const sessionOf: Readonly<Record<Sitting, keyof typeof sessions>> = { 'in-session': 'in', 'out-of-session': 'out' };

/** What a proposal proves of everybody whose it is, each on the day it came about. */
export function proposalFacts(item: Proposal): Fact[] {
  const { id, reportedOn, unit, topics, sitting } = item;
  const members = proposingMembers(item);
  return Object.entries(proved).flatMap(([key, { holds, on, tells }]) =>
    holds(item)
      ? factsFor(key, reportedOn, { unit, members, topics }).map((fact) => ({
          ...asProposer(onItsDay(fact, on?.(item)), item),
          session: sessionOf[sitting],
          ...tells?.(item),
          item: id,
        }))
      : [],
  );
}

/** 集体提案 is that of its body: of the unit that handed it in, and of members beside the body, who share it with all who propose it. */
function asProposer(fact: Fact, item: Proposal): Fact {
  const shared = withShare(fact, proposing(item).map(proposerKey));
  const isBodys = fact.subject.startsWith('unit#') || isPersons(fact.subject);
  return item.form === 'collective' && isBodys ? { ...shared, role: 'collective' } : shared;
}
