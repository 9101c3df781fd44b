import { rowCodec } from '../../floor/storage/row-codec';
import { text } from '../../floor/storage/shape';
import type { Key, Row, Storage, Write } from '../../floor/storage/table';
import { getAll } from '../../floor/storage/get-all';

/** How far the feed of a committee has been dispatched. It stands where the feed does: what loses one loses both. */
export type Position = Row & { after: string };

const keyOf = (committee: string): Key => ({ pk: `${committee}#webhook-position`, sk: 'position' });

export const positionCodec = rowCodec('ephemeral', { after: text });

export async function positionOf(storage: Pick<Storage, 'get'>, committee: string): Promise<Position | undefined> {
  const [row] = await storage.get([{ table: 'ephemeral', key: keyOf(committee) }], { consistent: true });
  return row && positionCodec(row);
}

/** Those of the committees that ever had a webhook. */
export async function positionsOf(
  storage: Pick<Storage, 'get'>,
  committees: readonly string[],
): Promise<[committee: string, position: Position][]> {
  const rows = await getAll(
    storage,
    committees.map((each) => ({ table: 'ephemeral', key: keyOf(each) })),
  );
  return rows.flatMap((row, index) => (row ? [[committees[index] ?? '', positionCodec(row)]] : []));
}

export const positionWrite = (committee: string, after: string, before: Position | undefined): Write => ({
  table: 'ephemeral',
  put: { ...keyOf(committee), version: (before?.version ?? 0) + 1, after },
  if: before ? { version: before.version } : 'absent',
});
