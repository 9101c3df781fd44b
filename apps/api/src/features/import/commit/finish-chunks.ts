import type { Opinion } from '@lianluo/domain/opinion/opinion';
import type { Scope } from '../../../floor/context';
import { claiming, heldBy, keysOf, type Claim } from '../../../engine/register/guards';
import { namedCodec, platformRow, type Named } from '../../../engine/register/platform.store';
import { WriteConflict, type Row, type Write } from '../../../floor/storage/table';
import { readHead, textVersionOf } from '../../../engine/work/head-row';
import { saving } from '../../../engine/work/ledger.store';
import type { Batch, NamedRow } from '../batch.store';
import {
  addressOf,
  isNamedItem,
  readChunkRows,
  storedChunk,
  type BatchItem,
  type Chunk,
  type NamedItem,
  type LedgerItem,
} from './chunk.store';
import { marking } from './marking';
import { namedEntry } from './named-entry';
import { newsFor, opinionAfter } from './opinion-after';
import { plain } from '../store-batch';
import { writeGuarded } from './write-guarded';

/** What is left to do once the batch is released: staged values take their place, known opinions get what is new. */
export async function finishChunks(scope: Scope, batch: Batch): Promise<NamedRow[]> {
  const skipped: NamedRow[] = [];
  for await (const page of readChunkRows(scope.storage, batch)) {
    for (const chunk of page) {
      skipped.push(...chunk.skipped);
      if (chunk.unfinished) await finishChunk(scope, batch, chunk);
    }
  }
  return skipped;
}

async function finishChunk(scope: Scope, batch: Batch, chunk: Chunk): Promise<void> {
  const addresses = chunk.items.map((item) => addressOf(batch.committee, item));
  for (;;) {
    const rows = await scope.storage.get(addresses, { consistent: true });
    const finished = await Promise.all(
      chunk.items.map((item, index) =>
        isNamedItem(item) ? foldNamed(scope, batch, item, rows[index]) : finishItem(scope, item, rows[index]),
      ),
    );
    const { writes: guards } = await claiming(
      scope,
      finished.flatMap(({ claim }) => claim ?? []),
    );
    const items = finished.map(({ item }) => item);
    const done: Chunk = { ...chunk, items, unfinished: false, version: chunk.version + 1 };
    try {
      const writes = finished.flatMap((each) => each.writes);
      return await writeGuarded(
        scope.storage,
        [{ table: 'platforms', put: storedChunk(batch, done), if: { version: chunk.version } }, ...writes],
        guards,
      );
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
      // A twin of this job has finished the chunk; else somebody changed one of its rows, and the next look sees it.
      if (error.failed.some(({ index }) => index === 0)) return;
    }
  }
}

const finishItem = async (scope: Scope, item: LedgerItem, row: Row | undefined): Promise<Finished> =>
  item.marked ? { item, writes: marking(scope, item.marked, row) } : addNews(scope, item, row);

interface Finished {
  item: BatchItem;
  writes: Write[];
  claim?: Claim;
}

/** The value a reader sees becomes the only one. It does not change but in its version, which whoever follows must hear of. */
async function foldNamed(scope: Scope, batch: Batch, item: NamedItem, row: Row | undefined): Promise<Finished> {
  const staged = row && namedCodec(row).staged;
  if (!row || staged?.batch !== batch.id) return { item, writes: [] };
  const version = row.version + 1;
  const folded: Named = { ...staged.value, version };
  const put: Row = { ...(await platformRow(item.of, folded)), folded: batch.id };
  return {
    item: { ...item, version },
    writes: plain([
      { table: 'platforms', put, if: { version: row.version } },
      namedEntry(scope, item.of, staged.value, folded),
    ]),
    claim: {
      collection: item.of,
      id: item.id,
      held: heldBy(item.of, row),
      wanted: keysOf(item.of, staged.value),
    },
  };
}

/** Only opinions are added to: items of other kinds come without news. */
async function addNews(scope: Scope, item: LedgerItem, row: Row | undefined): Promise<Finished> {
  if (!row || !item.news) return { item, writes: [] };
  const before = readHead(row) as Opinion;
  const hadContent = textVersionOf(row) > 0;
  const news = newsFor(before, hadContent, item.news);
  const { news: _done, ...rest } = item;
  if (!news) return { item: rest, writes: [] };
  const entering = { newId: scope.newId, by: scope.user.name, at: scope.instant };
  const after: Opinion = {
    ...opinionAfter(before, news, entering),
    updatedAt: scope.instant,
    version: before.version + 1,
  };
  const { authors, adoptions } = before;
  return {
    item: { ...rest, version: after.version, before: { authors, adoptions, hadContent } },
    writes: plain(saving(scope, before, after, 'import', { textVersion: textVersionOf(row), note: item.news.note })),
  };
}
