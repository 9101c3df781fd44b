import type { UnitView } from '@lianluo/contract/unit';
import { emptyNowCard } from '@lianluo/domain/scorecard/card';
import type { ExportField } from '@lianluo/domain/export/export-columns';
import { stationStateLabels } from '@lianluo/domain/unit/station';
import { schemeOn } from '@lianluo/domain/scheme/in-use';
import { unitTypesCalled } from '@lianluo/domain/scheme/called';
import type { StationKey, Unit } from '@lianluo/domain/unit/unit';
import type { Scope } from '../../floor/context';
import { listNamed } from '../../engine/register/list-named';
import { readUnitCards } from '../../engine/scorecard/cards.store';
import type { TableValue } from '../../floor/sheet/write-sheet';
import { unitFilter } from '../../engine/register/unit-filter';
import { unitView } from '../../engine/register/unit.view';
import { everyRow, mostRows } from './every-row';
import type { Filter } from '../../floor/http/list-filter';
import type { Source } from './source';

type Cells = Record<Exclude<ExportField<'units'>, 'serial'>, (unit: UnitView) => TableValue>;

/** 联络组织一览表 */
export async function unitTable(scope: Scope, { q, ...filter }: Filter): Promise<Source> {
  const cards = await readUnitCards(scope, scope.committee.id);
  const cardOf = (unit: Unit) => cards.get(unit.id) ?? { now: emptyNowCard };
  const keep = unitFilter(filter, cardOf, scope.today);

  const types = unitTypesCalled(schemeOn(scope.committee, scope.today));
  const station = (key: StationKey) => (unit: UnitView) => {
    const found = unit.stations?.[key];
    if (!found) return '';
    return found.lastOn === undefined
      ? stationStateLabels[found.state]
      : `${stationStateLabels[found.state]}（${found.lastOn}）`;
  };
  const cells: Cells = {
    name: ({ name }) => name,
    type: ({ type: each }) => types[each],
    convener: ({ convener }) => convener?.name,
    officers: ({ officers }) => officers.map(({ name }) => name).join('、'),
    venue: ({ venue }) => venue,
    members: ({ members }) => members,
    reading: station('reading'),
    consultation: station('consultation'),
    opinion: station('opinion'),
    gaps: ({ gaps }) => gaps.join('；'),
  };
  const asked = { ...(typeof q === 'string' && { q }) };
  return {
    rows: () =>
      everyRow(
        (paging) =>
          listNamed<Unit, UnitView>(scope, 'units', { ...asked, ...paging }, keep, ({ value }) =>
            unitView(value, cardOf(value), scope),
          ),
        mostRows,
      ),
    // A list of units has no other rows.
    cells: cells as Source['cells'],
  };
}
