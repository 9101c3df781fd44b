import type { Day } from '../../src/calendar/day';
import type { OwnDeadlines } from '../../src/deadline/deadlines';
import type { Handled } from '../../src/proposal/handling-unit';
import type { Proposal } from '../../src/proposal/proposal';
import type { ProposalRules } from '../../src/proposal/proposal-rules';
import { proposalKind } from '../../src/proposal/proposal.kind';
import type { ProposalAction, ProposalInputs } from '../../src/proposal/proposal.steps';
import { take } from '../../src/work/lifecycle';
import { administrator } from '../permission.examples';
import { aMoment } from '../work/work.examples';
import { aProposalIn } from './proposal.examples';

export const monday: Day = '2026-03-09';
export const at = (day: Day) => `${day}T09:00:00+08:00`;
interface On {
  on?: Day | undefined;
  deadlines?: OwnDeadlines | undefined;
  rules?: ProposalRules | undefined;
}
let made = 0;
export const after = <Action extends ProposalAction>(
  item: Proposal,
  action: Action,
  input: ProposalInputs[Action],
  { on = monday, deadlines, rules }: On = {},
): Proposal =>
  take<Proposal>(proposalKind, item, action, input, {
    ...aMoment(at(on)),
    newId: () => `new-${++made}`,
    deadlines,
    actor: { ...administrator, ...(rules && { rules: { apart: false, secrecyReview: false, proposals: rules } }) },
  });

type Assign = ProposalInputs['assign'];
export const assigned = (mode: Assign['mode'], ...handlingUnits: Assign['handlingUnits'][number][]): Proposal =>
  after(aProposalIn('filed'), 'assign', { mode, handlingUnits });
export function unitOf({ handlingUnits }: Proposal, name: string): Handled {
  const found = handlingUnits.find((each) => each.name === name);
  if (!found) throw new Error(`${name} does not handle it.`);
  return found;
}
export const idOf = (item: Proposal, name: string) => unitOf(item, name).id;
export const signed = (item: Proposal, ...names: string[]) =>
  after(item, 'sign-for', { handlingUnits: names.map((name) => idOf(item, name)) });
export const spoken = (item: Proposal, name: string) =>
  after(item, 'contact', { handlingUnit: idOf(item, name), method: 'meeting', on: monday });
export const reply = (item: Proposal, name: string, { on, class: result = 'A' }: On & { class?: string } = {}) =>
  after(
    item,
    'reply',
    { handlingUnit: idOf(item, name), text: '已经开工', letter: { signer: '周明远', class: result } },
    on === undefined ? {} : { on },
  );
export const passed = (item: Proposal, name: string) =>
  after(item, 'check-reply', { handlingUnit: idOf(item, name), pass: true });
