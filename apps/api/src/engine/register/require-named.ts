import { Refusal, type FieldCode } from '@lianluo/domain/refusal';
import type { Scope } from '../../floor/context';
import { platformAddress, readPlatformRow, type Collection, type Named } from './platform.store';
import { getAll } from '../../floor/storage/get-all';

/** What a body names of a collection, by id; or 422 at the field that names what this committee has not. */
export async function requireNamed<Value extends Named>(
  scope: Scope,
  collection: Collection,
  ids: readonly string[],
  fault: { code: FieldCode; message: string; pointerOf: (index: number) => string },
): Promise<Map<string, Value>> {
  const wanted = [...new Set(ids)];
  const rows = await getAll(
    scope.storage,
    wanted.map((id) => platformAddress(scope.committee.id, collection, id)),
  );
  const found = new Map<string, Value>();
  for (const row of rows) {
    const value = row && readPlatformRow<Value>(row, scope.committee)?.value;
    if (value) found.set(value.id, value);
  }
  const { code, message, pointerOf } = fault;
  const errors = ids.flatMap((id, index) => (found.has(id) ? [] : [{ pointer: pointerOf(index), code, message }]));
  if (errors.length > 0) throw new Refusal('request.invalid', errors);
  return found;
}
