import type { listImports as endpoint } from '@lianluo/contract/import';
import type { AnswerFor, Call } from '../../floor/context';
import { readCursor, writeCursor } from '../../floor/http/cursor';
import type { Position } from '../../floor/storage/table';
import { batchesPartition } from '../../floor/storage/partitions';
import { readBatchRow } from './batch.store';
import { batchView } from './batch.view';
import { tellsRows } from './tells-rows';

/** 导入批次, the newest first. */
export async function listImports(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { storage, committee } = call;
  const { limit, cursor } = call.query;
  const after = cursor === undefined ? undefined : (readCursor(call, 'imports', cursor) as Position);
  const question = { table: 'platforms', pk: batchesPartition(committee.id) } as const;
  const page = await storage.list({ ...question, limit, newestFirst: true, ...(after && { after }) });
  return {
    body: {
      items: await Promise.all(page.rows.map(readBatchRow).map((batch) => batchView(batch, tellsRows(call, batch)))),
      nextCursor: page.next ? writeCursor(call, 'imports', page.next) : null,
      total: after ? null : await storage.count(question),
    },
  };
}
