import type { Scope } from '../../../floor/context';
import { heldBy, keysOf } from '../../../engine/register/guards';
import { platformAddress, platformRow, readPlatformRow, type Named } from '../../../engine/register/platform.store';
import type { Row } from '../../../floor/storage/table';
import type { Batch } from '../batch.store';
import type { NamedItem } from './chunk.store';
import { namedEntry } from './named-entry';
import type { PreviewRow } from '../preview/preview.store';
import { changedMeanwhile, skipping, type RowWrites } from './row-writes';
import { plain } from '../store-batch';

/** What a row of a sheet makes of a collection: a value of its own, or the next one of a value that is there. */
export interface NamedRows<Value extends Named> {
  collection: NamedItem['of'];
  /** A new value, or the reason why there is none. */
  made: (
    row: PreviewRow,
    fresh: Pick<Named, 'id' | 'committee' | 'batch' | 'version' | 'createdAt' | 'updatedAt'>,
  ) => Value | string;
  after: (before: Value, row: PreviewRow) => Value;
}

/** New values, hidden until the batch is released, and new ones beside those that are there. */
export async function namedWrites<Value extends Named>(
  scope: Scope,
  batch: Batch,
  rows: readonly PreviewRow[],
  of: NamedRows<Value>,
): Promise<RowWrites[]> {
  const targets = rows.flatMap(({ target }) => target ?? []);
  const found = await scope.storage.get(
    targets.map((id) => platformAddress(batch.committee, of.collection, id)),
    { consistent: true },
  );
  const rowOf = new Map(targets.map((id, index) => [id, found[index]]));
  return Promise.all(
    rows.map((row) =>
      row.target === undefined ? add(scope, batch, row, of) : change(scope, batch, row, rowOf.get(row.target), of),
    ),
  );
}

async function add<Value extends Named>(
  scope: Scope,
  batch: Batch,
  row: PreviewRow,
  { collection, made }: NamedRows<Value>,
): Promise<RowWrites> {
  const { id: born, committee } = batch;
  const stamps = { createdAt: scope.instant, updatedAt: scope.instant };
  const value = made(row, { id: scope.newId(), committee, batch: born, ...stamps, version: 1 });
  if (typeof value === 'string') return skipping(row, value);
  const put: Row = { ...(await platformRow(collection, value)), born };
  return {
    number: row.number,
    item: { of: collection, id: value.id, row: row.number, version: 1 },
    claim: { collection, id: value.id, held: [], wanted: keysOf(collection, value) },
    writes: plain([
      { table: 'platforms', put, if: 'absent' },
      namedEntry(scope, collection, undefined, value, { batch: born }),
    ]),
  };
}

async function change<Value extends Named>(
  scope: Scope,
  batch: Batch,
  row: PreviewRow,
  stored: Row | undefined,
  { collection, after }: NamedRows<Value>,
): Promise<RowWrites> {
  const before = stored && readPlatformRow<Value>(stored, scope.committee)?.value;
  if (!before || stored.version !== row.targetVersion) return skipping(row, changedMeanwhile);
  const version = stored.version + 1;
  const next = { ...after(before, row), updatedAt: scope.instant, version };
  // What an earlier batch had staged counts by now.
  const base = stored['staged'] === undefined ? stored : await platformRow(collection, before);
  const put: Row = { ...base, version, staged: { batch: batch.id, value: next } };
  return {
    number: row.number,
    item: { of: collection, id: before.id, row: row.number, version, before },
    // Until the batch is whole both values are there, the old one and the new.
    claim: { collection, id: before.id, held: heldBy(collection, stored), wanted: heldBy(collection, put) },
    writes: plain([
      { table: 'platforms', put, if: { version: stored.version } },
      namedEntry(scope, collection, before, next, { batch: batch.id }),
    ]),
  };
}
