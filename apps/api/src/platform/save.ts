import type { Answer, Scope } from '../context';
import { commit, type Change } from '../http/commit';
import { differenceOf, entryOf } from '../journal/journal';
import type { Row } from '../storage/table';
import { platformRow, refuseStaged, type Collection, type Named } from './platform.store';

/** Personal data are named in the journal, not repeated there. */
const masked = ['phone', 'birthOn', 'ethnicity', 'note'];

/** Adds a value to a collection, with its journal entry. */
export async function addNamed<Body>(
  scope: Scope,
  collection: Collection,
  value: Named,
  body: Body,
  also: readonly Change[] = [],
): Promise<Answer<Body>> {
  return commit(
    scope,
    [
      { table: 'platforms', put: await platformRow(collection, value), if: 'absent' },
      entryOf(
        scope,
        { kind: collection, id: value.id, version: value.version },
        'create',
        maskedDifference(undefined, value),
      ),
      ...also,
    ],
    { body, version: value.version },
  );
}

/** Replaces a value that was read as `row`. */
export async function changeNamed<Body>(
  scope: Scope,
  collection: Collection,
  row: Row,
  before: Named,
  value: Named,
  body: Body,
  also: readonly Change[] = [],
): Promise<Answer<Body>> {
  refuseStaged(scope, row);
  return commit(
    scope,
    [
      { table: 'platforms', put: await platformRow(collection, value), if: { version: row.version } },
      entryOf(
        scope,
        { kind: collection, id: value.id, version: value.version },
        'change',
        maskedDifference(before, value),
      ),
      ...also,
    ],
    { body, version: value.version },
  );
}

export function maskedDifference(before: object | undefined, after: object) {
  const { set, unset, texts } = differenceOf(before, after);
  const { version: _version, row: _row, ...shown } = set;
  for (const name of masked) if (name in shown) shown[name] = '（已更新，内容不记入日志）';
  return { set: shown, unset: unset.filter((name) => name !== 'row'), texts };
}
