import { mirror, type Mirrored, type MirrorOptions, type MirrorState } from '@lianluo/client';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FeedService } from '../test-support/feed';

/** A copy that survives, as a table of the caller's would. */
class Copy {
  readonly rows = new Map<string, { thing: Mirrored; round: number }>();
  state: MirrorState | undefined;
  readonly removed: string[] = [];

  options(): MirrorOptions {
    return {
      collections: { opinions: {} },
      once: true,
      store: { load: async () => this.state, save: async (state) => void (this.state = state) },
      target: {
        put: (_, thing, round) => void this.rows.set(thing.id, { thing, round }),
        remove: (_, id, event) => {
          this.removed.push(event.type);
          this.rows.delete(id);
        },
        sweep: (_, round) => {
          for (const [id, row] of this.rows) if (row.round < round) this.rows.delete(id);
        },
        versionOf: (_, id) => this.rows.get(id)?.thing.version,
      },
    };
  }

  things = () => new Map([...this.rows].map(([id, { thing }]) => [id, thing]));
}

const act = fc.oneof(
  fc.record({ does: fc.constant('record' as const), title: fc.string() }),
  fc.record({ does: fc.constantFrom('change' as const, 'discard' as const), nth: fc.nat(30), title: fc.string() }),
  fc.record({ does: fc.constant('follow' as const), calls: fc.nat(12) }),
  fc.record({ does: fc.constant('forget' as const) }),
);

test('whatever happens while it reads, wherever it is killed and however long it is away, the copy ends as the service is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 60 }), async (acts) => {
      const service = new FeedService();
      const copy = new Copy();
      for (const each of acts) {
        if (each.does === 'record') service.record(each.title);
        else if (each.does === 'forget') service.forget();
        else if (each.does === 'follow') {
          service.breaksAfter = each.calls;
          await mirror(service.client(), copy.options()).catch(() => undefined);
        } else {
          const id = [...service.things.keys()][each.nth] ?? '';
          if (each.does === 'change') service.change(id, each.title);
          else service.discard(id);
        }
      }
      service.breaksAfter = Number.POSITIVE_INFINITY;
      await mirror(service.client(), copy.options());

      expect(copy.things()).toEqual(service.things);
    }),
    { numRuns: 150 },
  );
});

test('what was gone while the events were forgotten is swept, what was read before is not read again', async () => {
  const service = new FeedService();
  const copy = new Copy();
  for (const title of ['一', '二', '三']) service.record(title);
  await mirror(service.client(), copy.options());
  expect(copy.state).toEqual({ round: 1, after: '3' });

  service.change('t0001', '二改');
  await mirror(service.client(), copy.options());
  expect(copy.removed).toEqual([]);

  service.discard('t0000');
  service.forget();
  await mirror(service.client(), copy.options());

  expect(copy.things()).toEqual(service.things);
  expect(copy.state).toEqual({ round: 2, after: '5' });
  expect(copy.removed).toEqual([]);
});

test('it waits for more until it is called off', async () => {
  const service = new FeedService();
  const copy = new Copy();
  const off = new AbortController();
  const running = mirror(service.client(), { ...copy.options(), once: false, everyMs: 1, signal: off.signal });

  service.record('一');
  await expect.poll(() => copy.rows.size).toBe(1);
  off.abort(new Error('enough'));

  await expect(running).rejects.toThrow('enough');
});

test('a list that says no watermark is a key without its scope, and is said', async () => {
  const service = new FeedService();
  const client = service.client();
  const blind = { ...client, request: async () => Response.json({ items: [], nextCursor: null }) };

  await expect(mirror(blind, new Copy().options())).rejects.toThrow('events:read');
});
