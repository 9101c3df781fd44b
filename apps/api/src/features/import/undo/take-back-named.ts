import type { Scope } from '../../../floor/context';
import type { CommandWrite } from '../../../floor/http/commit';
import { entryOf } from '../../../floor/journal/journal';
import { heldBy, keysOf } from '../../../engine/register/guards';
import {
  namedCodec,
  platformAddress,
  platformRow,
  readPlatformRow,
  type Named,
} from '../../../engine/register/platform.store';
import type { Row } from '../../../floor/storage/table';
import type { Batch } from '../batch.store';
import type { NamedItem } from '../commit/chunk.store';
import { namedEntry } from '../commit/named-entry';
import type { UsesOf } from './still-used';
import { keepingItem, keepingTaken, takingBack, type TakenBack } from './taken-back';

/** Makes a value of the batch ready to vanish, or to fall back, when the batch is hidden; one changed since is let go. */
export async function prepareNamed(
  scope: Scope,
  batch: Batch,
  item: NamedItem,
  row: Row | undefined,
  usesOf: UsesOf,
): Promise<TakenBack> {
  const current = row && readPlatformRow<Named>(row, scope.committee)?.value;
  if (!row || !current) return { item: undefined, writes: [] };
  if (item.before === undefined) {
    // Only rows that nobody has changed bear the mark of the batch they were born with.
    if (row['born'] !== batch.id) return keepingItem(item, current.name, []);
    const use = await usesOf(item);
    if (isUntouched(batch, item, row) && use === undefined) return { item, writes: [] };
    const version = row.version + 1;
    const put = await platformRow(item.of, { ...current, version });
    return keepingItem(
      item,
      current.name,
      [
        { table: 'platforms', put, if: { version: row.version } },
        namedEntry(scope, item.of, current, { ...current, version }, { note: '导入批次撤销时保留' }),
      ],
      use,
    );
  }
  if (namedCodec(row).staged?.batch === batch.id) return { item, writes: [] };
  if (row['folded'] !== batch.id || row.version !== item.version) return keepingItem(item, current.name, []);
  const claim = { collection: item.of, id: item.id } as const;
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
    claim: { ...claim, held: heldBy(item.of, row), wanted: heldBy(item.of, put) },
    otherwise: keepingTaken(item, current.name),
  };
}

/** Takes back a value of a hidden batch. */
export async function takeBackNamed(
  scope: Scope,
  batch: Batch,
  item: NamedItem,
  row: Row | undefined,
  usesOf: UsesOf,
): Promise<TakenBack> {
  if (!row) return { item, writes: [] };
  const { value: stored, staged } = namedCodec(row);
  const version = row.version + 1;
  const holding = { collection: item.of, id: item.id, held: heldBy(item.of, row) } as const;
  if (item.before === undefined) {
    if (!isUntouched(batch, item, row)) return keepingItem(item, stored.name, []);
    const use = await usesOf(item);
    if (use !== undefined) return keepingItem(item, stored.name, [], use);
    const { table, key } = platformAddress(batch.committee, item.of, item.id);
    const changes: CommandWrite[] = [
      { table, remove: key, if: { version: row.version } },
      entryOf(
        scope,
        { kind: item.of, id: item.id, version },
        'discard',
        { set: { status: 'discarded' }, unset: [], texts: {} },
        '撤销导入批次',
        { batch: batch.id },
      ),
    ];
    return { ...takingBack(item, changes), claim: { ...holding, wanted: [] } };
  }
  if (staged?.batch !== batch.id) return keepingItem(item, stored.name, []);
  const { value: imported } = staged;
  const restored: Named = { ...stored, updatedAt: scope.instant, version };
  const changes: CommandWrite[] = [
    { table: 'platforms', put: await platformRow(item.of, restored), if: { version: row.version } },
    namedEntry(scope, item.of, imported, restored, { note: '撤销导入批次' }),
  ];
  return { ...takingBack(item, changes), claim: { ...holding, wanted: keysOf(item.of, restored) } };
}

const isUntouched = (batch: Batch, item: NamedItem, row: Row): boolean =>
  row['born'] === batch.id && row.version === item.version;
