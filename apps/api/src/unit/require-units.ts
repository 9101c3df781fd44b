import type { Unit } from '@lianluo/domain/unit/unit';
import { Refusal } from '@lianluo/domain/refusal';
import type { Scope } from '../context';
import { platformAddress, readPlatformRow } from '../platform/platform.store';

/** The units a body names, or 422 at the field that names one this committee has not. */
export async function requireUnits(
  scope: Scope,
  ids: readonly string[],
  pointerOf: (index: number) => string,
): Promise<Map<string, Unit>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await scope.storage.get(wanted.map((id) => platformAddress(scope.committee.id, 'units', id)));
  const units = new Map<string, Unit>();
  for (const row of rows) {
    const unit = row && readPlatformRow<Unit>(row, scope.committee)?.value;
    if (unit) units.set(unit.id, unit);
  }
  const errors = ids.flatMap((id, index) =>
    units.has(id) ? [] : [{ pointer: pointerOf(index), code: 'unit.unknown', message: '没有这个联络单位。' }],
  );
  if (errors.length > 0) throw new Refusal('request.invalid', errors);
  return units;
}
