import type { FeedEvent } from '@lianluo/domain/event/event';
import { Refusal } from '@lianluo/domain/refusal';
import type { Storage } from '../../floor/storage/table';
import { begunFeed, dayNumber, firstSince, headAddress, oldestKept, type FeedReading } from './feed-head';
import { feedPartition, numberKey, readEvent, toldEvent, type FeedEntry } from './feed-row';
import { readPlace, writePlace, type Place } from './place';

export { watermarkOf, type FeedReading } from './feed-head';

export interface FeedPage {
  events: FeedEvent[];
  /** Where to go on, at the end of the feed too. */
  next: string;
}

export interface FeedQuestion {
  after?: string | undefined;
  limit: number;
  /** Which events are told. Those that are not are passed over, so that a page may be short and still not the last. */
  isWanted?: (event: FeedEntry) => boolean;
  /** How many are looked through for a page, where few of them are wanted. */
  among?: number;
}

/**
 * The events behind a cursor, oldest first: one query, and a look at the head where that finds nothing to go on with. What a
 * transaction wrote may come into sight row by row, so the page ends before the first number that is not there yet.
 */
export async function readFeed(
  reading: FeedReading,
  committee: string,
  { after, limit, isWanted, among = limit }: FeedQuestion,
): Promise<FeedPage> {
  await reading.sequenced();
  const place = after === undefined ? await oldestPlace(reading, committee) : readPlace(after);
  const found = await rowsBehind(reading.storage, committee, place, among);
  if (found.length === 0 && after !== undefined) await requireKept(reading, committee, place);

  const events: FeedEvent[] = [];
  let reached = place.number;
  for (const entry of found) {
    if (events.length === limit) break;
    reached = entry.number;
    if (!isWanted || isWanted(entry)) events.push(toldEvent(entry));
  }
  return { events, next: writePlace({ ...place, number: reached }) };
}

/** A cursor before everything that was told since an instant, as far as it is kept. */
export async function placeSince(reading: FeedReading, committee: string, instant: string): Promise<string> {
  const head = await begunFeed(reading.storage, committee);
  const first = Math.max(oldestKept(head, reading.now().getTime()), firstSince(head, dayNumber(Date.parse(instant))));
  return writePlace({ epoch: head.epoch, number: first - 1 });
}

/** 重新开始: what was told is not true any more. Every cursor of before has expired, and whoever follows reads the lists anew. */
export async function beginFeedAnew({ storage, sequenced }: FeedReading, committee: string): Promise<void> {
  await sequenced();
  await storage.write([{ remove: headAddress(committee).key, table: 'ephemeral' }]);
}

/** Without a gap from the one after the place. */
async function rowsBehind(
  storage: Storage,
  committee: string,
  { epoch, number }: Place,
  limit: number,
): Promise<FeedEntry[]> {
  const pk = feedPartition(committee, epoch);
  const { rows } = await storage.list({ table: 'ephemeral', pk, from: numberKey(number + 1), limit });
  const entries = rows.map(readEvent);
  const gap = entries.findIndex((entry, index) => entry.number !== number + 1 + index);
  return gap < 0 ? entries : entries.slice(0, gap);
}

async function oldestPlace({ storage, now }: FeedReading, committee: string): Promise<Place> {
  const head = await begunFeed(storage, committee);
  return { epoch: head.epoch, number: oldestKept(head, now().getTime()) - 1 };
}

/** Nothing behind a cursor: it is at the end, or what came next has gone, or it never was one of this feed. */
async function requireKept({ storage, now }: FeedReading, committee: string, place: Place): Promise<void> {
  const head = await begunFeed(storage, committee);
  if (place.epoch !== head.epoch) throw new Refusal('events.expired');
  if (place.number > head.last) throw new Refusal('request.cursor');
  if (place.number + 1 < oldestKept(head, now().getTime())) throw new Refusal('events.expired');
}
