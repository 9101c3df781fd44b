import type { listUnits as endpoint, UnitView } from '@lianluo/contract/unit';
import { emptyNowCard } from '@lianluo/domain/scorecard/card';
import type { Unit } from '@lianluo/domain/unit/unit';
import type { AnswerFor, Call } from '../../floor/context';
import { listNamed } from '../../engine/register/list-named';
import { readUnitCards, type UnitCard } from '../../engine/scorecard/cards.store';
import { unitFilter } from '../../engine/register/unit-filter';
import { unitView } from '../../engine/register/unit.view';

/** 联络组织, each with what its scorecard says today. */
export async function listUnits(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const cards = await readUnitCards(call, call.committee.id);
  const cardOf = (unit: Unit): UnitCard => cards.get(unit.id) ?? { now: emptyNowCard };
  const filter = unitFilter(call.query, cardOf, call.today);
  return {
    body: await listNamed<Unit, UnitView>(call, 'units', call.query, filter, ({ value }) =>
      unitView(value, cardOf(value), call.today),
    ),
  };
}
