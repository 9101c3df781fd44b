import type { listConcerns as endpoint } from '@lianluo/contract/concern';
import type { AnswerFor, Call } from '../../floor/context';
import { readCursor, writeCursor } from '../../floor/http/cursor';
import type { Position } from '../../floor/storage/table';
import { concernsPartition, readConcernRow } from './concern.store';
import { concernView } from './concern.view';

/** 来访反映, the newest first. */
export async function listConcerns(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { from = '0000-01-01', to = '9999-12-31', limit, cursor } = call.query;
  const list = `concerns?${from}&${to}`;
  const range = {
    table: 'platforms',
    pk: concernsPartition(call.committee.id),
    from,
    to: `${to}_\u{10FFFF}`,
  } as const;
  const after = cursor === undefined ? undefined : (readCursor(call, list, cursor) as Position);
  const [page, total] = await Promise.all([
    call.storage.list({ ...range, limit, newestFirst: true, ...(after && { after }) }),
    cursor === undefined ? call.storage.count(range) : null,
  ]);
  return {
    body: {
      items: page.rows.map((row) => concernView(readConcernRow(row))),
      nextCursor: page.next ? writeCursor(call, list, page.next) : null,
      total,
    },
  };
}
