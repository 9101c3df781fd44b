import type { InboxItem, listInbox as endpoint } from '@lianluo/contract/inbox';
import { entryId, type KeptBox } from '@lianluo/domain/inbox/box';
import type { Entry } from '@lianluo/domain/inbox/entry';
import { isKind } from '@lianluo/domain/work/kinds';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { readCursor, writeCursor } from '../../floor/http/cursor';
import type { Row } from '../../floor/storage/table';
import { getAll } from '../../floor/storage/get-all';
import { digestAddress, entriesOf, placeOf, settingsAddress } from '../../engine/inbox/inbox.store';
import { headOf, turnsFor } from '../../engine/inbox/turns';
import { isVisible } from '../../engine/work/find-item';
import { readHead } from '../../engine/work/head-row';
import { digestOf } from './digest';
import { happenedTo, lineOf } from './inbox.view';
import { settingsIn, whoseIs } from './settings';
import { unitNames } from './unit-names';

type Listed = NonNullable<AnswerFor<typeof endpoint>['body']>;

/** 待阅、已办、我发起的: one entry for each item, unread first, then the newest; how the item stands is read with the page. */
export async function kept(call: Call<typeof endpoint>, box: KeptBox): Promise<Listed> {
  const { limit, cursor } = call.query;
  const list = `inbox?${box}`;
  const after = cursor === undefined ? undefined : String(readCursor(call, list, cursor));
  // Where nothing runs beside the calls, what was written so far is told now.
  await call.sequenced();
  const whose = whoseIs(call);
  const [entries, [settings, digest]] = await Promise.all([
    entriesOf(call.storage, whose, box, call.now()),
    call.storage.get([settingsAddress(whose), digestAddress(whose)]),
  ]);
  const { muted } = settingsIn(settings);
  const shown = box === 'to-read' ? entries.filter(({ kind }) => !muted.includes(kind)) : entries;
  const rest = after === undefined ? shown : shown.filter((entry) => placeOf(entry) < after);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  const items = await linesOf(call, box, page);
  const isDaily = box === 'to-read' && !muted.includes('digest');
  const daily = isDaily ? [await dailyOf(call, shown, digest)] : [];
  return {
    items: after === undefined ? [...daily, ...items] : items,
    nextCursor: last && rest.length > limit ? writeCursor(call, list, placeOf(last)) : null,
    total: cursor === undefined ? shown.length + daily.length : null,
  };
}

async function linesOf(call: Scope, box: KeptBox, page: readonly Entry[]): Promise<InboxItem[]> {
  const ofItems = page.filter(({ kind }) => isKind(kind));
  const rows = await getAll(call.storage, ofItems.map(headOf(call)));
  const heads = new Map(rows.flatMap((row) => (row ? [[row.sk, readHead(row)] as const] : [])));
  const names = await unitNames(call, [...heads.values()]);
  return page.flatMap((entry): InboxItem[] => {
    const { kind, item: id, action, at, by, read, times } = entry;
    const said = {
      id: entryId({ box, kind, item: id }),
      ...happenedTo(kind, action),
      since: at,
      read,
      by: by.name,
      byId: by.id,
      ...(times > 0 && { times }),
    };
    if (!isKind(kind))
      return [{ ...said, item: id, kind, title: said.label, holder: by.name, dueOn: null, state: 'open' }];
    const item = heads.get(id);
    // Gone since, or closed to this reader: whoever may not know of it is not reminded of it.
    return item && isVisible(call, item) ? [{ ...lineOf(call, item, names), ...said }] : [];
  });
}

async function dailyOf(call: Scope, shown: readonly Entry[], row: Row | undefined): Promise<InboxItem> {
  const unread = shown.filter(({ read }) => !read).length;
  return digestOf(call, await turnsFor(call), unread, row);
}
