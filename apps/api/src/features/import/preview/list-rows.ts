import type { listImportRows as endpoint } from '@lianluo/contract/import';
import { Refusal } from '@lianluo/domain/refusal';
import type { AnswerFor, Call } from '../../../floor/context';
import { readCursor, writeCursor } from '../../../floor/http/cursor';
import type { Batch } from '../batch.store';
import { requireTold } from '../tells-rows';
import { readChunks, readCounts, standsIn, type PreviewRow } from './preview.store';
import { rowView } from './row.view';

/** Chunks read in one go while a page is filled. */
const chunksAtOnce = 4;

/** A chunk and a row in it. */
type Place = readonly [chunk: number, row: number];

/** 预览: the rows of the sheet with what each of them would do. */
export async function listRows(call: Call<typeof endpoint>, batch: Batch): Promise<AnswerFor<typeof endpoint>> {
  requireTold(call, batch);
  if (batch.chunks === 0) throw new Refusal('import.not-now');
  const { limit, cursor, state } = call.query;
  const list = `${batch.id}?${state ?? ''}`;
  const from: Place = cursor === undefined ? [0, 0] : (readCursor(call, list, cursor) as Place);

  const counts = await readCounts(call.storage, batch);
  const chunks = counts.flatMap((each, chunk) =>
    (state === undefined || each[state] > 0) && chunk >= from[0] ? [chunk] : [],
  );
  const rows: PreviewRow[] = [];
  let next: Place | undefined;
  while (chunks.length > 0 && !next) {
    const numbers = chunks.splice(0, chunksAtOnce);
    const read = await readChunks(call.storage, batch, numbers);
    numbers.forEach((chunk, at) => {
      read[at]?.forEach((row, index) => {
        if (next || (chunk === from[0] && index < from[1]) || (state !== undefined && !standsIn(row, state))) return;
        if (rows.length === limit) next = [chunk, index];
        else rows.push(row);
      });
    });
  }
  const total = state === undefined ? batch.totals.rows : batch.totals[state];
  return {
    body: {
      items: rows.map((row) => rowView(row, batch.columns)),
      nextCursor: next ? writeCursor(call, list, next) : null,
      total: cursor === undefined ? total : null,
    },
  };
}
