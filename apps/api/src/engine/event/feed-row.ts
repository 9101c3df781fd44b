import type { FeedEvent } from '@lianluo/domain/event/event';
import { createHash } from 'node:crypto';
import { rowCodec } from '../../floor/storage/row-codec';
import { fields, maybe, number, text } from '../../floor/storage/shape';
import type { Row } from '../../floor/storage/table';
import { endOf, type FeedHead } from './feed-head';

/** What a row keeps of an event: its id follows from it. */
export interface FeedEntry extends Omit<FeedEvent, 'id'> {
  number: number;
}

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
