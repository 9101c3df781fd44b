import { eventConsumer, eventsName } from '../src/engine/event/sequence';
import { dispatch } from '../src/engine/webhook/dispatch';
import { sendAllDue } from '../src/engine/webhook/send-due';
import { entryOf } from '../src/floor/journal/journal';
import { hooked, openRehearsal } from './webhook.examples';

export type Pushing = Awaited<ReturnType<typeof openPushing>>;

/** A county with a webhook, and what makes things happen there. */
export async function openPushing() {
  const world = await openRehearsal();
  const one = await hooked(world);
  const { deps, storage } = world;
  let told = 0;

  /** So many topics, or informants, are entered in the journal, from which the feed tells of them. */
  async function enter(count: number, kind = 'topics'): Promise<void> {
    const by = { actor: { id: 'u1', name: '王', role: 'county-clerk' }, committee: { id: 'qindu' } };
    const nothing = { set: {}, unset: [], texts: {} };
    const entries = Array.from({ length: count }, (_, n) =>
      entryOf(
        { ...by, instant: deps.now().toISOString() },
        { kind, id: `${kind}${told + n}`, version: 1 },
        'create',
        nothing,
      ),
    );
    told += count;
    for (let start = 0; start < count; start += 100) await storage.write(entries.slice(start, start + 100));
  }

  return {
    world,
    one,
    enter,
    async happen(count: number, kind?: string) {
      await enter(count, kind);
      await deps.sequenced();
      await world.idle();
    },
    /** A process numbers what happened and is killed before it sends anything. */
    async sequencedByOneThatDies() {
      const dying = { ...deps, later: async () => undefined };
      await storage.changes.drain(eventConsumer(dying), eventsName);
      await dispatch(dying, 'qindu');
    },
    /** A minute passes, and the clock looks for what is due. */
    async minute() {
      world.setClock(60_000);
      await sendAllDue(deps);
      await world.idle();
    },
    ids: () => one.receiver.received.map(({ headers }) => headers['webhook-id'] ?? ''),
    subjects: () =>
      one.receiver.received.map(
        ({ body }) => (JSON.parse(body) as { data: { subject: { id: string } } }).data.subject.id,
      ),
    states: async () => (await one.log()).map(({ state }) => state),
  };
}
