import type { Member } from '@lianluo/domain/member/member';
import { Roster } from '@lianluo/domain/sheet/member-match';
import type { MemberValue } from '@lianluo/domain/sheet/member-rows';
import type { Scope } from '../context';
import { heldBy, keysOf } from '../platform/guards';
import { platformAddress, platformRow, readAll, readPlatformRow } from '../platform/platform.store';
import type { Row } from '../storage/table';
import type { Batch } from './batch.store';
import { memberAfter, memberFrom } from './member-after';
import type { RowWriter } from './kinds';
import { namedEntry } from './named-entry';
import type { PreviewRow } from './preview.store';
import { changedMeanwhile, skipping, thereAlready, type RowWrites } from './row-writes';
import { plain } from './store-batch';

export async function memberWriter(scope: Scope, batch: Batch): Promise<RowWriter> {
  const members = await readAll<Member>(scope, 'members');
  // Ids sort by time: who is there since the preview may be one of its new rows.
  const since = members.filter(({ value }) => value.id > (batch.previewMark ?? ''));
  const newcomers = new Roster(since.map(({ value }) => value));
  return (rows) => memberWrites(scope, batch, rows, newcomers);
}

/** New members, hidden until the batch is released, and new values beside the old ones of members that are there. */
async function memberWrites(
  scope: Scope,
  batch: Batch,
  rows: readonly PreviewRow[],
  newcomers: Roster<Member>,
): Promise<RowWrites[]> {
  const targets = rows.flatMap(({ target }) => target ?? []);
  const found = await scope.storage.get(
    targets.map((id) => platformAddress(batch.committee, 'members', id)),
    { consistent: true },
  );
  const rowOf = new Map(targets.map((id, index) => [id, found[index]]));
  const made = rows.map((row) =>
    row.target === undefined ? add(scope, batch, row, newcomers) : change(scope, batch, row, rowOf.get(row.target)),
  );
  return Promise.all(made);
}

// The preview of a roster holds members only.
const valueOf = (row: PreviewRow): MemberValue => row.value as MemberValue;

async function add(scope: Scope, batch: Batch, row: PreviewRow, newcomers: Roster<Member>): Promise<RowWrites> {
  const value = valueOf(row);
  if (newcomers.withPhone(value) ?? newcomers.named(value)[0]) return skipping(row, thereAlready);
  const { id: batchId, committee } = batch;
  const made = { id: scope.newId(), committee, batch: batchId, today: scope.today };
  const member = memberFrom({ value, given: row.given }, made);
  const put: Row = { ...(await platformRow('members', member)), born: batchId };
  return {
    number: row.number,
    item: { of: 'members', id: member.id, row: row.number, version: 1 },
    claim: { collection: 'members', id: member.id, held: [], wanted: keysOf('members', member) },
    writes: plain([{ table: 'platforms', put, if: 'absent' }, namedEntry(scope, 'members', undefined, member)]),
  };
}

async function change(scope: Scope, batch: Batch, row: PreviewRow, stored: Row | undefined): Promise<RowWrites> {
  const before = stored && readPlatformRow<Member>(stored, scope.committee)?.value;
  if (!before || stored.version !== row.targetVersion) return skipping(row, changedMeanwhile);
  const version = stored.version + 1;
  const after = { ...memberAfter(before, { value: valueOf(row), given: row.given }, scope.today), version };
  // What an earlier batch had staged counts by now.
  const base = stored['staged'] === undefined ? stored : await platformRow('members', before);
  const put: Row = { ...base, version, staged: { batch: batch.id, value: after } };
  return {
    number: row.number,
    item: { of: 'members', id: before.id, row: row.number, version, before },
    // Until the batch is whole both values are there, the old one and the new.
    claim: { collection: 'members', id: before.id, held: heldBy('members', stored), wanted: heldBy('members', put) },
    writes: plain([
      { table: 'platforms', put, if: { version: stored.version } },
      namedEntry(scope, 'members', before, after),
    ]),
  };
}
