import type { AnyClient } from './client';
import type { Mirrored, MirrorEvent, MirrorFollowing, MirrorOptions, MirrorState } from './mirror-types';
import { LianluoProblem } from './problem';
import { pause } from './retry';

/** It was discarded or removed, undone with its import, or left your reach. */
const isEnd = /\.(?:discarded|removed|undone|left)$/;

interface Feed {
  items: MirrorEvent[];
  nextCursor: string;
}

/** Follows one page of events. Nothing more to wait for: `undefined`. */
export async function follow(
  client: AnyClient,
  options: MirrorOptions,
  state: MirrorFollowing,
): Promise<MirrorState | undefined> {
  const { store, once, everyMs = 5_000, committee = client.committee, signal } = options;
  const feed = await read();
  if (!feed) {
    // Away for too long: what was missed can no longer be told, so everything is read again.
    const anew = { round: state.round + 1, list: 0 };
    await store.save(anew);
    return anew;
  }
  for (const event of lastOfEach(feed.items)) await apply(client, options, event, state.round);

  const next = { round: state.round, after: feed.nextCursor };
  // A page may be empty because nothing on it was for this key, and still not the last one.
  if (next.after !== state.after) {
    await store.save(next);
    return next;
  }
  if (once) return undefined;
  await pause(everyMs, signal);
  return next;

  async function read(): Promise<Feed | undefined> {
    const path = `/committees/${encodeURIComponent(committee ?? '')}/events`;
    const query = { after: state.after, limit: 100 };
    try {
      return (await (await client.request({ method: 'GET', path, query }, signal && { signal })).json()) as Feed;
    } catch (error) {
      if (error instanceof LianluoProblem && error.status === 410) return undefined;
      throw error;
    }
  }
}

/** A thing that changed ten times on one page is asked for once, in the order of its last change. */
function lastOfEach(events: readonly MirrorEvent[]): MirrorEvent[] {
  const last = new Map<string, MirrorEvent>();
  for (const event of events) {
    const name = `${event.subject.kind}/${event.subject.id}`;
    last.delete(name);
    last.set(name, event);
  }
  return [...last.values()];
}

/** An event says that something changed and not what: the thing itself is asked, and whether it still is there for you. */
async function apply(client: AnyClient, options: MirrorOptions, event: MirrorEvent, round: number): Promise<void> {
  const { kind, id, version } = event.subject;
  const { collections, target, signal } = options;
  if (!Object.hasOwn(collections, kind)) return;
  if (isEnd.test(event.type)) return target.remove(kind, id, event);
  const there = await target.versionOf?.(kind, id);
  if (there !== undefined && there >= version) return;
  const thing = await read();
  if (thing) await target.put(kind, thing, round);
  else await target.remove(kind, id, event);

  async function read(): Promise<Mirrored | undefined> {
    const path = `/committees/${encodeURIComponent(event.committee)}/${kind}/${encodeURIComponent(id)}`;
    try {
      return (await (await client.request({ method: 'GET', path }, signal && { signal })).json()) as Mirrored;
    } catch (error) {
      if (error instanceof LianluoProblem && error.status === 404) return undefined;
      throw error;
    }
  }
}
