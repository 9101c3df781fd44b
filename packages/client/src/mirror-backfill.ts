import type { AnyClient } from './client';
import type { Mirrored, MirrorOptions, MirrorReading, MirrorState } from './mirror-types';

interface MirrorPage {
  items: Mirrored[];
  nextCursor: string | null;
  /** With a first page only. */
  watermark?: string;
}

/** Reads one page of the list it is at; behind the last one it is time to follow. */
export async function backfill(client: AnyClient, options: MirrorOptions, state: MirrorReading): Promise<MirrorState> {
  const { collections, target, store, committee = client.committee, signal } = options;
  const { round, list, cursor } = state;
  const names = Object.keys(collections);
  const collection = names[list];
  if (collection === undefined) return leave(state);

  const path = `/committees/${encodeURIComponent(committee ?? '')}/${collection}`;
  const wanted = { limit: 100, ...collections[collection], order: 'id', cursor };
  const answer = await client.request({ method: 'GET', path, query: wanted }, signal && { signal });
  const page = (await answer.json()) as MirrorPage;
  // What changed while any list was read came after the first page of the first one.
  const watermark = state.watermark ?? page.watermark;
  if (watermark === undefined) throw new Error(`${path} has no watermark: the key needs events:read.`);
  for (const thing of page.items) await target.put(collection, thing, round);

  const next =
    page.nextCursor === null
      ? { round, list: list + 1, watermark }
      : { round, list, watermark, cursor: page.nextCursor };
  await store.save(next);
  return next;

  async function leave({ watermark: after }: MirrorReading): Promise<MirrorState> {
    if (after === undefined) throw new TypeError('A mirror needs at least one collection.');
    for (const each of names) await target.sweep(each, round);
    const following = { round, after };
    await store.save(following);
    return following;
  }
}
