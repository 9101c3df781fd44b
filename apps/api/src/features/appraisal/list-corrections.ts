import type { listCorrections as endpoint } from '@lianluo/contract/appraisal-corrections';
import type { Subject } from '@lianluo/domain/scorecard/fact';
import { isClosed, type AppraisalHead } from '../../engine/appraisal/appraisal.store';
import { afterEach } from '../../engine/appraisal/after-each';
import { cardOf, readCorrections, type Waiting } from '../../engine/appraisal/corrections';
import type { Decision } from '../../engine/appraisal/decision.store';
import { enteredBy } from '../../engine/appraisal/entered-by';
import { pageOf } from '../../engine/appraisal/page-of';
import { idOfCard, kindOf, standingOf } from '../../engine/appraisal/standing';
import { noSubjects, ownIds } from '../../engine/score/subjects';
import type { AnswerFor, Call, Scope } from '../../floor/context';
import { decidedView, decisionId, tellingOf, waitingView } from './correction.view';
import { mayDecideOn } from './own-decision';

type Shown = { id: string; subject: Subject } & ({ waits: Waiting } | { was: Decision });

/** 更正 of a year: those that wait first, then those that were decided, the last one first. */
export async function listCorrections(
  call: Call<typeof endpoint>,
  head: AppraisalHead,
): Promise<AnswerFor<typeof endpoint>> {
  if (!isClosed(head)) return { body: { ...noSubjects, items: [] } };
  const { open, scored, ...asked } = call.query;
  const corrections = await readCorrections(call, head.year);
  const all = [
    ...corrections.waiting.map((waits): Shown => ({ id: waits.id, subject: waits.subject, waits })),
    ...corrections.decided
      .toReversed()
      .map((was): Shown => ({ id: decisionId(was), subject: cardOf(was.subject), was })),
  ].filter((each) => open === undefined || (open === 'true') === 'waits' in each);
  const list = await visibleTo(call, all, scored);
  const page = pageOf(call, `corrections ${head.year} ${open ?? ''} ${scored ?? ''}`, asked, list);
  const waits = page.items.flatMap((each) => ('waits' in each ? [each.waits] : []));
  const known = await enteredBy(call, waits);
  const decidable = await mayDecideOn(
    call,
    waits.map(({ id }) => known.get(id)?.id),
  );
  const mayDecide = new Set(waits.flatMap(({ id }, index) => (decidable[index] ? [id] : [])));
  const standing = await standingOf(call, head, corrections);
  const after = await afterEach(call, { head, corrections, standing }, waits);
  const telling = await tellingOf(
    call,
    page.items.map(({ subject }) => subject),
  );
  const items = page.items.map((each) =>
    'was' in each
      ? decidedView(head, each.was, telling)
      : waitingView(call, head, each.waits, {
          entered: known.get(each.id),
          standing,
          after: after.get(each.id),
          telling,
          mayDecide: mayDecide.has(each.id),
        }),
  );
  return { body: { ...page, items } };
}

/** An operator is shown those of the unit and of its members. */
async function visibleTo(call: Scope, all: readonly Shown[], scored: string | undefined): Promise<readonly Shown[]> {
  const asked = scored === undefined ? all : all.filter(({ subject }) => idOfCard(call, subject) === scored);
  const own = await ownIds(
    call,
    asked.map(({ subject }) => kindOf(subject)),
  );
  return own ? asked.filter(({ subject }) => own.has(idOfCard(call, subject))) : asked;
}
