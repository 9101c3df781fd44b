import { tooMany, type BatchBody, type BatchResult } from '@lianluo/contract/batch';
import { invalidField } from '@lianluo/domain/refusal';
import type { KindName } from '@lianluo/domain/work/kinds';
import { kinds } from '@lianluo/domain/work/kinds';
import { undoOfMany } from '@lianluo/domain/work/many';
import { mostEntries } from '@lianluo/domain/text/limits';
import type { Answer, Scope } from '../../floor/context';
import { commit } from '../../floor/http/commit';
import { validFilter } from '../../floor/http/list-filter';
import { kindWorks } from './kinds';
import { pageOfItems } from './list-items';
import { oneOfMany } from './one-of-many';
import { takeStep } from './take-step';
import { writingNothing } from './writing-nothing';

type Outcome = BatchResult['items'][number];

/**
 * 批量办理: the same step on each item, every one judged as it stands when its turn comes, in its own transaction and with its
 * own journal entry. What refuses one leaves the others alone.
 */
export const takeMany =
  (kind: KindName, action: string) =>
  async (call: Scope & { body: BatchBody }): Promise<Answer<BatchResult>> => {
    const ids = await chosen(call, kind);
    const { dryRun, input } = call.body;
    const scope = dryRun ? writingNothing(call) : { ...call, settled: async () => undefined };
    const items: Outcome[] = [];
    // One after another: numbers are given in the order of the list, and nobody else's request waits behind five hundred.
    for (const id of ids) items.push(await takeOne(scope, kind, action, id, input ?? {}));
    if (!dryRun) await call.settled();

    const done = items.filter(({ ok }) => ok).length;
    const undo = undoOfMany(kinds[kind], action);
    const body = {
      total: items.length,
      done,
      refused: items.length - done,
      items,
      ...(undo !== undefined && { undo }),
    };
    return call.idempotency ? commit(call, [], { body }) : { body };
  };

/** A filter that finds little on each page is not followed through a whole ledger in one request. */
const mostPages = 20;

/** What the caller chose: the ids they named, each once, or all that their filter finds. */
async function chosen(call: Scope & { body: BatchBody }, kind: KindName): Promise<readonly string[]> {
  const { ids, filter = {} } = call.body;
  if (ids) return [...new Set(ids)];
  const { endpoints } = await kindWorks[kind]();
  const asked = validFilter(endpoints.list.query, filter);
  const found: string[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    if (++pages > mostPages)
      throw invalidField('/filter', 'batch.too-wide', '符合条件的分布太散，请缩小筛选范围（如加上年度、单位）。');
    const page = await pageOfItems(call, kind, { ...asked, limit: 100, cursor });
    const count = page.total ?? 0;
    found.push(...page.items.map(({ id }) => id));
    if (Math.max(count, found.length) > mostEntries.atOnce)
      throw invalidField('/filter', 'batch.too-many', `${tooMany(Math.max(count, found.length))}。`);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}

async function takeOne(scope: Scope, kind: KindName, action: string, id: string, input: object): Promise<Outcome> {
  const tried = await oneOfMany(scope, kind, id, (each, found) =>
    takeStep(kind, action)({ ...each, body: input }, found),
  );
  const { title } = tried;
  return 'answer' in tried
    ? { id, title, ok: true }
    : { id, title, ok: false, code: tried.refused.code, message: tried.message };
}
