import type { Scope } from '../../../floor/context';
import type { CommandWrite } from '../../../floor/http/commit';
import { entryOf } from '../../../floor/journal/journal';
import type { Collection, Named } from '../../../engine/register/platform.store';
import { maskedDifference } from '../../../engine/register/save';

/** What an import did to a value of the roster or of a register. */
export function namedEntry(
  scope: Scope,
  collection: Collection,
  before: Named | undefined,
  after: Named,
  { note, batch }: { note?: string; batch?: string } = {},
): CommandWrite {
  const item = { kind: collection, id: after.id, version: after.version };
  return entryOf(scope, item, 'import', maskedDifference(before, after), note, { batch });
}
