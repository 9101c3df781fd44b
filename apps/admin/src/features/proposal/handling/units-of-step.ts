import type { ProposalView } from '@lianluo/contract/proposal';
import { handlingSteps, isInCharge, unitsFor, type HandlingAction } from '@lianluo/domain/handling/handling';
import { isAssistant, unitsAnswering, unitsOpining } from '@lianluo/domain/proposal/answering';
import type { Handled } from '@lianluo/domain/proposal/handling-unit';
import type { Proposal } from '@lianluo/domain/proposal/proposal';
import { isAllowed } from '../../../work/allowed';
import { asProposal } from '../as-proposal';
import type { UnitView } from '../proposal.words';

const isOfCourse = (action: string): action is HandlingAction => action in handlingSteps;

const inCharge = ({ handlingUnits }: Proposal): readonly Handled[] => handlingUnits.filter(isInCharge);
/** Steps that units of a proposal alone take, or take otherwise. */
const own: Readonly<Record<string, (item: Proposal) => readonly Handled[]>> = {
  contact: inCharge,
  'co-reply': unitsOpining,
  reply: (item) => unitsAnswering(item, false),
  'redo-reply': (item) => unitsAnswering(item, true),
  redo: (item) => inCharge(item).filter((unit) => !isAssistant(item, unit)),
};
/** The steps of a row, in the order in which they are taken. */
export const unitActions = [
  'sign-for',
  'contact',
  'co-reply',
  'reply',
  'redo-reply',
  'check-reply',
  'request-return',
  'resolve-return',
  'release',
] as const;

/** The handling units that a step may be about now. */
export function unitsOfStep(item: ProposalView, action: string): UnitView[] {
  const those = own[action]?.(asProposal(item)) ?? (isOfCourse(action) ? unitsFor(asProposal(item), action) : []);
  const ids = new Set(those.map(({ id }) => id));
  return item.handlingUnits.filter(({ id }) => ids.has(id));
}

/** What may be done with one of them. */
export const actionsOf = (item: ProposalView, unit: UnitView): string[] =>
  unitActions.filter((action) => isAllowed(item, action) && unitsOfStep(item, action).some(({ id }) => id === unit.id));

const needs: Readonly<Record<string, string>> = { reason: 'refuse', to: 'change', via: 'change' };
const optional: ReadonlySet<string> = new Set(['via']);

/** Whether what was decided on a return asks for a field: the reason of a refusal, the unit that takes over and through whom. */
export const decidedBy = (field: string, decision: unknown): 'needed' | 'asked' | 'left' => {
  if (needs[field] === undefined) return 'asked';
  if (needs[field] !== decision) return 'left';
  return optional.has(field) ? 'asked' : 'needed';
};
