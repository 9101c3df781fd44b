import type { UnitView } from '@lianluo/contract/unit';
import { schemeOn } from '@lianluo/domain/scheme/in-use';
import { placedOn } from '@lianluo/domain/scorecard/card';
import { stationViews } from '@lianluo/domain/unit/platform';
import { groupGaps, missingOf, type Unit } from '@lianluo/domain/unit/unit';
import type { Scope } from '../../floor/context';
import type { UnitCard } from '../scorecard/cards.store';
import { stampsOf } from '@lianluo/domain/platform/stamped';

/** A unit as the wire shows it: what the office entered, and what the scorecard says of it today. */
export function unitView(
  unit: Unit,
  { now }: UnitCard,
  { committee, today }: Pick<Scope, 'committee' | 'today'>,
): UnitView {
  const { id, name, type, convener, officers, venue, checklist, stations, foundedOn, dissolvedOn, version } = unit;
  return {
    id,
    name,
    type,
    convener,
    officers: [...officers],
    venue,
    checklist: [...checklist],
    missing: missingOf(unit),
    gaps: stations ? groupGaps(unit, schemeOn(committee, today)?.standard) : [],
    stations: stations && stationViews(stations, now, today),
    ...(foundedOn && { foundedOn }),
    ...(dissolvedOn && { dissolvedOn }),
    members: placedOn(now, today),
    ...stampsOf(unit),
    version,
  };
}
