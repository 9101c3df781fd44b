import type { listResults as endpoint } from '@lianluo/contract/appraisal-results';
import { groupBy } from '@lianluo/domain/import/group-by';
import { isClosed, type AppraisalHead } from '../../engine/appraisal/appraisal.store';
import { cardOf, madeBy, readCorrections, type Corrections } from '../../engine/appraisal/corrections';
import { pageInNameOrder } from '../../engine/register/name-order';
import { wholeYear } from '../../engine/appraisal/whole-year';
import { ownIds, requireShown } from '../../engine/score/subjects';
import type { AnswerFor, Call } from '../../floor/context';
import { notNow } from './as-appraisal';
import { resultView } from './result.view';

/**
 * 考核结果 as they were locked, each with the corrections that were accepted since; of whoever counts by those alone nothing else is
 * told. A city reads what its counties have published of their units and of themselves, and nobody's own lines.
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
  const corrections = await readCorrections(call, year);
  const results = await wholeYear(call, subject, corrections);
  const accepted = acceptedIn(corrections);
  const own = await ownIds(call, [subject]);
  const page = pageInNameOrder(
    call,
    `results ${year} ${subject}`,
    asked,
    results.filter(({ id }) => !own || own.has(id)),
  );
  const items = page.items.map(({ kind, id, name, result }) => ({
    ...resultView({ kind, id, name }, result),
    corrected: (accepted.get(cardOf({ kind, id })) ?? []).map(({ reason, before, after }) => ({
      reason,
      before: resultView({ kind, id, name }, before),
      after: resultView({ kind, id, name }, after),
    })),
  }));
  const { on: lockedOn } = locked;
  return { body: { ...page, items, year, scheme, lockedOn, ...(published && { publishedOn: published.on }) } };
}

/** By cards, each accepted correction with what stood before it, in their order; the last one's outcome is what counts now. */
const acceptedIn = ({ decided }: Corrections) =>
  groupBy(
    decided.flatMap((each) => madeBy(each).map((made) => ({ reason: each.reason, ...made }))),
    ({ after }) => after.subject,
  );
