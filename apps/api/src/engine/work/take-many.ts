import { tooMany, type BatchBody, type BatchResult } from '@lianluo/contract/batch';
import { invalidField, Refusal } from '@lianluo/domain/refusal';
import { refusals } from '@lianluo/domain/refusals';
import type { KindName } from '@lianluo/domain/work/kinds';
import type { WorkItem } from '@lianluo/domain/work/item';
import { kindOfItem, kinds } from '@lianluo/domain/work/kinds';
import { undoOfMany } from '@lianluo/domain/work/many';
import { mostEntries } from '@lianluo/domain/text/limits';
import type { Answer, Scope } from '../../floor/context';
import { commit, retrying } from '../../floor/http/commit';
import { recordedSince, replay } from '../../floor/http/idempotency';
import { validFilter } from '../../floor/http/list-filter';
import { findItem } from './find-item';
import { kindWorks } from './kinds';
import { pageOfItems } from './list-items';
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
    for (const id of ids)
      items.push(await takeOne({ ...scope, ...inItsName(call, id) }, kind, action, id, input ?? {}));
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

/**
 * Each item has a record of its own under the caller's key: a batch that was cut short and is sent again goes on behind what
 * was done, and tells of it as done. Nobody said which version of it they saw.
 */
function inItsName({ idempotency }: Scope, id: string): Pick<Scope, 'idempotency' | 'expected'> {
  const key = idempotency && { pk: idempotency.key.pk, sk: `${idempotency.key.sk}#${id}` };
  return { expected: undefined, idempotency: idempotency && key && { ...idempotency, key, recorded: undefined } };
}

async function takeOne(scope: Scope, kind: KindName, action: string, id: string, input: object): Promise<Outcome> {
  let item: WorkItem | undefined;
  try {
    await retrying(async () => {
      const found = await findItem(kind)(scope, { c: scope.committee.id, id });
      ({ item } = found);
      return takeStep(kind, action)({ ...scope, body: input }, found);
    });
    return { id, title: item?.title ?? '', ok: true };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const title = item?.title ?? '';
    const before = await recordedSince(scope);
    if (before && scope.idempotency) {
      replay(scope.idempotency, before);
      return { id, title, ok: true };
    }
    return { id, title, ok: false, code: error.code, message: sentencesOf(error, item) };
  }
}

/** Why, in words; where its state is why, in which it is. */
const sentencesOf = ({ code, errors }: Refusal, item: WorkItem | undefined): string =>
  code === 'action.not-now' && item
    ? `现在是“${kindOfItem(item).statuses[item.status]}”，不能进行此操作。`
    : errors
      ? errors.map((each) => each.message ?? refusals[each.code].zh).join('')
      : refusals[code].zh;
