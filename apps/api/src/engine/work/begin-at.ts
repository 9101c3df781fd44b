import type { KindName } from '@lianluo/domain/work/kinds';
import { invalidField } from '@lianluo/domain/refusal';
import type { Scope } from '../../floor/context';
import type { Plan } from './plan';
import { withItems, type List } from './lists';
import { partsByMonth, type MonthPart } from './total-of';

/** A walk over what no counter tells sees so many pages of a list. */
const mostReads = 40;

export interface Beginning {
  list: List;
  after: string | undefined;
}

/**
 * Where a list goes on behind so many of its items; nothing where it has no more. Whole months are passed by their counter, so
 * that at most one month's keys are read. Where there is no counter the items before are read, within bounds.
 */
export async function beginAt(
  scope: Scope,
  kind: KindName,
  plan: Plan,
  skipped: number,
): Promise<Beginning | undefined> {
  const { total, list, matches, byDay, oldestFirst } = plan;
  const parts = total.by === 'list' && !matches && byDay ? await partsByMonth(scope, kind, total) : undefined;
  if (total.by !== 'list' || !parts) return behind(scope, kind, { list, matches }, skipped);

  let left = skipped;
  for (const part of oldestFirst ? parts : parts.toReversed()) {
    if (left < part.count) return within(total.over(rest(part, total.span, oldestFirst)), left);
    left -= part.count;
  }
  return undefined;
}

/** The list from this month on: nothing of the months before it is read. */
const rest = ({ span }: MonthPart, whole: { from: string | undefined; to: string | undefined }, oldestFirst: boolean) =>
  oldestFirst ? { from: span.from, to: whole.to } : { from: whole.from, to: span.to };

async function within(list: List, skipped: number): Promise<Beginning | undefined> {
  let after: string | undefined;
  for (let left = skipped; left > 0;) {
    const { entries, next } = await list.page(after, left);
    left -= entries.length;
    after = next;
    if (after === undefined) return undefined;
  }
  return { list, after };
}

async function behind(
  scope: Scope,
  kind: KindName,
  { list, matches }: Pick<Plan, 'list' | 'matches'>,
  skipped: number,
): Promise<Beginning | undefined> {
  let left = skipped;
  let after: string | undefined;
  for (let reads = 0; reads < mostReads; reads++) {
    const { entries, next } = await list.page(after, 500);
    const found = matches ? (await withItems(scope, kind, entries)).filter(matches) : entries;
    if (found.length >= left) return { list, after: found[left - 1]?.place };
    left -= found.length;
    if (next === undefined) return undefined;
    after = next;
  }
  throw invalidField('/page', 'page.too-far', '这个筛选只能逐页翻阅，请缩小范围或按页翻。');
}
