import type { Author } from '@lianluo/domain/opinion/author';
import type { Adoption } from '@lianluo/domain/opinion/opinion';
import { isKind, type KindName } from '@lianluo/domain/work/kinds';
import type { OpinionValue } from '@lianluo/domain/import/opinion-rows';
import { platformAddress, type Collection, type Named } from '../../../engine/register/platform.store';
import { batchPartition } from '../../../engine/scorecard/batch-items';
import { pagesOf } from '../../../floor/storage/pages';
import { rowCodec } from '../../../floor/storage/row-codec';
import { flag, list, maybe, object, oneOf } from '../../../floor/storage/shape';
import type { Address, Row, Storage } from '../../../floor/storage/table';
import { headAddress } from '../../../engine/work/ledger.store';
import type { BatchKey, NamedRow } from '../batch.store';

/** A value of the roster or of a register that the batch wrote. With `before`, one that was there. */
export interface NamedItem {
  of: Exclude<Collection, 'topics'>;
  id: string;
  /** 0 where the batch made it beside the rows of its sheet. */
  row: number;
  version: number;
  before?: Named | undefined;
}

/** An item of work that the batch wrote; with `news`, one that was there and gets what the sheet adds once the batch is released. */
export interface LedgerItem {
  of: KindName;
  id: string;
  row: number;
  version: number;
  key?: string | undefined;
  /** Its long texts, by name. */
  texts?: readonly string[] | undefined;
  news?: OpinionValue | undefined;
  /** One that was there and bears this once the batch is released: the number of the old issue that it stood in. */
  marked?: Readonly<Record<string, unknown>> | undefined;
  before?: { authors: readonly Author[]; adoptions: readonly Adoption[]; hadContent: boolean } | undefined;
}

export type BatchItem = NamedItem | LedgerItem;

export const isNamedItem = (item: BatchItem): item is NamedItem => !isKind(item.of);

/** Where an item of a batch stands. */
export const addressOf = (committee: string, item: BatchItem): Address =>
  isNamedItem(item) ? platformAddress(committee, item.of, item.id) : headAddress(committee, item.of, item.id);

/** What one transaction of a batch wrote, written with it: where it stands, that transaction is done. */
export interface Chunk {
  number: number;
  items: readonly BatchItem[];
  skipped: readonly NamedRow[];
  /** Values are staged or still to be added. */
  unfinished: boolean;
  /** How far an undo has got: its rows can be hidden, its rows are gone. */
  undo?: 'prepared' | 'done' | undefined;
  kept?: readonly NamedRow[] | undefined;
  version: number;
}

export function storedChunk({ committee, id }: BatchKey, chunk: Chunk): Row {
  const { number, version, ...fields } = chunk;
  return { pk: batchPartition(committee, id), sk: String(number).padStart(6, '0'), version, ...fields };
}

export const chunkCodec = rowCodec<Omit<Chunk, 'number' | 'version'>>('platforms', {
  items: list(object()),
  skipped: list(object()),
  unfinished: flag,
  undo: maybe(oneOf(['prepared', 'done'])),
  kept: maybe(list(object())),
});

function readChunkRow(row: Row): Chunk {
  const { sk, version, items, skipped, unfinished, undo, kept } = chunkCodec(row);
  return { number: Number(sk), version, items, skipped, unfinished, undo, kept };
}

/** Every chunk of a batch in its order, a page at a time. */
export async function* readChunkRows(storage: Storage, { committee, id }: BatchKey): AsyncGenerator<Chunk[]> {
  const question = { table: 'platforms', pk: batchPartition(committee, id), limit: 100, consistent: true } as const;
  for await (const rows of pagesOf(storage, question)) yield rows.map(readChunkRow);
}
