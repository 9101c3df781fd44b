import type { listResults as endpoint } from '@lianluo/contract/appraisal-results';
import type { SubjectKind } from '@lianluo/contract/scores';
import { isClosed, type AppraisalHead } from '../../engine/appraisal/appraisal.store';
import { cardOf, readCorrections, type Corrections } from '../../engine/appraisal/corrections';
import { pageInNameOrder } from '../../engine/register/name-order';
import { readResults } from '../../engine/appraisal/result-rows';
import { pageOfScored, requireShown } from '../../engine/score/subjects';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { notNow } from './as-appraisal';
import { resultView } from './result.view';

/**
 * 考核结果 as they were locked, each with the corrections that were accepted since. A city reads what its counties have published of
 * their units and of themselves, and nobody's own lines.
 */
export async function listResults(
  call: Call<typeof endpoint>,
  head: AppraisalHead,
): Promise<AnswerFor<typeof endpoint>> {
  const { subject, ...asked } = call.query;
  requireShown(call, subject);
  const { year, scheme, locked, published } = head;
  const isThere = call.actor.reach === 'below' ? head.state === 'published' : isClosed(head);
  if (!isThere || !scheme || !locked)
    throw notNow(call.actor.reach === 'below' ? '这一年度还没有通报。' : '这一年度还没有锁定，没有考核结果。');
  const [results, corrections] = await Promise.all([
    readResults(call.storage, call.committee.id, year, subject),
    readCorrections(call, year),
  ]);
  const own = await ownIds(call, subject);
  const page = pageInNameOrder(
    call,
    `results ${year} ${subject}`,
    asked,
    results.filter(({ id }) => !own || own.has(id)),
  );
  const items = page.items.map(({ kind, id, name, result }) => ({
    ...resultView({ kind, id, name }, result),
    corrected: correctedOf(corrections, { kind, id, name }),
  }));
  const { on: lockedOn } = locked;
  return { body: { ...page, items, year, scheme, lockedOn, ...(published && { publishedOn: published.on }) } };
}

/** Each accepted correction with what stood before it, in their order; the last one's outcome is what counts now. */
const correctedOf = ({ decided }: Corrections, subject: { kind: SubjectKind; id: string; name: string }) =>
  decided
    .filter((each) => each.accepted && cardOf(each.subject) === cardOf(subject))
    .map(({ reason, before, after }) => ({
      reason,
      before: resultView(subject, before),
      ...(after && { after: resultView(subject, after) }),
    }));

/** Those of an operator's unit. */
async function ownIds(call: Scope, kind: SubjectKind): Promise<ReadonlySet<string> | undefined> {
  if (call.actor.unit === undefined) return undefined;
  const ids = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await pageOfScored(call, kind, { limit: 100, cursor });
    for (const { id } of page.items) ids.add(id);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return ids;
}
