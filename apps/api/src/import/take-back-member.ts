import type { Member } from '@lianluo/domain/member/member';
import type { Scope } from '../context';
import type { Change } from '../http/commit';
import { entryOf } from '../journal/journal';
import { heldBy, keysOf } from '../platform/guards';
import { platformAddress, platformRow, readPlatformRow } from '../platform/platform.store';
import type { Row } from '../storage/table';
import type { Batch } from './batch.store';
import type { MemberItem } from './chunk.store';
import { keepingItem, keepingTaken, takingBack, type TakenBack } from './taken-back';
import { memberEntry } from './write-members';

/** Makes a member of the batch ready to vanish, or to fall back, when the batch is hidden; one changed since is let go. */
export async function prepareMember(
  scope: Scope,
  batch: Batch,
  item: MemberItem,
  row: Row | undefined,
): Promise<TakenBack> {
  const current = row && readPlatformRow<Member>(row, scope.committee)?.value;
  if (!row || !current) return { item: undefined, writes: [] };
  if (item.before === undefined) {
    if (isUntouched(batch, item, row)) return { item, writes: [] };
    // Only rows that nobody has changed bear the mark of the batch they were born with.
    if (row['born'] !== batch.id) return keepingItem(item, current.name, []);
    const version = row.version + 1;
    const put = await platformRow('members', { ...current, version });
    return keepingItem(item, current.name, [
      { table: 'platforms', put, if: { version: row.version } },
      memberEntry(scope, current, { ...current, version }, '导入批次撤销时保留'),
    ]);
  }
  if (isStaged(batch, row)) return { item, writes: [] };
  if (row['folded'] !== batch.id || row.version !== item.version) return keepingItem(item, current.name, []);
  const claim = { collection: 'members', id: item.id } as const;
  // Back into two values, of which a reader still sees the new one.
  const version = row.version + 1;
  const { folded: _folded, ...rest } = row;
  const put: Row = {
    ...rest,
    pk: row.pk,
    sk: row.sk,
    version,
    value: item.before,
    staged: { batch: batch.id, value: current },
  };
  return {
    item: { ...item, version },
    writes: [{ table: 'platforms', put, if: { version: row.version } }],
    claim: { ...claim, held: heldBy('members', row), wanted: heldBy('members', put) },
    otherwise: keepingTaken(item, current.name),
  };
}

/** Takes back a member of a hidden batch. */
export async function takeBackMember(
  scope: Scope,
  batch: Batch,
  item: MemberItem,
  row: Row | undefined,
): Promise<TakenBack> {
  if (!row) return { item, writes: [] };
  const stored = row['value'] as Member;
  const version = row.version + 1;
  const holding = { collection: 'members', id: item.id, held: heldBy('members', row) } as const;
  if (item.before === undefined) {
    if (!isUntouched(batch, item, row)) return keepingItem(item, stored.name, []);
    const { table, key } = platformAddress(batch.committee, 'members', item.id);
    const changes: Change[] = [
      { table, remove: key, if: { version: row.version } },
      entryOf(
        scope,
        { kind: 'members', id: item.id, version },
        'discard',
        { set: { status: 'discarded' }, unset: [], texts: {} },
        '撤销导入批次',
      ),
    ];
    return { ...takingBack(item, changes), claim: { ...holding, wanted: [] } };
  }
  if (!isStaged(batch, row)) return keepingItem(item, stored.name, []);
  const { value: imported } = row['staged'] as { value: Member };
  const restored: Member = { ...stored, version };
  const changes: Change[] = [
    { table: 'platforms', put: await platformRow('members', restored), if: { version: row.version } },
    memberEntry(scope, imported, restored, '撤销导入批次'),
  ];
  return { ...takingBack(item, changes), claim: { ...holding, wanted: keysOf('members', restored) } };
}

const isUntouched = (batch: Batch, item: MemberItem, row: Row): boolean =>
  row['born'] === batch.id && row.version === item.version;

const isStaged = (batch: Batch, row: Row): boolean =>
  (row['staged'] as { batch: string } | undefined)?.batch === batch.id;
