import { eventDays } from '@lianluo/domain/event/event';
import { randomBytes } from 'node:crypto';
import type { Dependencies } from '../../floor/context';
import { rowCodec } from '../../floor/storage/row-codec';
import { line, list, number, text } from '../../floor/storage/shape';
import { WriteConflict, type Address, type Row, type Storage } from '../../floor/storage/table';
import { writePlace } from './place';

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

const dayMs = 86_400_000;
export const dayNumber = (ms: number): number => Math.floor(ms / dayMs);
/** When what was told on a day goes, all of it at once. */
export const endOf = (day: number): number => ((day + eventDays + 1) * dayMs) / 1000;

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

/** The feed's head. A feed of which nobody has told anything yet is begun by who first reads it, so that a cursor names it. */
export async function begunFeed(storage: Storage, committee: string): Promise<FeedHead> {
  for (;;) {
    const [row] = await storage.get([headAddress(committee)], { consistent: true });
    if (row) return readHead(row);
    const head = { ...newHead(), version: 1 };
    try {
      await storage.write([{ table: 'ephemeral', put: headRow(committee, head), if: 'absent' }]);
      return head;
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
    }
  }
}

export type FeedReading = Pick<Dependencies, 'storage' | 'now' | 'sequenced'>;

/** 水位: a cursor with which whoever begins to read the lists now goes on afterwards. */
export async function watermarkOf(reading: FeedReading, committee: string): Promise<string> {
  await reading.sequenced();
  const { epoch, last } = await begunFeed(reading.storage, committee);
  return writePlace({ epoch, number: last });
}
