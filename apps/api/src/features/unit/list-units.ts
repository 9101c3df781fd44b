import type { MirrorOf } from '@lianluo/contract/mirror';
import type { listUnits as endpoint, UnitView } from '@lianluo/contract/unit';
import { emptyNowCard } from '@lianluo/domain/scorecard/card';
import type { Unit } from '@lianluo/domain/unit/unit';
import type { AnswerFor, Call } from '../../floor/context';
import { listNamed } from '../../engine/register/list-named';
import { readUnitCards, type UnitCard } from '../../engine/scorecard/cards.store';
import { unitFilter } from '../../engine/register/unit-filter';
import { unitView } from '../../engine/register/unit.view';

type Asking = Call<typeof endpoint>;

/** 联络组织, each with what its scorecard says today. */
export async function listUnits(call: Asking): Promise<AnswerFor<typeof endpoint>> {
  if (!call.query.below) return { body: await pageOf(call) };
  const { namedBelow } = await import('../../engine/register/named-below');
  return { body: await namedBelow(call, 'units', 'unit:read', pageOf) };
}

async function pageOf(call: Asking): Promise<MirrorOf<UnitView>> {
  const cards = await readUnitCards(call, call.committee.id);
  const cardOf = (unit: Unit): UnitCard => cards.get(unit.id) ?? { now: emptyNowCard };
  const filter = unitFilter(call.query, cardOf, call.today);
  return listNamed<Unit, UnitView>(call, 'units', call.query, filter, ({ value }) =>
    unitView(value, cardOf(value), call),
  );
}
