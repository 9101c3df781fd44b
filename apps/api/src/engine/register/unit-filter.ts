import type { Day } from '@lianluo/domain/calendar/day';
import { isPlatformAlive } from '@lianluo/domain/unit/platform';
import { isSpecial, type Unit } from '@lianluo/domain/unit/unit';
import type { UnitCard } from '../scorecard/cards.store';

export interface UnitFilter {
  type?: string | undefined;
  alive?: boolean | undefined;
  onePlusThree?: boolean | undefined;
  special?: boolean | undefined;
}

/** The filters of the units as one question; nothing when none is set. What lives is told by the scorecards. */
export function unitFilter(
  { type, alive, onePlusThree, special }: UnitFilter,
  cardOf: (unit: Unit) => UnitCard,
  today: Day,
): ((unit: Unit) => boolean) | undefined {
  if ([type, alive, onePlusThree, special].every((each) => each === undefined)) return undefined;
  return (unit) =>
    (type === undefined || unit.type === type) &&
    (special === undefined || isSpecial(unit) === special) &&
    (onePlusThree === undefined || (unit.stations !== null) === onePlusThree) &&
    (alive === undefined ||
      (unit.stations !== null && isPlatformAlive(unit.stations, cardOf(unit).now, today) === alive));
}
