import type { GridView } from '@lianluo/contract/grid-schemas';
import type { UnitView } from '@lianluo/contract/unit';
import { demoFigures, type Reading } from '@lianluo/schemes/demo/figures';
import { demoParts } from '@lianluo/schemes/demo/parts';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test-support/client';
import { openWorld } from '../../../test-support/world';

interface Page {
  items: Record<string, unknown>[];
  nextCursor: string | null;
  total: number;
}

const told = demoParts.filter(({ committees }) => demoFigures.some(({ committee }) => committees.includes(committee)));

describe.each(told)('$id', ({ committees }) => {
  const offices = new Map<string, Client>();
  beforeAll(async () => {
    const world = await openWorld({ demo: committees, now: '2026-11-23T18:00:00+08:00' });
    for (const id of committees) offices.set(id, world.as(`demo.${id}`));
  }, 120_000);

  const figures = demoFigures.filter(({ committee }) => committees.includes(committee));
  test.each(figures)('row $row of domain.md: $says', async ({ committee, value, orMore, read }) => {
    const shown = await shownOf(offices.get(committee)!, committee, read);
    // “+”: met by at least so many.
    expect(orMore ? Math.min(shown, value) : shown).toBe(value);
  });
});

async function shownOf(office: Client, committee: string, read: Reading): Promise<number> {
  const base = `/committees/${committee}/`;
  const pathOf = async (path: string) => {
    const [, name] = /\{(.+)\}/.exec(path) ?? [];
    if (name === undefined) return base + path;
    const { body } = await office.get<{ items: UnitView[] }>(`${base}units?q=${encodeURIComponent(name)}`);
    return base + path.replace(`{${name}}`, body.items[0]?.id ?? '');
  };
  if ('total' in read) return (await office.get<Page>(`${await pathOf(read.total)}`)).body.total;
  const path = await pathOf(read.of);
  if ('level' in read)
    return (await office.get<GridView>(path)).body.nodes.filter(({ level }) => level === read.level).length;
  const items = await everyOf(office, path);
  if ('distinct' in read) return new Set(items.map((item) => item[read.distinct])).size;
  return items.reduce((sum, item) => sum + Number(item[read.sum] ?? 0), 0);
}

async function everyOf(office: Client, path: string): Promise<Page['items']> {
  const items: Page['items'] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const more = `${path.includes('?') ? '&' : '?'}limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
    const { body }: { body: Page } = await office.get<Page>(path + more);
    items.push(...body.items);
    cursor = body.nextCursor;
  }
  return items;
}
