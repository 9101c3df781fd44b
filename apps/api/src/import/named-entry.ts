import type { Scope } from '../context';
import type { Change } from '../http/commit';
import { entryOf } from '../journal/journal';
import type { Collection, Named } from '../platform/platform.store';
import { maskedDifference } from '../platform/save';

/** What an import did to a value of the roster or of a register. */
export function namedEntry(
  scope: Scope,
  collection: Collection,
  before: Named | undefined,
  after: Named,
  note?: string,
): Change {
  const item = { kind: collection, id: after.id, version: after.version };
  return entryOf(scope, item, 'import', maskedDifference(before, after), note);
}
