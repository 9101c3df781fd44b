import type { listReminders as endpoint, ReminderView } from '@lianluo/contract/reminder';
import type { Reminder } from '@lianluo/domain/reminder/reminder';
import { opensAll } from '@lianluo/domain/work/closed';
import { readReminderRow, remindersPartition, spanOfItem } from '../../engine/reminder/reminder.store';
import { updatedSince } from '../../engine/updated-since';
import { watermarkFor } from '../../engine/watermark';
import type { AnswerFor, Call } from '../../floor/context';
import { readCursor, writeCursor } from '../../floor/http/cursor';
import type { Position, Question, Row } from '../../floor/storage/table';
import { viewsOf } from './reminder.view';

/** How many rows one answer looks at where a filter keeps few of them: it goes on behind its cursor. */
const looksAt = 1000;

/** 催办督办的登记簿, newest first; in the order of ids for whoever keeps a copy. */
export async function listReminders(call: Call<typeof endpoint>): Promise<AnswerFor<typeof endpoint>> {
  const { limit, cursor, ...filter } = call.query;
  const watermark = await watermarkFor(call, { order: filter.order, cursor });
  const list = `reminders?${JSON.stringify(filter)}`;
  const question = questionOf(call);
  const asks = await asked(call);
  const items: ReminderView[] = [];
  // Positions come out of our own sealed cursor.
  let last = cursor === undefined ? undefined : (readCursor(call, list, cursor) as Position);
  let more = true;
  for (let seen = 0; more && items.length < limit && seen < looksAt;) {
    const { rows, next } = await call.storage.list({ ...question, limit: 100, ...(last && { after: last }) });
    more = next !== undefined;
    seen += rows.length;
    const places = new Map(rows.map((row) => [row.sk, positionOf(row, question.index)]));
    const shown = (await viewsOf(call, rows.map(readReminderRow).filter(asks))).filter(
      ({ state }) => filter.state === undefined || state === filter.state,
    );
    const room = limit - items.length;
    items.push(...shown.slice(0, room));
    last = shown.length > room ? places.get(items.at(-1)?.id ?? '') : (next ?? last);
    more ||= shown.length > room;
  }
  return {
    body: {
      items,
      nextCursor: more && last !== undefined ? writeCursor(call, list, last) : null,
      total: cursor === undefined && isCounted(call) ? await call.storage.count(question) : null,
      ...watermark,
    },
  };
}

type Asked = Call<typeof endpoint>;

/** An item's records stand together, all others by day. */
function questionOf({ committee, query }: Asked): Omit<Question, 'limit' | 'after'> {
  const pk = remindersPartition(committee.id);
  const { item, from = '0000-01-01', to = '9999-12-31', order } = query;
  const table = 'platforms';
  if (item !== undefined) return { table, pk, ...spanOfItem(item, from, to), newestFirst: order === undefined };
  if (order !== undefined) return { table, pk, consistent: true };
  return { table, index: 'byName', pk, from, to: `${to}#\u{10FFFF}`, newestFirst: true };
}

/** What the rows themselves tell. */
async function asked(call: Asked): Promise<(reminder: Reminder) => boolean> {
  const { kind, from = '0000-01-01', to = '9999-12-31', updatedSince: since } = call.query;
  const isSince = since === undefined ? undefined : await updatedSince(call, since);
  return (each) =>
    (kind === undefined || each.kind === kind) &&
    from <= each.on &&
    each.on <= to &&
    (isSince?.(each, undefined) ?? true);
}

/** Whether the rows of the question are all that is asked for: none of an item that is closed to somebody, or not whole yet. */
const isCounted = ({ query, committee, actor }: Asked): boolean =>
  query.kind === undefined &&
  query.state === undefined &&
  query.updatedSince === undefined &&
  (query.order === undefined || (query.from === undefined && query.to === undefined) || query.item !== undefined) &&
  (committee.holdsClosed !== true || opensAll(actor)) &&
  committee.pendingBatches.length === 0;

function positionOf(row: Row, index: string | undefined): Position {
  const { pk, sk } = row;
  return index === undefined ? { pk, sk } : { pk, sk, listPk: String(row['listPk']), listSk: String(row['listSk']) };
}
