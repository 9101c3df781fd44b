import { Refusal, refusedField, type RefusalCode } from '../refusal';
import type { HandledItem, HandlingState, HandlingUnit, UnitOf } from './handling-unit';

/** 承办单位 sub-states: which step takes a handling unit from where to where. */
export const handlingSteps = {
  'sign-for': { from: ['assigned'], to: 'signed-for' },
  'request-return': { from: ['assigned', 'signed-for'], to: 'return-requested' },
  'resolve-return': { from: ['return-requested'], to: 'assigned' },
  reply: { from: ['signed-for'], to: 'replied' },
  'check-reply': { from: ['replied'], to: 'passed' },
  release: { from: ['assigned', 'signed-for', 'return-requested'], to: 'released' },
} as const satisfies Record<string, { from: readonly HandlingState[]; to: HandlingState }>;
export type HandlingAction = keyof typeof handlingSteps;

/** 在办: neither replaced by another nor released. */
export const isInCharge = ({ state }: Pick<HandlingUnit, 'state'>): boolean =>
  state !== 'replaced' && state !== 'released';

/** The handling units that could take this step now. */
export const unitsFor = <Item extends HandledItem>(item: Item, action: HandlingAction): UnitOf<Item>[] =>
  item.handlingUnits.filter((unit) => unitRefusal(item, unit, action) === undefined);

function unitRefusal(item: HandledItem, unit: HandlingUnit, action: HandlingAction): RefusalCode | undefined {
  const from: readonly HandlingState[] = handlingSteps[action].from;
  if (!from.includes(unit.state)) return 'handling-unit.not-now';
  const isSpare = !unit.lead && item.handlingUnits.filter(isInCharge).length > 1;
  return action === 'release' && !isSpare ? 'handling-unit.needed' : undefined;
}

/** Whether any handling unit of the item could take this step now. */
export const handlingRefusal = (item: HandledItem, action: HandlingAction): RefusalCode | undefined =>
  unitsFor(item, action).length > 0 ? undefined : 'handling-unit.not-now';

/** The unit that a step names; refuses one that is not there. */
export function namedUnit<Item extends HandledItem>(item: Item, id: string, pointer = '/handlingUnit'): UnitOf<Item> {
  const unit = item.handlingUnits.find((each) => each.id === id);
  if (!unit) throw refusedField(pointer, 'handling-unit.unknown');
  return unit;
}

/** The item with one of its units as it is now, or with those that stand in its place. */
export const withUnits = <Item extends HandledItem>(
  item: Item,
  unit: UnitOf<Item>,
  now: readonly UnitOf<Item>[],
): Item => ({ ...item, handlingUnits: item.handlingUnits.flatMap((each) => (each === unit ? now : [each])) });

/** The item with one handling unit moved on, its clock started anew; refuses one that is not there or not in a state for the step. */
export function withHandlingUnit<Item extends HandledItem>(
  item: Item,
  action: HandlingAction,
  id: string,
  now: string,
  change: (unit: UnitOf<Item>) => UnitOf<Item>[],
  pointer = '/handlingUnit',
): Item {
  const unit = namedUnit(item, id, pointer);
  const refusal = unitRefusal(item, unit, action);
  if (refusal) throw new Refusal(refusal);
  const moved = change(unit).map((each) => ({ ...each, since: now }));
  return withUnits(item, unit, moved);
}

/** 办结: every unit in charge has passed. */
export const isHandled = (units: readonly HandlingUnit[]): boolean =>
  units.filter(isInCharge).every(({ state }) => state === 'passed');
