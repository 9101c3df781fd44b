import { deploymentPartition } from '../../floor/storage/partitions';
import { rowCodec } from '../../floor/storage/row-codec';
import { map, maybe, number, text } from '../../floor/storage/shape';
import type { Address, Key, Storage } from '../../floor/storage/table';

/** 停用记录: what was taken from a stage for as long as it is closed, and is put back when it opens. */
export interface ClosedStage {
  /** What each function had reserved; one that had nothing of its own is not in it. */
  reserved: Readonly<Record<string, number>>;
  /** The journal's own policy, as DynamoDB tells it, while it is lifted. */
  journalPolicy?: string;
}

// In the stage itself: it outlives the machine that closed it, and is left there when the tables are emptied.
const note: Address = { table: 'accounts', key: { pk: deploymentPartition, sk: 'closed' } };

export const closedStageCodec = rowCodec<ClosedStage>('accounts', {
  reserved: map(number),
  journalPolicy: maybe(text),
});

export const isClosedNote = ({ pk, sk }: Key): boolean => pk === note.key.pk && sk === note.key.sk;

export async function readClosed(storage: Storage): Promise<ClosedStage | undefined> {
  const [row] = await storage.get([note], { consistent: true });
  return row && closedStageCodec(row);
}

export const writeClosed = (storage: Storage, { reserved, journalPolicy }: ClosedStage): Promise<void> =>
  storage.write([
    {
      table: note.table,
      put: { ...note.key, version: 1, reserved, ...(journalPolicy !== undefined && { journalPolicy }) },
    },
  ]);

export const forgetClosed = (storage: Storage): Promise<void> =>
  storage.write([{ table: note.table, remove: note.key }]);
