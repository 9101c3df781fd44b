import type { ListOf } from '@lianluo/contract/common';
import type { OpinionSummary } from '@lianluo/contract/opinion';
import { authorMembers, type Opinion } from '@lianluo/domain/opinion/opinion';
import { expect } from 'vitest';
import type { Client } from './client';

export const opinions = '/committees/qindu/opinions';

/** The day on which the lists are asked for. */
export const today = '2026-05-20';

/** The filters of api.md, word by word. */
export function matches(query: URLSearchParams, item: Opinion): boolean {
  const tests: Record<string, (value: string) => boolean> = {
    status: (value) => item.status === value,
    unit: (value) => item.unit === value,
    member: (value) => authorMembers(item).includes(value),
    adoptedBy: (value) => item.adoptions.some(({ level, voided }) => level === value && !voided),
    fastLane: (value) => String(item.fastLane) === value,
    overdue: (value) => String(isOverdue(item)) === value,
    stage: (value) => (value === 'issued' ? isIssued(item) : item.status !== 'draft'),
    q: (value) => item.title.includes(value),
    from: (value) => item.reportedOn >= value,
    to: (value) => item.reportedOn <= value,
    year: (value) => item.reportedOn.startsWith(value),
  };
  return [...query].every(([name, value]) => tests[name]?.(value));
}

export const isOverdue = ({ dueOn }: Opinion): boolean => dueOn !== null && dueOn < today;
export const isIssued = ({ issuedOn }: Opinion): boolean => issuedOn !== undefined;
/** api.md: “opinions that were ever issued or handed to it”; what the city or a level above it adopted was handed to it. */
export const isShownToCity = (item: Opinion): boolean =>
  isIssued(item) || item.adoptions.some(({ level, voided }) => level !== 'county' && !voided);

export const inOrder = (items: readonly Opinion[]): string[] =>
  items.toSorted((a, b) => (`${a.reportedOn}#${a.id}` < `${b.reportedOn}#${b.id}` ? 1 : -1)).map(({ id }) => id);

/** By the day it is due, either way; what has none comes last, in the ledger's order. */
const byDue = (latestFirst: boolean) => byKey(latestFirst, ({ dueOn }) => dueOn ?? undefined);
/** By the year of its number, then by its count, either way; what has none comes last, in the ledger's order. */
const byNumber = (latestFirst: boolean) =>
  byKey(latestFirst, ({ number }) => {
    const [year, count] = number?.match(/\d+/g) ?? [];
    return year && count && String(Number(year) * 1e6 + Number(count));
  });
const byKey =
  (latestFirst: boolean, keyOf: (item: Opinion) => string | undefined) =>
  (items: readonly Opinion[]): string[] => {
    const keyed = items
      .filter((item) => keyOf(item) !== undefined)
      .toSorted((a, b) => (`${keyOf(a)}#${a.id}` < `${keyOf(b)}#${b.id}` ? -1 : 1));
    return [
      ...(latestFirst ? keyed.toReversed() : keyed).map(({ id }) => id),
      ...inOrder(items.filter((item) => keyOf(item) === undefined)),
    ];
  };
export const orders = {
  reportedOn: (items: readonly Opinion[]) => inOrder(items).toReversed(),
  dueOn: byDue(false),
  '-dueOn': byDue(true),
  number: byNumber(false),
  '-number': byNumber(true),
};

/** Every page of a list, and the totals they tell. */
export async function walk(client: Client, query: string, limit: number) {
  const ids: string[] = [];
  const totals: (number | null)[] = [];
  let cursor: string | null = null;
  do {
    const at: string = cursor === null ? '' : `&cursor=${cursor}`;
    const { status, body } = await client.get<ListOf<OpinionSummary>>(`${opinions}?limit=${limit}&${query}${at}`);
    expect(status, `${query} ${JSON.stringify(body)}`).toBe(200);
    ids.push(...body.items.map(({ id }) => id));
    totals.push(body.total);
    cursor = body.nextCursor;
  } while (cursor !== null);
  return { ids, totals };
}
