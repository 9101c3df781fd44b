import * as contract from '@lianluo/contract/unit';
import type { Unit } from '@lianluo/domain/unit/unit';
import { isPlatformAlive, stationDues } from '@lianluo/domain/unit/platform';
import { emptyNowCard } from '@lianluo/domain/scorecard/card';
import type { Call } from '../context';
import type { Mount } from '../http/mount';
import { listNamed } from '../platform/list-named';
import { finderOf } from '../platform/platform.store';
import { addNamed, changeNamed } from '../platform/saving';
import { readUnitCard, readUnitCards, type UnitCard } from '../scorecard/cards.store';
import type { Row } from '../storage/table';
import { requirePeople } from './require-people';
import { unitView } from './unit.view';

const collection = 'units';
const find = finderOf<Unit>(collection);

/** 联络单位 of every type; one with stations is a 1+3 platform. */
export function unitRoutes(mount: Mount): void {
  mount(contract.listUnits, { act: list });
  mount(contract.createUnit, { act: create });
  mount(contract.readUnit, { find, act: read });
  mount(contract.changeUnit, { find, act: change });
}

async function list(call: Call<typeof contract.listUnits>) {
  const { type, alive, onePlusThree } = call.query;
  const cards = await readUnitCards(call, call.committee.id);
  const cardOf = (unit: Unit): UnitCard => cards.get(unit.id) ?? { now: emptyNowCard };
  const isAlive = (unit: Unit) =>
    unit.stations !== null && isPlatformAlive(stationDues(unit.stations, cardOf(unit).now), call.today);
  const filtered = type !== undefined || alive !== undefined || onePlusThree !== undefined;
  const filter = (unit: Unit) =>
    (type === undefined || unit.type === type) &&
    (onePlusThree === undefined || (unit.stations !== null) === onePlusThree) &&
    (alive === undefined || (unit.stations !== null && isAlive(unit) === alive));
  const body = await listNamed<Unit, ReturnType<typeof unitView>>(
    call,
    collection,
    call.query,
    filtered ? filter : undefined,
    ({ value }) => unitView(value, cardOf(value), call.today),
  );
  return { body };
}

async function read(call: Call<typeof contract.readUnit>, unit: Unit) {
  return { body: unitView(unit, await readUnitCard(call, unit), call.today), version: unit.version };
}

async function create(call: Call<typeof contract.createUnit>) {
  await requirePeople(call, call.body);
  const unit: Unit = { id: call.newId(), committee: call.committee.id, ...call.body, version: 1 };
  return addNamed(call, collection, unit, unitView(unit, { now: emptyNowCard }, call.today));
}

async function change(call: Call<typeof contract.changeUnit>, { row, ...before }: Unit & { row: Row }) {
  const { name, type, convener, officers, venue, checklist, stations } = call.body;
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
    version: row.version + 1,
  };
  const card = await readUnitCard(call, unit);
  return changeNamed(call, collection, row, before, unit, unitView(unit, card, call.today));
}
