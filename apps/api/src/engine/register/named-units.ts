import type { NamedUnit } from '@lianluo/domain/work/field';
import type { Scope } from '../../floor/context';
import { requireUnits } from './require-units';

/** Units that a draft names in its field `units`, with the names they have today. */
export async function namedUnits(scope: Scope, ids: readonly string[]): Promise<NamedUnit[]> {
  const found = await requireUnits(scope, ids, (index) => `/units/${index}`);
  return ids.map((unit) => ({ unit, name: found.get(unit)?.name ?? '' }));
}
