interface Page<Row> {
  items: Row[];
  nextCursor: string | null;
}

/** A list whole, with what its first page says of it: a county has some dozens or hundreds of rows, a page a hundred. */
export async function wholeList<P extends Page<unknown>>(ask: (cursor: string | undefined) => Promise<P>): Promise<P> {
  const whole = await ask(undefined);
  for (let cursor = whole.nextCursor; cursor !== null;) {
    const next = await ask(cursor);
    whole.items.push(...next.items);
    cursor = next.nextCursor;
  }
  return whole;
}

export const everyPage = async <Row>(ask: (cursor: string | undefined) => Promise<Page<Row>>): Promise<Row[]> =>
  (await wholeList(ask)).items;
