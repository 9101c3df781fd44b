import type { AnyClient } from './client';
import { backfill } from './mirror-backfill';
import { follow } from './mirror-follow';
import type { MirrorOptions, MirrorState } from './mirror-types';

/**
 * Keeps a copy: reads everything once in an order that does not move (`order=id`), then follows the events from the watermark
 * that came with the first page, so that nothing is lost between the two. Where it stood is kept in your store: it may be killed
 * at any moment and goes on. Where it was away for longer than the events are kept, it reads everything again and takes
 * away what is gone.
 *
 * Ends when it has caught up (`once`), or with its signal.
 */
export async function mirror(client: AnyClient, options: MirrorOptions): Promise<void> {
  const { store, signal } = options;
  let state: MirrorState = (await store.load()) ?? { round: 1, list: 0 };
  for (;;) {
    signal?.throwIfAborted();
    if ('list' in state) state = await backfill(client, options, state);
    else {
      const next: MirrorState | undefined = await follow(client, options, state);
      if (!next) return;
      state = next;
    }
  }
}
