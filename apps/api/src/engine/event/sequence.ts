import {
  WriteConflict,
  type Address,
  type Change,
  type Consumer,
  type Storage,
  type Write,
} from '../../floor/storage/table';
import { committeeAddress, readCommitteeRow } from '../../floor/committee/committee.store';
import { advanced, headAddress, headRow, newHead, readHead, type FeedHead } from './feed-head';
import { eventRow, type FeedEntry } from './feed-row';
import { releasedBy } from './released';
import { happenedBy } from '../inbox/happened';
import { tellInboxes } from '../inbox/telling';
import { happenedIn, isTold, toldOf, type Told, type Telling } from './told';

/** The name its checkpoint is kept under. */
export const eventsName = 'events';

/** Told which feeds have grown, once what they have grown by can be read. It is awaited, so it reads no feed by itself. */
export type FeedsGrown = (committees: readonly string[]) => Promise<unknown>;

interface Sequencing {
  storage: Storage;
  now: () => Date;
  grown?: FeedsGrown | undefined;
}

/**
 * 编号: the stream consumer behind every feed. It tells each entry of the journal once, under the next number, in the feed of its
 * committee and in that of the city above where that may know of it, and in the inboxes of those it concerns. A marker beside the events makes a repeated record change
 * nothing; a head that somebody else has moved is read again, so shards side by side leave no gap.
 */
export function eventConsumer({ storage, now, grown }: Sequencing): Consumer {
  const cityOf = citiesOf(storage);
  return async (changes) => {
    const feeds = new Set<string>();
    const waiting = new Map<string, Told[]>();
    const enter = async (committee: string, those: readonly Told[]) => {
      for (const feed of await entering({ storage, now }, committee, await cityOf(committee), those)) feeds.add(feed);
    };
    for await (const told of toldBy(storage, changes, now)) {
      const those = waiting.get(told.committee) ?? [];
      waiting.set(told.committee, those);
      if (costOf([...those, told]) > mostWrites) await enter(told.committee, those.splice(0));
      those.push(told);
    }
    for (const [committee, those] of waiting) if (those.length > 0) await enter(committee, those);
    if (feeds.size > 0) await grown?.([...feeds]);
    await tellInboxes(storage, happenedBy(changes, oldestTold(now())), now());
  };
}

/** What new entries of the journal tell, in their order; an import that came into sight tells of everything it brought. */
async function* toldBy(storage: Storage, changes: readonly Change[], now: () => Date): AsyncGenerator<Told> {
  const oldest = oldestTold(now());
  for (const { table, key, before, after } of changes) {
    if (before || !after || !isTold(table, key)) continue;
    const happened = happenedIn(after);
    // A marker does not outlive what it marks by much: what is older than events are kept is history.
    if (!happened || happened.at < oldest) continue;
    // What an import brings is told of once it is shown.
    if (happened.batch === undefined || happened.action !== 'import') yield toldOf(happened, after);
    yield* releasedBy(storage, happened, after);
  }
}

const dayMs = 86_400_000;
const tellableMs = 30 * dayMs;
const oldestTold = (now: Date): string => new Date(now.getTime() - tellableMs).toISOString();
/** So long a told entry is known again, however late it is brought once more. */
const markedMs = 32 * dayMs;

/** A transaction takes a hundred writes, two of which are the heads. */
const mostWrites = 96;
const costOf = (those: readonly Told[]): number =>
  those.reduce((sum, { own, above }) => sum + 1 + own.length + above.length, 0);

const markerOf = ({ entry: { pk, sk } }: Told): Address => ({
  table: 'ephemeral',
  key: { pk: `${pk}#told`, sk },
});

/** Writes some of one committee's with their numbers, and says which feeds have grown. */
async function entering(
  { storage, now }: Pick<Sequencing, 'storage' | 'now'>,
  committee: string,
  city: string | undefined,
  those: readonly Told[],
): Promise<string[]> {
  for (let attempt = 1; ; attempt++) {
    const heads = [committee, ...(city === undefined ? [] : [city])].map(headAddress);
    const addresses = [...heads, ...those.map(markerOf)];
    const rows = await storage.get(addresses, { consistent: true });
    const fresh = those.filter((told, index) => !rows[heads.length + index] && told.own.length + told.above.length > 0);
    const ms = now().getTime();
    const headOf = (index: number): FeedHead => {
      const row = rows[index];
      return row ? readHead(row) : newHead();
    };
    const own = growing(
      committee,
      headOf(0),
      fresh.flatMap((told) => told.own),
      ms,
    );
    const above =
      city === undefined
        ? []
        : growing(
            city,
            headOf(1),
            fresh.flatMap((told) => told.above),
            ms,
          );
    const expiresAt = Math.floor((ms + markedMs) / 1000);
    const markers = fresh.map((told): Write => ({
      table: 'ephemeral',
      put: { ...markerOf(told).key, version: 1, expiresAt },
      if: 'absent',
    }));
    if (markers.length === 0) return [];
    try {
      await storage.write([...own, ...above, ...markers]);
      return [...(own.length > 0 ? [committee] : []), ...(city !== undefined && above.length > 0 ? [city] : [])];
    } catch (error) {
      // Somebody else has told some of them, or something else in the same feed.
      if (!(error instanceof WriteConflict) || attempt >= mostAttempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 5 * attempt));
    }
  }
}

const mostAttempts = 20;

/** A feed with some more at its end. */
function growing(committee: string, head: FeedHead, tellings: readonly Telling[], ms: number): Write[] {
  if (tellings.length === 0) return [];
  const next = advanced(head, tellings.length, ms);
  const entries = tellings.map((telling, index): FeedEntry => ({ ...telling, number: head.last + 1 + index }));
  return [
    {
      table: 'ephemeral',
      put: headRow(committee, next),
      if: head.version === 0 ? 'absent' : { version: head.version },
    },
    ...entries.map((entry): Write => ({ table: 'ephemeral', put: eventRow(committee, next, entry) })),
  ];
}

/** Which city a committee belongs to does not change. 演练县 belong to none here: nobody takes what they do for work. */
function citiesOf(storage: Storage): (committee: string) => Promise<string | undefined> {
  const known = new Map<string, string | undefined>();
  return async (committee) => {
    if (!known.has(committee)) {
      const [row] = await storage.get([committeeAddress(committee)], { consistent: true });
      if (!row) return undefined;
      const { parent, rehearsal } = readCommitteeRow(row);
      known.set(committee, rehearsal ? undefined : parent);
    }
    return known.get(committee);
  };
}
