import type { Overview } from '@lianluo/contract/overview';
import { placedOn } from '@lianluo/domain/scorecard/card';
import { sum } from '@lianluo/domain/scorecard/counts';
import { opinionsIn, stationViews, type StationView } from '@lianluo/domain/unit/platform';
import { schemeOn } from '@lianluo/domain/scheme/in-use';
import { groupGaps, type Unit } from '@lianluo/domain/unit/unit';
import type { Scope } from '../../floor/context';
import { readUnitYears, type UnitCard } from '../../engine/scorecard/cards.store';

/** 1+3 矩阵 from the units' cards of now. A year that has passed is read from the cards of that year, for all in one query. */
export async function platformLines(
  scope: Scope,
  cards: ReadonlyMap<string, UnitCard>,
  year: number,
): Promise<Overview['units']> {
  const platforms = [...cards.values()]
    .flatMap(({ unit, now }) => (unit?.stations ? [{ unit, now, stations: unit.stations }] : []))
    // Units are entered in the office's own order, and ids follow the order of entry.
    .sort((one, other) => (one.unit.id < other.unit.id ? -1 : 1));
  const isPast = platforms.some(({ now }) => opinionsIn(now, year) === undefined);
  const ofYear = isPast ? await readUnitYears(scope, scope.committee.id, year) : undefined;
  const opinionsOf = ({ id }: Unit) => sum(ofYear?.get(id)?.['opinions.submitted'] ?? []);
  const standard = schemeOn(scope.committee, scope.today)?.standard;
  return platforms.map(({ unit, now, stations }) => {
    const { reading, consultation, opinion } = stationViews(stations, now, scope.today);
    return {
      id: unit.id,
      name: unit.name,
      type: unit.type,
      gaps: groupGaps(unit, standard),
      stations: { reading: cellOf(reading), consultation: cellOf(consultation), opinion: cellOf(opinion) },
      members: placedOn(now, scope.today),
      opinions: opinionsIn(now, year) ?? opinionsOf(unit),
    };
  });
}

const cellOf = ({ brand, state, lastOn, dueOn, thisMonth }: StationView) => ({
  brand,
  state,
  ...(lastOn !== undefined && { lastOn }),
  ...(dueOn !== undefined && { dueOn }),
  ...(thisMonth !== undefined && { thisMonth }),
});
