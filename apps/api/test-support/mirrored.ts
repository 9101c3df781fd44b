import type { MirrorOf } from '@lianluo/contract/mirror';
import type { Answered, Client } from './client';

export interface Walk<Item> {
  items: Item[];
  pages: MirrorOf<Item>[];
}

/** Every page of a list, and what somebody does between one and the next. */
export async function walked<Item = { id: string }>(
  client: Client,
  path: string,
  between: () => Promise<void> = async () => undefined,
): Promise<Walk<Item>> {
  const pages: MirrorOf<Item>[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const at: string = `${path}${path.includes('?') ? '&' : '?'}${cursor && `cursor=${encodeURIComponent(cursor)}`}`;
    const { status, body }: Answered<MirrorOf<Item>> = await client.get(at.replace(/[?&]$/, ''));
    if (status !== 200) throw new Error(`${at} answered ${status} ${JSON.stringify(body)}.`);
    pages.push(body);
    cursor = body.nextCursor;
    if (cursor !== null) await between();
  }
  return { items: pages.flatMap(({ items }) => items), pages };
}

export const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);
