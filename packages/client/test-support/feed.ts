import { lianluo, type Lianluo, type MirrorEvent } from '@lianluo/client';

interface Thing {
  id: string;
  version: number;
  title: string;
}

/** A service with one collection, a feed of so many events, and a line that may break. */
export class FeedService {
  readonly things = new Map<string, Thing>();
  /** Calls until the line breaks; never without. */
  breaksAfter = Number.POSITIVE_INFINITY;
  readonly #events: MirrorEvent[] = [];
  #forgotten = 0;
  #made = 0;

  record(title: string): void {
    const id = `t${String(this.#made++).padStart(4, '0')}`;
    this.things.set(id, { id, version: 1, title });
    this.#tell('opinion.recorded', id, 1);
  }

  change(id: string, title: string): void {
    const thing = this.things.get(id);
    if (!thing) return;
    this.things.set(id, { id, version: thing.version + 1, title });
    this.#tell('opinion.changed', id, thing.version + 1);
  }

  discard(id: string): void {
    const thing = this.things.get(id);
    if (!thing) return;
    this.things.delete(id);
    this.#tell('opinion.discarded', id, thing.version + 1);
  }

  /** The events so far are kept no longer. */
  forget(): void {
    this.#forgotten = this.#events.length;
  }

  client(): Lianluo {
    return lianluo({
      url: 'https://lianluo.test',
      committee: 'qindu',
      retries: 0,
      fetch: async (url) => {
        if (this.breaksAfter-- <= 0) throw new TypeError('The line broke.');
        return this.#answer(new URL(url));
      },
    });
  }

  #answer({ pathname, searchParams }: URL): Response {
    const id = pathname.split('/')[6];
    if (pathname.endsWith('/events')) return this.#feed(Number(searchParams.get('after')));
    if (id !== undefined) {
      const thing = this.things.get(id);
      return thing ? Response.json(thing) : Response.json({ code: 'not-found' }, { status: 404 });
    }
    const after = searchParams.get('cursor') ?? '';
    const ids = [...this.things.keys()].filter((each) => each > after).toSorted();
    const items = ids.slice(0, 2).map((each) => this.things.get(each));
    const watermark = after === '' && { watermark: String(this.#events.length) };
    return Response.json({ items, nextCursor: ids.length > 2 ? ids[1] : null, ...watermark });
  }

  #feed(after: number): Response {
    if (after < this.#forgotten) return Response.json({ code: 'events.expired' }, { status: 410 });
    const items = this.#events.slice(after, after + 3);
    return Response.json({ items, nextCursor: String(after + items.length) });
  }

  #tell(type: string, id: string, version: number): void {
    const subject = { kind: 'opinions', id, version };
    this.#events.push({ id: `evt_${this.#events.length}`, type, at: '', committee: 'qindu', subject });
  }
}
