import type { Day } from '../calendar/day';
import type { Proposal, Sitting } from './proposal';
import type { Plenary, ProposalRules } from './proposal-rules';

/** 提案截止日期 */
const endsOn = ({ cutOffOn, closesOn }: Plenary): Day => cutOffOn ?? closesOn;

/** Where a proposal belongs that is handed in on a day: to the plenary that sits, or between the last one and the next. */
export function placeOn(
  { plenaries = [] }: ProposalRules,
  day: Day,
): { session?: string | undefined; sitting: Sitting } {
  const sits = plenaries.findLast((each) => each.opensOn <= day && day <= endsOn(each));
  if (sits) return { session: sits.id, sitting: 'in-session' };
  const last = plenaries.findLast(({ opensOn }) => opensOn <= day);
  return { session: last?.id, sitting: 'out-of-session' };
}

/** 届次会议 by its id. */
export const plenaryOf = ({ plenaries = [] }: ProposalRules, id: string): Plenary | undefined =>
  plenaries.find((each) => each.id === id);

/** Where it says nothing of its plenary it stands under that of its day; what was handed in for a meeting ahead says so itself. */
export function placed<Item extends Pick<Proposal, 'session' | 'sitting' | 'reportedOn'>>(
  item: Item,
  rules: ProposalRules = {},
): Item {
  if (item.session !== undefined) return item;
  const { session, sitting } = placeOn(rules, item.reportedOn);
  if (session === undefined) return item;
  return { ...item, session, sitting: item.sitting === 'in-session' ? item.sitting : sitting };
}
