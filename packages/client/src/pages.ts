/** One page of a list. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
  /** With the first page only, and null where counting would be a read of everything. */
  total?: number | null;
}

/** A list: awaited it is its first page; walked with `for await` it is every item, a page at a time. */
export interface Pages<Item, P extends Page<Item> = Page<Item>> extends PromiseLike<P>, AsyncIterable<Item> {
  /** The pages themselves. */
  pages(): AsyncIterable<P>;
}

/** @internal `read` reads the page after a cursor, or the first one. */
export function pagesOf<P extends Page<unknown>>(read: (cursor: string | undefined) => Promise<P>): Pages<unknown, P> {
  let first: Promise<P> | undefined;
  const start = (): Promise<P> => (first ??= read(undefined));

  async function* pages(): AsyncGenerator<P> {
    let page = await start();
    for (;;) {
      yield page;
      const { nextCursor } = page;
      if (nextCursor === null) return;
      page = await read(nextCursor);
      // A feed has a cursor at its end too, the one it was read from: to go on from another day.
      if (page.nextCursor === nextCursor) return;
    }
  }

  return {
    pages,
    // eslint-disable-next-line unicorn/no-thenable -- awaiting a list is asking for its first page
    then: (resolved, rejected) => start().then(resolved, rejected),
    async *[Symbol.asyncIterator]() {
      for await (const { items } of pages()) yield* items;
    },
  };
}
