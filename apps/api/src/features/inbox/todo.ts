import type { InboxItem, listInbox as endpoint } from '@lianluo/contract/inbox';
import { entryId } from '@lianluo/domain/inbox/box';
import type { AnswerFor, Call } from '../../floor/context';
import { readCursor, writeCursor } from '../../floor/http/cursor';
import { getAll } from '../../floor/storage/get-all';
import { seenAddress, seenCodec } from '../../engine/inbox/inbox.store';
import { headOf, turnsFor } from '../../engine/inbox/turns';
import { isVisible } from '../../engine/work/find-item';
import { readHead } from '../../engine/work/head-row';
import { unitNames } from './unit-names';
import { lineOf, stepOf } from './inbox.view';
import { whoseIs } from './settings';

type Listed = NonNullable<AnswerFor<typeof endpoint>['body']>;
const list = 'inbox?todo';

/** 待办: what waits for the caller, the most overdue first. */
export async function todo(call: Call<typeof endpoint>): Promise<Listed> {
  const { limit, cursor } = call.query;
  const turns = await turnsFor(call);
  const after = cursor === undefined ? '' : String(readCursor(call, list, cursor));
  const rest = turns.filter(({ place }) => place > after);
  const page = rest.slice(0, limit);
  const whose = whoseIs(call);
  const rows = await getAll(call.storage, [
    ...page.map(headOf(call)),
    ...page.map(({ item }) => seenAddress(whose, item)),
  ]);
  const heads = page.map((_, index) => rows[index] && readHead(rows[index]));
  const names = await unitNames(call, heads);
  const items = page.flatMap(({ kind, item: id }, index): InboxItem[] => {
    const item = heads[index];
    const seen = rows[page.length + index];
    // Done meanwhile by somebody else: what is derived from it follows.
    if (!item || !isVisible(call, item)) return [];
    // What nobody has handed in waits for its author.
    const { action, since } = item.waitingFor ?? { action: 'submit', since: item.createdAt };
    const read = seen !== undefined && seenCodec(seen).at >= since;
    const entry = entryId({ box: 'todo', kind, item: id });
    return [{ ...lineOf(call, item, names), id: entry, ...stepOf(item, action), since, read }];
  });
  const last = page.at(-1);
  return {
    items,
    nextCursor: last && rest.length > limit ? writeCursor(call, list, last.place) : null,
    total: cursor === undefined ? turns.length : null,
  };
}
