import { eventDays, type FeedEvent } from '@lianluo/domain/event/event';
import { createHash, randomBytes } from 'node:crypto';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, line, list, maybe, number, text } from '../../floor/storage/shape';
import type { Address, Row } from '../../floor/storage/table';

/**
 * 事件流: the events of a committee, each under its number in one row, without a number left out; and a head that says which was
 * the last. Head and rows are written in one transaction. A feed that is begun anew, as after a restore, is another feed.
 */
export interface FeedHead {
  /** Which feed it is. */
  epoch: string;
  /** The last number that was given. */
  last: number;
  /** Every day that is kept with the first number of it, oldest first. Days are counted from 1970, in UTC. */
  days: readonly FeedDay[];
  version: number;
}
export type FeedDay = readonly [day: number, first: number];

/** What a row keeps of an event: its id follows from it. */
export interface FeedEntry extends Omit<FeedEvent, 'id'> {
  number: number;
}

const dayMs = 86_400_000;
export const dayNumber = (ms: number): number => Math.floor(ms / dayMs);
/** When what was told on a day goes, all of it at once. */
const endOf = (day: number): number => ((day + eventDays + 1) * dayMs) / 1000;

export const headAddress = (committee: string): Address => ({
  table: 'ephemeral',
  key: { pk: `${committee}#events`, sk: 'head' },
});

export const feedHeadCodec = rowCodec<Omit<FeedHead, 'version'>>('ephemeral', {
  epoch: text,
  last: number,
  days: list(line<FeedDay>()),
});
export const readHead = (row: Row): FeedHead => {
  const { epoch, last, days, version } = feedHeadCodec(row);
  return { epoch, last, days, version };
};
export const headRow = (committee: string, { version, epoch, last, days }: FeedHead): Row => ({
  ...headAddress(committee).key,
  version,
  epoch,
  last,
  days,
});

export const newHead = (): FeedHead => ({ epoch: randomBytes(6).toString('hex'), last: 0, days: [], version: 0 });

/** The head with so many numbers more, given out now. Days never go back, whatever clocks do. */
export function advanced(head: FeedHead, count: number, now: number): FeedHead & { day: number } {
  const day = Math.max(dayNumber(now), head.days.at(-1)?.[0] ?? 0);
  const kept = head.days.filter(([each]) => each > day - eventDays - 1);
  const isNew = kept.at(-1)?.[0] !== day;
  const days: FeedDay[] = isNew ? [...kept, [day, head.last + 1]] : kept;
  return { epoch: head.epoch, last: head.last + count, days, version: head.version + 1, day };
}

/** The first number that is kept; the one that comes next where none is. */
export const oldestKept = ({ days, last }: FeedHead, now: number): number =>
  days.find(([day]) => endOf(day) > Math.floor(now / 1000))?.[1] ?? last + 1;

/** The first number of a day, or of the first one after it. */
export const firstSince = ({ days, last }: FeedHead, day: number): number =>
  days.find(([each]) => each >= day)?.[1] ?? last + 1;

/** A feed of its own in the keys as well: a cursor of another one finds nothing there. */
export const feedPartition = (committee: string, epoch: string): string => `${committee}#events#${epoch}`;
const digits = 12;
export const numberKey = (of: number): string => String(of).padStart(digits, '0');

export const eventCodec = rowCodec<Omit<FeedEntry, 'number'>>('ephemeral', {
  type: text,
  at: text,
  committee: text,
  subject: fields({ kind: text, id: text, version: number }),
  by: fields({ id: text, name: maybe(text), role: text }),
});

export const eventRow = (committee: string, head: FeedHead & { day: number }, entry: FeedEntry): Row => {
  const { number: at, ...event } = entry;
  return {
    pk: feedPartition(committee, head.epoch),
    sk: numberKey(at),
    version: 1,
    expiresAt: endOf(head.day),
    ...event,
  };
};

export function readEvent(row: Row): FeedEntry {
  const { sk, type, at, committee, subject, by } = eventCodec(row);
  return { number: Number(sk), type, at, committee, subject, by };
}

/** The same thing has the same id in a county's feed and in its city's. */
export function toldEvent({ number: _number, ...event }: FeedEntry): FeedEvent {
  const { committee, type, subject } = event;
  const named = [committee, type, subject.kind, subject.id, subject.version].join('\n');
  return { id: `evt_${createHash('sha256').update(named).digest('base64url').slice(0, 24)}`, ...event };
}
