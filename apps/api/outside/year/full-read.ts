import type { Lianluo } from '@lianluo/client';

interface Thing {
  id: string;
}

/** Everything of a collection, each thing read by itself. */
export async function fullRead({ request, committee }: Lianluo, collection: string): Promise<Map<string, object>> {
  const path = `/committees/${committee}/${collection}`;
  const read = new Map<string, object>();
  let cursor: string | null | undefined;
  do {
    const page = await request({ method: 'GET', path, query: { order: 'id', limit: 100, cursor } });
    const { items, nextCursor } = (await page.json()) as { items: Thing[]; nextCursor: string | null };
    for (const { id } of items) {
      const one = await request({ method: 'GET', path: `${path}/${id}` });
      read.set(id, (await one.json()) as object);
    }
    cursor = nextCursor;
  } while (cursor !== null);
  return read;
}
