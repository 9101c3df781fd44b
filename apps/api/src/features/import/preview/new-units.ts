import type { NewUnit } from '@lianluo/domain/import/missing-units';
import type { KnownUnit } from '@lianluo/domain/import/unit-name';
import { fold } from '@lianluo/domain/text/fold';
import type { Unit } from '@lianluo/domain/unit/unit';
import type { Scope } from '../../../floor/context';
import { readAll } from '../../../engine/register/platform.store';
import type { PlannedUnit } from '../batch.store';

const byName = (units: readonly Unit[]): Map<string, Unit> => new Map(units.map((unit) => [fold(unit.name), unit]));

const existing = async (scope: Scope): Promise<Unit[]> =>
  (await readAll<Unit>(scope, 'units')).map(({ value }) => value);

/** The units to be made as they stand now: one of a name that has come into being elsewhere is that unit. */
export async function planUnits(scope: Scope, planned: readonly (NewUnit & { id?: string | undefined })[]) {
  const stored = await existing(scope);
  const there = byName(stored);
  const plan = planned.map(({ name, type, written, id = scope.newId() }): PlannedUnit => {
    const unit = there.get(fold(name));
    const { id: now, type: is } = unit ?? { id, type };
    return { name, type: is, ...(written && { written }), id: now, ...(unit && { there: true }) };
  });
  const spelled = (unit: KnownUnit): KnownUnit => ({
    ...unit,
    written: plan.flatMap(({ id, written }) => (id === unit.id ? (written ?? []) : [])),
  });
  const units = [...stored, ...plan.filter((unit) => !unit.there)].map(spelled);
  return { plan, units };
}

/** Whether a unit that the batch is to make has been made elsewhere since its rows were judged. */
export async function isOvertaken(scope: Scope, planned: readonly PlannedUnit[]): Promise<boolean> {
  const fresh = planned.filter(({ there }) => !there);
  if (fresh.length === 0) return false;
  const there = byName(await existing(scope));
  return fresh.some(({ name }) => there.has(fold(name)));
}
