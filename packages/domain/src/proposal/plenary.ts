import type { Day } from '../calendar/day';
import { chineseNumber } from '../document/plain-paragraphs';
import type { Plenary, ProposalRules } from './proposal-rules';
import type { Proposal, Sitting } from './proposal';

/** 届次会议 of an id: `15-3` */
export const plenaryId = /^[1-9]\d?-[1-9]\d?$/;

/** Until when a proposal is 会上. */
export const cutOffOf = ({ closesOn, cutOffOn }: Pick<Plenary, 'closesOn' | 'cutOffOn'>): Day => cutOffOn ?? closesOn;

/** The last day that is the plenary's own: a cut-off may lie behind the closing day, where the office still takes what is late. */
const endOf = ({ closesOn, cutOffOn = closesOn }: Pick<Plenary, 'closesOn' | 'cutOffOn'>): Day =>
  cutOffOn > closesOn ? cutOffOn : closesOn;

export interface OnADay {
  plenary: Plenary;
  sitting: Sitting;
}

/**
 * 届次和会上、平时 that a day falls into. Between two plenaries a proposal is 平时 of the one before, until the next opens; before the
 * first one that was laid down it is of none.
 */
export function plenaryOn({ plenaries = [] }: ProposalRules, day: Day): OnADay | undefined {
  const plenary = plenaries.findLast(({ opensOn }) => opensOn <= day);
  return plenary && { plenary, sitting: day <= cutOffOf(plenary) ? 'in-session' : 'out-of-session' };
}

export const plenaryOf = ({ plenaries = [] }: ProposalRules, id: string): Plenary | undefined =>
  plenaries.find((plenary) => plenary.id === id);

/** 届次会议 as it is called; one that is laid down no more keeps its id for a name. */
export const plenaryName = (rules: ProposalRules, id: string): string => plenaryOf(rules, id)?.name ?? id;

export type PlenaryFault = 'span.order' | 'plenary.cut-off' | 'plenary.order';

export interface PlenaryFlaw {
  at: number;
  field: keyof Plenary;
  code: PlenaryFault;
}

/** What is wrong with a list of plenaries, each at its place: they follow each other, and none begins before the last is over. */
export const plenaryFaults = (plenaries: readonly Plenary[]): PlenaryFlaw[] =>
  plenaries.flatMap((plenary, at): PlenaryFlaw[] => {
    const { opensOn, closesOn, cutOffOn = closesOn } = plenary;
    if (closesOn < opensOn) return [{ at, field: 'closesOn', code: 'span.order' }];
    if (cutOffOn < opensOn) return [{ at, field: 'cutOffOn', code: 'plenary.cut-off' }];
    const before = plenaries[at - 1];
    return before && opensOn <= endOf(before) ? [{ at, field: 'opensOn', code: 'plenary.order' }] : [];
  });

/** 15-3 → 十五届三次会议, as a plenary is called where nobody has called it otherwise. */
export function plenaryTitle(id: string): string {
  const [term = 0, session = 0] = id.split('-').map(Number);
  return `${chineseNumber(term)}届${chineseNumber(session)}次会议`;
}

/** Where it says nothing of its plenary it stands under that of its day; what was handed in for a meeting ahead says so itself. */
export function placed<Item extends Pick<Proposal, 'session' | 'sitting' | 'reportedOn'>>(
  item: Item,
  rules: ProposalRules = {},
): Item {
  const on = item.session === undefined ? plenaryOn(rules, item.reportedOn) : undefined;
  if (!on) return item;
  return { ...item, session: on.plenary.id, sitting: item.sitting === 'in-session' ? item.sitting : on.sitting };
}
