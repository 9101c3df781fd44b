import type { changeUnit as endpoint } from '@lianluo/contract/unit';
import { requireUnitDays, type Unit } from '@lianluo/domain/unit/unit';
import type { AnswerFor, Call } from '../../floor/context';
import { changeNamed } from '../../engine/register/saving';
import { readUnitCard } from '../../engine/scorecard/cards.store';
import type { Row } from '../../floor/storage/table';
import { requirePeople } from './require-people';
import { unitView } from '../../engine/register/unit.view';

/** 修改联络组织 */
export async function changeUnit(
  call: Call<typeof endpoint>,
  { row, ...before }: Unit & { row: Row },
): Promise<AnswerFor<typeof endpoint>> {
  const { name, type, convener, officers, venue, checklist, stations, foundedOn, dissolvedOn } = call.body;
  await requirePeople(call, { convener: convener ?? null, officers: officers ?? [] });
  const unit: Unit = {
    ...before,
    name: name ?? before.name,
    type: type ?? before.type,
    convener: convener === undefined ? before.convener : convener,
    officers: officers ?? before.officers,
    venue: venue === undefined ? before.venue : venue,
    checklist: checklist ?? before.checklist,
    stations: stations === undefined ? before.stations : stations,
    foundedOn: foundedOn === undefined ? before.foundedOn : foundedOn,
    dissolvedOn: dissolvedOn === undefined ? before.dissolvedOn : dissolvedOn,
    updatedAt: call.instant,
    version: row.version + 1,
  };
  requireUnitDays(unit, call.today);
  const card = await readUnitCard(call, unit);
  return changeNamed(call, 'units', row, before, unit, unitView(unit, card, call));
}
