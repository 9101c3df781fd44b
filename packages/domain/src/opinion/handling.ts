import { Refusal, type RefusalCode } from '../refusal';
import type { HandlingState, HandlingUnit, Opinion } from './opinion';

/** 承办单位 sub-states: which step takes a handling unit from where to where. */
export const handlingSteps = {
  'sign-for': { from: ['assigned'], to: 'signed-for' },
  'request-return': { from: ['assigned', 'signed-for'], to: 'return-requested' },
  'resolve-return': { from: ['return-requested'], to: 'assigned' },
  reply: { from: ['signed-for'], to: 'replied' },
  'check-reply': { from: ['replied'], to: 'passed' },
} as const satisfies Record<string, { from: readonly HandlingState[]; to: HandlingState }>;
export type HandlingAction = keyof typeof handlingSteps;

/** Whether any handling unit of the item could take this step now. */
export function handlingRefusal(item: Opinion, action: HandlingAction): RefusalCode | undefined {
  const from: readonly HandlingState[] = handlingSteps[action].from;
  return item.handlingUnits.some((unit) => from.includes(unit.state)) ? undefined : 'handling-unit.not-now';
}

/** The item with one handling unit moved on, its clock started anew; refuses one that is not there or not in a state for the step. */
export function withHandlingUnit(
  item: Opinion,
  action: HandlingAction,
  id: string,
  now: string,
  change: (unit: HandlingUnit) => Omit<HandlingUnit, 'since'>[],
): Opinion {
  const unit = item.handlingUnits.find((each) => each.id === id);
  if (!unit) throw new Refusal('handling-unit.unknown');
  const from: readonly HandlingState[] = handlingSteps[action].from;
  if (!from.includes(unit.state)) throw new Refusal('handling-unit.not-now');
  const moved = change(unit).map((each) => ({ ...each, since: now }));
  return { ...item, handlingUnits: item.handlingUnits.flatMap((each) => (each === unit ? moved : [each])) };
}

/** 办结: every unit that was not replaced has passed. */
export const isHandled = (units: readonly HandlingUnit[]): boolean =>
  units.every((unit) => unit.state === 'passed' || unit.state === 'replaced');
