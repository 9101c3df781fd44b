import type { GridProposal, listGridChanges as endpoint } from '@lianluo/contract/grid';
import type { GridAction } from '@lianluo/domain/grid/terms';
import type { AnswerFor, Call } from '../../floor/context';
import { readCursor, writeCursor } from '../../floor/http/cursor';
import { journalKey, readEntry } from '../../floor/journal/journal';
import type { Position } from '../../floor/storage/table';
import { journalled } from './change-network';

/** What `saveChange` has written about each change. */
interface Written {
  moves: GridProposal['moves'];
  count: number;
}

/** 变动记录, the newest first: every accepted change of a network has its entry. */
export async function listGridChanges(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { network, limit, cursor } = call.query;
  const list = `grid-changes?${network}`;
  const pk = journalKey(call.committee.id, journalled, network);
  const after = cursor === undefined ? undefined : (readCursor(call, list, cursor) as Position);
  const [page, total] = await Promise.all([
    call.storage.list({ table: 'journal', pk, limit, newestFirst: true, ...(after && { after }) }),
    cursor === undefined ? call.storage.count({ table: 'journal', pk }) : null,
  ]);
  return {
    body: {
      items: page.rows.map(readEntry).map(({ at, by, action, set }) => {
        const { moves, count } = set as unknown as Written;
        return { at, by: by.name, byId: by.id, action: action as GridAction, count, moves };
      }),
      nextCursor: page.next ? writeCursor(call, list, page.next) : null,
      total,
    },
  };
}
