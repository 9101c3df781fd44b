import { uniqueness } from '@lianluo/domain/platform/uniqueness';
import { Refusal } from '@lianluo/domain/refusal';
import type { Answer, Scope } from '../../floor/context';
import { commit, type CommandWrite } from '../../floor/http/commit';
import { differenceOf, entryOf } from '../../floor/journal/journal';
import type { Row } from '../../floor/storage/table';
import { claiming, heldBy, keysOf, type Claim } from './guards';
import { platformRow, refuseStaged, type Collection, type Named } from './platform.store';

/** Personal data are named in the journal, not repeated there. */
const masked = ['phone', 'birthOn', 'ethnicity', 'note'];

/** Adds a value to a collection, with its journal entry. */
export async function addNamed<Body>(
  scope: Scope,
  collection: Collection,
  value: Named,
  body: Body,
  also: readonly CommandWrite[] = [],
): Promise<Answer<Body>> {
  return commit(
    scope,
    [
      { table: 'platforms', put: await platformRow(collection, value), if: 'absent' },
      ...(await guarding(scope, { collection, id: value.id, held: [], wanted: keysOf(collection, value) })),
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
  also: readonly CommandWrite[] = [],
): Promise<Answer<Body>> {
  refuseStaged(scope, row);
  return commit(
    scope,
    [
      { table: 'platforms', put: await platformRow(collection, value), if: { version: row.version } },
      ...(await guarding(scope, {
        collection,
        id: value.id,
        held: heldBy(collection, row),
        wanted: keysOf(collection, value),
      })),
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

/** The guards that a value needs, or the refusal that somebody has what it wants. */
async function guarding(scope: Scope, claim: Claim): Promise<CommandWrite[]> {
  const { writes, refused } = await claiming(scope, [claim]);
  if (refused.size > 0) throw new Refusal(uniqueness[claim.collection].refusal);
  return writes.map((write) => ({ ...write, refusal: 'again' }));
}

export function maskedDifference(before: object | undefined, after: object) {
  const { set, unset, texts } = differenceOf(before, after);
  const { version: _version, row: _row, createdAt: _createdAt, updatedAt: _updatedAt, ...shown } = set;
  for (const name of masked) if (name in shown) shown[name] = '（已更新，内容不记入日志）';
  return { set: shown, unset: unset.filter((name) => name !== 'row'), texts };
}
